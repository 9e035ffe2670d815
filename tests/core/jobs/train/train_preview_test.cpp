// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/storage/stores/bin.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"

namespace kith::jobs {
namespace {

struct Totals {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t gone = 0;
};

Totals totalsOf(const model::TrainPreview& preview) {
    Totals totals;
    for (const model::PersonChanges& theirs : preview.persons) {
        totals.added += static_cast<std::int64_t>(theirs.added.size());
        totals.changed += static_cast<std::int64_t>(theirs.changed.size());
        totals.gone += static_cast<std::int64_t>(theirs.gone.size());
    }
    return totals;
}

struct PreviewedLibrary : TrainLibrary {
    model::TrainPreview preview(std::stop_token stop = {}) {
        return previewTrain(
            request, [](const model::Progress&) {}, gate, std::move(stop));
    }
    /// As much as a Train may write, and how often it did.
    std::string everything() {
        const auto graph = storage::graphFileOf(request.library);
        std::string text = content() + "steps " + std::to_string(journal.history(100).size()) + ", runs " +
                           std::to_string(suggestions.runs(model::JobKind::Train, 100).size());
        if (std::filesystem::exists(graph)) {
            text += ", graph of " +
                    std::to_string(std::filesystem::last_write_time(graph).time_since_epoch().count());
        }
        return text;
    }
};

} // namespace

TEST_CASE("A preview tells what the Train then does, and applies nothing of it") {
    PreviewedLibrary library;
    const auto first = library.addFaces(1, 6);
    const auto second = library.addFaces(2, 5);
    const model::PersonId ada = library.addPerson("Ada");
    const model::PersonId ben = library.addPerson("Ben");
    library.label({first[0], first[1]}, ada);
    SECTION("of a library never trained") {}
    SECTION("after more was named and found") {
        library.train();
        library.label({second[0], second[1]}, ben);
        library.addFaces(3, 4);
    }
    SECTION("after a name was taken back") {
        library.train();
        library.labels.removeLabel(std::vector{first[0], first[1]});
    }
    const std::string before = library.everything();
    const auto suggestedBefore = library.suggested(model::SuggestionSource::Classification);
    const model::TrainPreview preview = library.preview();
    CHECK(library.everything() == before);

    const model::TrainSummary summary = library.train();
    const Totals totals = totalsOf(preview);
    CHECK(preview.faces == summary.faces);
    CHECK(totals.added == summary.newSuggestions);
    CHECK(totals.changed == summary.changedSuggestions);
    CHECK(totals.gone == summary.goneSuggestions);
    CHECK(static_cast<std::int64_t>(preview.newUnknown.size()) == summary.newUnknown);
    CHECK(totals.added + totals.gone > 0);
    const auto suggested = library.suggested(model::SuggestionSource::Classification);
    for (const model::PersonChanges& theirs : preview.persons) {
        for (const model::SuggestionChange& change : theirs.added) {
            CHECK(suggested.at(change.face).person == theirs.person);
            CHECK(suggested.at(change.face).probability == change.probabilityAfter);
        }
        for (const model::SuggestionChange& change : theirs.gone) {
            CHECK(suggestedBefore.at(change.face).person == theirs.person);
        }
    }
    for (const model::UnknownFaces& unknown : preview.newUnknown) {
        for (const model::FaceId face : unknown.faces) {
            CHECK(library.numbers().at(face) == unknown.number);
        }
    }
    CHECK(library.preview().persons.empty());
    CHECK(library.preview().newUnknown.empty());
}

TEST_CASE("A preview that is stopped says so") {
    PreviewedLibrary library;
    library.addFaces(1, 6);
    std::stop_source stop;
    stop.request_stop();
    try {
        library.preview(stop.get_token());
        FAIL("nothing was thrown");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
}

} // namespace kith::jobs
