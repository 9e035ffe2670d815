// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/label_questions.h"
#include "core/jobs/train/refresh_job.h"
#include "core/model/error.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/stores/refresh_store.h"
#include "core/storage/stores/settings_store.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>

namespace kith::jobs {
namespace {

using model::SuggestionSource;

/// Two faces are named Ada, and the rest was seen by a Train.
struct TrainedLibrary : ThreePeople {
    TrainedLibrary() {
        label({first[0], first[1]}, ada);
        train();
    }
    std::vector<model::FaceId> refresh(std::stop_token stop = {}) {
        return refreshSuggestions(request, std::move(stop));
    }
    bool isSuggested(model::FaceId face, model::PersonId person) {
        const auto rows = suggested(SuggestionSource::Classification);
        const auto found = rows.find(face);
        return found != rows.end() && found->second.person == person && found->second.probability > 0.5;
    }
};

} // namespace

TEST_CASE("A new label shows in the suggestions without a Train, and is no step of the journal") {
    TrainedLibrary library;
    REQUIRE_FALSE(library.isSuggested(library.second[2], library.ben));
    const auto numbers = library.numbers();
    library.journal.record("Named", [&] {
        library.label({library.second[0], library.second[1]}, library.ben);
    });
    const auto steps = library.journal.history(100).size();
    const auto changed = library.refresh();
    CHECK(library.isSuggested(library.second[2], library.ben));
    CHECK(std::ranges::find(changed, library.second[2]) != changed.end());
    CHECK(library.isSuggested(library.first[2], library.ada));
    CHECK(library.numbers() == numbers);
    CHECK(library.journal.history(100).size() == steps);
    CHECK(library.refresh().empty()); // nothing new to tell
}

TEST_CASE("After an undo the suggestions are worked out from the labels that are left") {
    TrainedLibrary library;
    library.journal.record("Named", [&] { library.label({library.second[0]}, library.ben); });
    library.refresh();
    library.journal.undo();
    library.refresh();
    CHECK_FALSE(library.isSuggested(library.second[2], library.ben));
    library.journal.undo(); // the Train
    library.refresh();
    CHECK(library.suggested(SuggestionSource::Classification).empty());
    CHECK(library.suggested(SuggestionSource::Clustering).empty());
}

TEST_CASE("A library that was never trained is left alone, and a refresh stops when asked to") {
    TrainLibrary untrained;
    const auto faces = untrained.addFaces(1, 4);
    untrained.label({faces[0]}, untrained.addPerson("Ada"));
    CHECK(refreshSuggestions(untrained.request, {}).empty());
    CHECK(untrained.suggested(SuggestionSource::Classification).empty());

    TrainedLibrary library;
    std::stop_source source;
    source.request_stop();
    CHECK_THROWS_AS(library.refresh(source.get_token()), model::Error);
}

TEST_CASE("A face with another's name is found among the labels") {
    TrainedLibrary library;
    library.label(library.first, library.ada);
    library.label(library.second, library.ben);
    library.label({library.first[3]}, library.ben);
    library.train();
    const auto doubts = findLabelDoubts(library.request, {});
    REQUIRE(doubts.size() == 11);
    CHECK(doubts.front().face == library.first[3]);
    CHECK(doubts.front().person == library.ben);
    CHECK(doubts.front().better == library.ada);
    CHECK(doubts.front().suspicion > 0.5);
    CHECK(doubts[1].suspicion < 0.5);
}

TEST_CASE("A name that was looked at and kept is not doubted again, until the face has another") {
    TrainedLibrary library;
    library.label(library.first, library.ada);
    library.label(library.second, library.ben);
    library.label({library.first[3]}, library.ben);
    library.train();
    library.journal.record("Kept", [&] { library.labels.keep(std::vector{library.first[3]}); });
    const auto isDoubted = [&] {
        const auto doubts = findLabelDoubts(library.request, {});
        return std::ranges::find(doubts, library.first[3], &model::LabelDoubt::face) != doubts.end();
    };
    CHECK_FALSE(isDoubted());
    library.journal.undo();
    CHECK(isDoubted());
    library.journal.redo();
    CHECK_FALSE(isDoubted());
    library.label({library.first[3]}, library.ada);
    CHECK(isDoubted());
}

TEST_CASE("A rejected person does not come back with a refresh, and the next best may") {
    TrainedLibrary library;
    library.label({library.second[0], library.second[1]}, library.ben);
    library.refresh();
    REQUIRE(library.isSuggested(library.first[2], library.ada));
    library.journal.record("Not Ada",
                           [&] { library.labels.reject(std::vector{library.first[2]}, library.ada); });
    library.refresh();
    for (const auto source : {SuggestionSource::Classification, SuggestionSource::Clustering}) {
        const auto rows = library.suggested(source);
        const auto row = rows.find(library.first[2]);
        CHECK((row == rows.end() || row->second.person != library.ada));
    }
    library.journal.undo();
    library.refresh();
    CHECK(library.isSuggested(library.first[2], library.ada));
}

TEST_CASE("What was worked out for somebody deleted or rejected meanwhile is not stored") {
    TrainedLibrary library;
    library.label({library.second[0]}, library.ben);
    const auto guess = [&](model::FaceId face, model::PersonId person) {
        return model::Suggestion{face, SuggestionSource::Classification, person, 0.9, library.ben, 0.05};
    };
    const std::vector<model::Suggestion> late{guess(library.first[2], library.ada),
                                              guess(library.first[3], library.ada),
                                              guess(library.stranger[0], library.ben)};
    storage::RefreshStore store(library.database);
    const std::int64_t train = store.lastTrain();
    library.persons.remove(library.ben);
    library.labels.reject(std::vector{library.first[3]}, library.ada);
    library.label({library.first[4]}, library.ada);
    store.replace(late, train);
    const auto rows = library.suggested(SuggestionSource::Classification);
    CHECK(rows.size() == 1);
    CHECK(rows.contains(library.first[2]));
    CHECK(countOf(library.database,
                  "SELECT count(*) FROM suggestions WHERE person_id = ? OR "
                  "runner_up_person = ?",
                  library.ben, library.ben) == 0);
    CHECK(countOf(library.database, "SELECT count(*) FROM suggestions WHERE face_id = ?", library.first[3]) ==
          0);
}

TEST_CASE("Suggestions of another network are neither shown nor refreshed") {
    TrainedLibrary library;
    REQUIRE_FALSE(library.suggested(SuggestionSource::Classification).empty());
    auto settings = library.request.settings;
    settings.embedding.embedder = "arcface-mbf-512";
    storage::SettingsStore(library.database).save(settings);
    CHECK(library.suggested(SuggestionSource::Classification).empty());
    library.label({library.second[0]}, library.ben);
    LibraryAccess other = library.request;
    other.modelFolders = {library.folder.path()};
    std::ofstream(library.folder / "manifest.json")
        << R"({"models": [{"id": "arcface-mbf-512", "kind": "embedder", "file": "none.onnx", "sha256": "0",)"
        << R"( "bytes": 1}]})";
    other.settings.embedding.embedder = "arcface-mbf-512";
    CHECK(refreshSuggestions(other, {}).empty());
    CHECK(library.suggested(SuggestionSource::Classification).empty());
}

TEST_CASE("How far the probabilities hold is measured by the labels there are") {
    const auto facesOf = [](const model::ReliabilityTable& table) {
        std::int64_t faces = 0;
        for (const model::ReliabilityBin& bin : table) {
            faces += bin.count;
        }
        return faces;
    };
    TrainedLibrary library;
    library.label(library.first, library.ada);
    library.label(library.second, library.ben);
    const std::string before = library.content();
    const model::ReliabilityTable table = measureReliability(library.request, {});
    CHECK(facesOf(table) >= 11); // each face as its own person, and as a stranger where that leaves a guess
    CHECK(table.back().right > 0.9);
    CHECK(library.content() == before);

    TrainLibrary unnamed;
    unnamed.addFaces(1, 4);
    CHECK(facesOf(measureReliability(unnamed.request, {})) == 0);
}

} // namespace kith::jobs
