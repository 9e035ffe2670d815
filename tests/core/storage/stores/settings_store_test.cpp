// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/migrations.h"
#include "core/storage/stores/settings_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"
#include "tests/support/temporary_folder.h"

#include <SQLiteCpp/Database.h>

#include <algorithm>

using namespace kith;
using namespace kith::storage;

namespace {

model::LibrarySettings unusualSettings() {
    model::LibrarySettings settings;
    settings.detection = {model::DetectionMethod::Hog, 1.0 / 3.0, true};
    settings.embedding = {"arcface-mbf-512", false};
    settings.clustering = {8, 5, 0.125, 1.0, false, false};
    settings.classification = {0.0, 0.95};
    return settings;
}

} // namespace

TEST_CASE("A new library has the default settings") {
    SampleLibrary library;
    CHECK(SettingsStore(library.database).load() == model::LibrarySettings());
}

TEST_CASE("Settings come back exactly, from the file too") {
    const support::TemporaryFolder folder;
    {
        Database database(folder / "library.kith");
        SettingsStore(database).save(unusualSettings());
        CHECK(SettingsStore(database).load() == unusualSettings());
    }
    Database database(folder / "library.kith");
    CHECK(SettingsStore(database).load() == unusualSettings());
}

TEST_CASE("Values that are no good are the default") {
    SampleLibrary library;
    SettingsStore store(library.database);
    store.save(unusualSettings());
    const model::LibrarySettings defaults;
    for (const char* value : {"", "x", "nan", "-1", "1e999", "3 ", "7"}) {
        INFO(value);
        for (const char* key : {"clustering.minimum_cluster_size", "clustering.strictness",
                                "detection.method", "detection.rotated_faces", "clustering.link_limit",
                                "clustering.fold_bursts", "classification.probability_to_show"})
            store.setValue(key, value);
        const model::LibrarySettings loaded = store.load();
        CHECK(loaded.clustering.minimumClusterSize == defaults.clustering.minimumClusterSize);
        CHECK(loaded.clustering.strictness == defaults.clustering.strictness);
        CHECK(loaded.clustering.linkLimit == defaults.clustering.linkLimit);
        CHECK(loaded.clustering.foldBursts == defaults.clustering.foldBursts);
        CHECK(loaded.detection.method == defaults.detection.method);
        CHECK(loaded.detection.rotatedFaces == defaults.detection.rotatedFaces);
        CHECK(loaded.classification.probabilityToShow == defaults.classification.probabilityToShow);
        CHECK(loaded.clustering.minimumSamples == 5); // the others stay
    }
    store.setValue("embedding.embedder", "");
    CHECK(store.load().embedding.embedder == defaults.embedding.embedder);
}

TEST_CASE("Rows of a newer program and other facts stay") {
    SampleLibrary library;
    SettingsStore store(library.database);
    CHECK_FALSE(store.value("state.first_train"));
    store.setValue("state.first_train", "done");
    store.setValue("detection.of_the_future", "1");
    store.save({});
    CHECK(store.value("state.first_train") == "done");
    CHECK(store.value("detection.of_the_future") == "1");
    store.setValue("state.first_train", "again");
    CHECK(store.value("state.first_train") == "again");
}

namespace {

/// A library as the program made it before it knew the migration of the detector.
void makeOldLibrary(const std::filesystem::path& file, const std::string& content) {
    const auto all = libraryMigrations();
    const auto isOfDetector = [](const Migration& each) {
        return each.sql.find("detection.method") != each.sql.npos;
    };
    const auto before =
        all.first(static_cast<std::size_t>(std::ranges::find_if(all, isOfDetector) - all.begin()));
    REQUIRE(before.size() < all.size());
    constexpr int kLibrary = 0x4B697468;
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, file, {kLibrary, before, BackupBefore::No});
    connection.exec(content);
}

constexpr const char* kPhoto = "INSERT INTO folders (path) VALUES ('/photos');"
                               "INSERT INTO photos (folder_id, path, size, modified_ns) "
                               "VALUES (1, '/photos/a.jpg', 1, 1);";

} // namespace

TEST_CASE("A library of the time when hog was the default keeps hog, or what was chosen") {
    const support::TemporaryFolder folder;
    makeOldLibrary(folder / "silent.kith", kPhoto);
    makeOldLibrary(folder / "chosen.kith",
                   std::string(kPhoto) + "INSERT INTO settings VALUES ('detection.method', 'cnn');");
    makeOldLibrary(folder / "empty.kith", "");
    const auto methodIn = [&folder](const char* name) {
        Database database(folder / name);
        return SettingsStore(database).load().detection.method;
    };
    CHECK(methodIn("silent.kith") == model::DetectionMethod::Hog);
    CHECK(methodIn("silent.kith") == model::DetectionMethod::Hog);
    CHECK(methodIn("chosen.kith") == model::DetectionMethod::Cnn);
    CHECK(methodIn("empty.kith") == model::DetectionMethod::Cnn); // nothing was scanned: as new
}
