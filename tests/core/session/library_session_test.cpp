// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/session/thumbnail_reader.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"
#include "tests/support/session_fixture.h"

#include <QImage>

#include <fstream>

using namespace kith;
using namespace kith::session;

namespace {

struct EnvironmentVariable {
    EnvironmentVariable(const char* variable, const char* value)
        : name(variable)
        , before(qgetenv(variable)) {
        qputenv(name, value);
    }
    ~EnvironmentVariable() { qputenv(name, before); }
    const char* name;
    QByteArray before;
};

} // namespace

TEST_CASE("The default library lies in the user's data folder") {
    const EnvironmentVariable data("XDG_DATA_HOME", "/data/of/ada");
    CHECK(defaultLibraryFile() == "/data/of/ada/kith/library.kith");
    const EnvironmentVariable relative("XDG_DATA_HOME", "not/absolute");
    CHECK(defaultLibraryFile().is_absolute());
    CHECK(defaultLibraryFile().string().ends_with("/.local/share/kith/library.kith"));
}

TEST_CASE("Opening makes the library and its folder") {
    TemporaryFolder folder;
    const auto file = folder / "new/folder/library.kith";
    const auto session = LibrarySession::open(file);
    CHECK(session->file() == file);
    CHECK(std::filesystem::exists(file));
    CHECK(session->photos().stats().photos == 0);
}

TEST_CASE("What another program wrote is told when the user turns to the window, and once") {
    TemporaryFolder folder;
    const auto file = folder / "library.kith";
    storage::SampleLibrary sample(file);
    const auto faces = sample.addPhoto(3);
    const auto window = LibrarySession::open(file);
    int told = 0;
    QObject::connect(&window->journal(), &JournalTopic::journalChanged, [&] { ++told; });
    window->catchUp();
    CHECK(told == 0);
    {
        const auto other = LibrarySession::open(file);
        other->faces().labelAsNew({faces[0]}, "Ada");
        auto settings = other->settings().current();
        settings.clustering.minimumClusterSize = 8;
        other->settings().change(settings);
    }
    CHECK(told == 0);
    window->catchUp();
    CHECK(told == 1);
    CHECK(window->faces().counts().unlabelled == 2);
    CHECK(window->people().list().size() == 1);
    CHECK(window->settings().current().clustering.minimumClusterSize == 8);
    window->catchUp();
    CHECK(told == 1);
    window->faces().labelAsNew({faces[1]}, "Bo"); // told at once, and no news later
    CHECK(told == 2);
    window->catchUp();
    CHECK(told == 2);
}

TEST_CASE("What another program wrote while suggestions were refreshed is told too") {
    SessionFixture fixture;
    const auto faces = fixture.sample.addPhoto(3);
    fixture.reopen();
    auto& session = *fixture.session;
    CHECK(session.faces().counts().unlabelled == 3);
    int told = 0;
    int refreshed = 0;
    QObject::connect(&session.journal(), &JournalTopic::journalChanged, [&] { ++told; });
    QObject::connect(&session.suggestions(), &SuggestionTopic::suggestionsChanged, [&] { ++refreshed; });
    fixture.fakes.onRefresh = [&] { return std::vector{faces[1]}; };
    fixture.fakes.refreshHeld = true;
    session.faces().labelAsNew({faces[0]}, "Ada");
    REQUIRE(told == 1);
    REQUIRE(waitUntil([&] { return fixture.fakes.refreshes == 1; }));
    LibrarySession::open(fixture.file)->faces().labelAsNew({faces[2]}, "Bo");
    refreshed = 0;
    fixture.fakes.refreshHeld = false;
    REQUIRE(waitUntil([&] { return refreshed > 0; }));
    session.catchUp();
    CHECK(told == 2);
    CHECK(session.faces().counts().unlabelled == 1);
}

TEST_CASE("Settings and folders that another program changed while suggestions were refreshed are told") {
    SessionFixture fixture;
    fixture.sample.addPhoto(2);
    fixture.reopen();
    auto& window = *fixture.session;
    REQUIRE(window.faces().counts().unlabelled == 2);
    const Heard<> folders(&window.photos(), &PhotoTopic::foldersChanged);
    const Heard<const model::LibrarySettings&> settings(&window.settings(), &SettingsTopic::settingsChanged);
    int settingsTold = 0;
    SECTION("settings") {
        const auto other = LibrarySession::open(fixture.file);
        auto wanted = other->settings().current();
        wanted.clustering.minimumClusterSize = 8;
        other->settings().change(wanted);
        settingsTold = 1;
    }
    SECTION("a folder") {
        LibrarySession::open(fixture.file)->photos().addFolder(fixture.folder.path().string());
    }
    SECTION("photos without a face") {
        const storage::NewPhoto found = storage::newPhoto("/photos/landscape.jpg");
        fixture.sample.photos.add(fixture.sample.folders.list().front().id, {&found, 1});
    }
    fixture.refresh();
    CHECK(waitUntil([&] { return folders.count == 1; }));
    CHECK(settings.count == settingsTold);
    CHECK(window.settings().current().clustering.minimumClusterSize == (settingsTold == 1 ? 8 : 0));
    window.catchUp();
    CHECK(folders.count == 1);
}

TEST_CASE("What another program wrote is told when suggestions were refreshed, and once") {
    SessionFixture fixture;
    const auto faces = fixture.sample.addPhoto(3);
    auto& window = *fixture.session;
    REQUIRE(window.faces().counts().unlabelled == 3);
    const Heard<> told(&window.journal(), &JournalTopic::journalChanged);
    LibrarySession::open(fixture.file)->faces().labelAsNew({faces[0]}, "Ada");
    fixture.refresh();
    CHECK(waitUntil([&] { return told.count == 1; }));
    CHECK(window.faces().counts().unlabelled == 2);
    fixture.refresh();
    QCoreApplication::processEvents();
    window.catchUp();
    CHECK(told.count == 1);
}

TEST_CASE("What a refresh wrote is no news when the user turns to the window") {
    SessionFixture fixture;
    const auto faces = fixture.sample.addPhoto(2);
    auto& window = *fixture.session;
    window.catchUp();
    REQUIRE(window.faces().counts().unlabelled == 2);
    const Heard<> told(&window.journal(), &JournalTopic::journalChanged);
    fixture.fakes.onRefresh = [&] { // suggestions of the last Train, by a connection of its own
        SampleLibrary(fixture.file).suggestions.replace({});
        SampleLibrary(fixture.file).addPerson("Ada");
        return faces;
    };
    REQUIRE(refreshSuggestions(window));
    window.catchUp();
    QCoreApplication::processEvents();
    CHECK(told.count == 0);
}

TEST_CASE("What is no library is refused with a sentence naming the file") {
    TemporaryFolder folder;
    const auto file = folder / "library.kith";
    std::ofstream(file) << std::string(5000, 'x');
    const auto failure = failureOf([&] { LibrarySession::open(file); });
    CHECK(failure.kind == model::ErrorKind::Corrupt);
    CHECK(failure.sentence.find(file.string()) != std::string::npos);
}

TEST_CASE("Two sessions on one library see each other's changes") {
    SessionFixture fixture;
    const auto faces = fixture.sample.addPhoto(2);
    const auto other = LibrarySession::open(fixture.file);
    other->faces().labelAsNew({faces[0]}, "Ada");
    CHECK(fixture.session->faces().details(faces[0])->personName == "Ada");
    fixture.session->faces().ignore({faces[1]});
    CHECK(other->faces().counts().ignored == 1);
}

TEST_CASE("Painted people are scanned, grouped and shown") {
    TemporaryFolder folder;
    const auto photos = folder / "photos";
    support::paintedFamily(photos, 2, 3);
    std::ofstream(photos / "broken.jpg") << "not a picture";
    std::ofstream(photos / "drawing.gif") << "GIF89a";
    const auto session = LibrarySession::open(folder / "library.kith");
    Heard<const std::vector<model::FaceId>&> added(&session->faces(), &FaceTopic::facesAdded);
    Heard<model::JobEnd, const model::ScanSummary&, const model::Sentence&> scanned(&session->jobs(),
                                                                                    &JobTopic::scanEnded);
    Heard<model::JobEnd, const model::TrainSummary&, const model::Sentence&> trained(&session->jobs(),
                                                                                     &JobTopic::trainEnded);
    session->photos().addFolder(photos.string());
    session->jobs().scan();
    REQUIRE(waitUntil([&] { return !session->jobs().isRunning(); }, 100));
    INFO(std::get<2>(scanned.last).text() << std::get<2>(trained.last).text());
    CHECK(std::get<0>(scanned.last) == model::JobEnd::Finished);
    CHECK(trained.count == 1);
    CHECK(std::get<0>(trained.last) == model::JobEnd::Finished);
    CHECK(added.count >= 1);
    const auto stats = session->photos().stats();
    CHECK(stats.scanned == 6);
    CHECK(stats.failed == 1);
    CHECK(stats.skipped == 1);
    CHECK(stats.faces.all >= 5);
    CHECK(stats.embeddings == stats.faces.all);
    const auto faces = session->faces().list({});
    REQUIRE(!faces.empty());
    const QImage thumbnail = session->thumbnails().load(faces[0].id);
    CHECK(!thumbnail.isNull());
    CHECK(thumbnail.width() == thumbnail.height());
    CHECK(thumbnail.width() <= 256);
}
