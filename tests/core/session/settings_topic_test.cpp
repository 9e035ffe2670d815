// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/job_topic.h"
#include "core/session/settings_topic.h"
#include "core/storage/stores/settings_store.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

#include <algorithm>
#include <limits>

using namespace kith;
using namespace kith::session;

namespace {

/// Settings that change() must refuse.
std::vector<model::LibrarySettings> badSettings() {
    std::vector<model::LibrarySettings> all(8);
    all[0].clustering.minimumClusterSize = 3;
    all[1].clustering.minimumSamples = 0;
    all[2].clustering.strictness = 1.5;
    all[3].clustering.selectionEpsilon = std::numeric_limits<double>::quiet_NaN();
    all[4].classification.probabilityToShow = -0.1;
    all[5].classification.probabilityCertain = 1.1;
    all[6].detection.minimumFaceFraction = 2.0;
    all[7].embedding.embedder = "no-such-model";
    return all;
}

} // namespace

TEST_CASE("Settings are kept in the library, told once, and used by the next job") {
    SessionFixture fixture;
    Heard<const model::LibrarySettings&> told(&fixture.session->settings(), &SettingsTopic::settingsChanged);
    model::LibrarySettings wanted = fixture.session->settings().current();
    wanted.clustering.minimumClusterSize = 8;
    wanted.classification.probabilityToShow = 0.25;
    fixture.session->settings().change(wanted);
    fixture.session->settings().change(wanted);
    CHECK(told.count == 1);
    CHECK(std::get<0>(told.last) == wanted);
    fixture.session->jobs().scan();
    fixture.finishJobs();
    CHECK(fixture.fakes.scanRequests.at(0).settings == wanted);
    CHECK(fixture.fakes.scanRequests.at(0).library == fixture.file);
    fixture.reopen();
    CHECK(fixture.session->settings().current() == wanted);
}

TEST_CASE("Settings that make no sense are refused and nothing is kept") {
    SessionFixture fixture;
    const auto wanted = badSettings()[static_cast<std::size_t>(GENERATE(range(0, 8)))];
    const auto failure = failureOf([&] { fixture.session->settings().change(wanted); });
    CHECK(failure.kind == model::ErrorKind::Invalid);
    CHECK(failure.sentence.ends_with('.'));
    CHECK(fixture.session->settings().current() == model::LibrarySettings());
    fixture.reopen();
    CHECK(fixture.session->settings().current() == model::LibrarySettings());
}

TEST_CASE("The built-in recognition model and every detector can be chosen") {
    SessionFixture fixture;
    const auto models = fixture.session->settings().models();
    const auto builtIn = std::ranges::find(models, std::string("kith-embed-1"), &model::ModelChoice::id);
    REQUIRE(builtIn != models.end());
    CHECK(builtIn->kind == "embedder");
    CHECK(builtIn->usable);
    model::LibrarySettings wanted = fixture.session->settings().current();
    CHECK(fixture.session->settings().isUsable(wanted.detection.method));
    for (const auto& detector : model::kDetectionMethods) {
        wanted.detection.method = detector.method;
        fixture.session->settings().change(wanted);
        CHECK(fixture.session->settings().current() == wanted);
    }
}

TEST_CASE("A model that has gone since it was chosen does not keep other settings from changing") {
    SessionFixture fixture;
    model::LibrarySettings chosen;
    chosen.embedding.embedder = "gone-since";
    storage::SettingsStore(fixture.sample.database).save(chosen);
    fixture.reopen();
    chosen.clustering.strictness = 0.75;
    fixture.session->settings().change(chosen);
    CHECK(fixture.session->settings().current() == chosen);
}
