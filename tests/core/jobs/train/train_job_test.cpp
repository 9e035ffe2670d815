// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/train_job.h"
#include "core/model/error.h"
#include "core/storage/stores/answer_store.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"

#include <set>
#include <thread>

namespace kith::jobs {
namespace {

using model::SuggestionSource;

model::ErrorKind kindOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const model::Error& error) {
        return error.kind();
    }
    FAIL("nothing was thrown");
    return model::ErrorKind::Internal;
}

/// Two named persons with some faces labelled, one nobody knows.
struct NamedLibrary : ThreePeople {
    NamedLibrary() {
        label({first[0], first[1]}, ada);
        label({second[0], second[1]}, ben);
    }
};

} // namespace

TEST_CASE("Train groups faces and suggests names by both ways, and touches no label") {
    NamedLibrary library;
    const model::TrainSummary summary = library.train();
    CHECK(summary.faces == 15);
    CHECK(summary.clusters == 3);
    CHECK(summary.newUnknown == 1);
    CHECK(summary.newSuggestions == summary.suggestions);

    const auto numbers = library.numbers();
    CHECK(numbers.size() == 15);
    for (const auto* faces : {&library.first, &library.second, &library.stranger}) {
        for (const model::FaceId face : *faces) {
            CHECK(numbers.at(face) == numbers.at(faces->front()));
        }
    }
    CHECK(std::set{numbers.at(library.first[0]), numbers.at(library.second[0]),
                   numbers.at(library.stranger[0])} == std::set{1, 2, 3});

    for (const auto source : {SuggestionSource::Classification, SuggestionSource::Clustering}) {
        const auto rows = library.suggested(source);
        for (std::size_t i = 2; i < library.first.size(); ++i) {
            REQUIRE(rows.contains(library.first[i]));
            CHECK(rows.at(library.first[i]).person == library.ada);
            CHECK(rows.at(library.first[i]).probability > 0.5);
        }
        for (std::size_t i = 2; i < library.second.size(); ++i) {
            REQUIRE(rows.contains(library.second[i]));
            CHECK(rows.at(library.second[i]).person == library.ben);
        }
        for (const model::FaceId face : library.stranger) {
            CHECK((!rows.contains(face) || rows.at(face).probability < 0.5));
        }
    }
    for (const model::FaceId face : library.all) {
        const bool first = face == library.first[0] || face == library.first[1];
        const bool second = face == library.second[0] || face == library.second[1];
        const model::PersonId expected = first ? library.ada : second ? library.ben : model::PersonId();
        CHECK(library.labels.labelOf(face) == expected);
    }
}

TEST_CASE("Without a name Train groups and suggests nothing") {
    TrainLibrary library;
    library.addFaces(1, 5);
    library.addFaces(2, 5);
    const model::TrainSummary summary = library.train();
    CHECK(summary.clusters == 2);
    CHECK(summary.newUnknown == 2);
    CHECK(summary.suggestions == 0);
    CHECK(library.suggested(SuggestionSource::Clustering).empty());
}

TEST_CASE("A library without faces is trained, to no effect") {
    TrainLibrary library;
    const model::TrainSummary summary = library.train();
    CHECK(summary.faces == 0);
    CHECK(summary.clusters == 0);
    CHECK(summary.suggestions == 0);
    CHECK_FALSE(library.journal.canUndo());
}

TEST_CASE("Unknown persons keep their numbers from one Train to the next") {
    TrainLibrary library;
    const auto first = library.addFaces(1, 4);
    const auto second = library.addFaces(2, 3);
    library.train();
    const auto before = library.numbers();
    const auto third = library.addFaces(3, 9); // larger than both: a cluster that would come first
    library.addFaces(2, 2);
    const model::TrainSummary summary = library.train();
    const auto after = library.numbers();
    CHECK(after.at(first[0]) == before.at(first[0]));
    CHECK(after.at(second[0]) == before.at(second[0]));
    CHECK(after.at(third[0]) == 3);
    CHECK(summary.newUnknown == 1);
}

TEST_CASE("A Train is one step that undo takes back and redo brings again") {
    NamedLibrary library;
    library.train();
    const std::string before = library.content();
    library.label({library.first[2]}, library.ada);
    library.addFaces(4, 3);
    const std::string labelled = library.content();
    library.train();
    const std::string after = library.content();
    REQUIRE(after != labelled);
    CHECK(library.journal.undoText().text().starts_with("Trained on 18 faces: 4 groups, "));

    library.journal.undo();
    CHECK(library.content() == labelled);
    library.journal.redo();
    CHECK(library.content() == after);
    CHECK(library.journal.history(10).size() == 2);
    CHECK(before != labelled);
}

TEST_CASE("A Train that finds nothing new is recorded as a run, not as a step") {
    NamedLibrary library;
    const model::TrainSummary first = library.train();
    const model::TrainSummary second = library.train();
    CHECK(second.suggestions == first.suggestions);
    CHECK(second.newSuggestions == 0);
    CHECK(second.changedSuggestions == 0);
    CHECK(second.newUnknown == 0);
    CHECK(library.journal.history(10).size() == 1);
    const auto runs = library.suggestions.runs(model::JobKind::Train, 10);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].model == library.model);
    CHECK(runs[0].summary.find("\"faces\":15") != std::string::npos);
    CHECK(runs[0].settings.find("\"embedder\":\"kith-embed-1\"") != std::string::npos);
}

TEST_CASE("A rejected person is not suggested again") {
    NamedLibrary library;
    const model::FaceId face = library.first[3];
    library.labels.reject(std::vector{face}, library.ada);
    library.train();
    for (const auto source : {SuggestionSource::Classification, SuggestionSource::Clustering}) {
        const auto rows = library.suggested(source);
        CHECK((!rows.contains(face) || rows.at(face).person != library.ada));
        CHECK(rows.at(library.first[4]).person == library.ada);
    }
}

TEST_CASE("Answers about pairs of faces hold in the groups of the next Train") {
    TrainLibrary library;
    const auto first = library.addFaces(1, 4);
    const auto second = library.addFaces(2, 4);
    storage::AnswerStore answers(library.database);
    answers.put({first[0], second[1], model::PairAnswer::Same, {}});
    answers.put({first[2], first[3], model::PairAnswer::Different, {}});
    library.train();
    const std::map<model::FaceId, int> numbers = library.numbers();
    REQUIRE(numbers.contains(first[0]));
    CHECK(numbers.at(first[0]) == numbers.at(second[1]));
    const bool apart = !numbers.contains(first[2]) || !numbers.contains(first[3]) ||
                       numbers.at(first[2]) != numbers.at(first[3]);
    CHECK(apart);
}

TEST_CASE("A name given while Train computes stays, and its face is asked about no more") {
    NamedLibrary library;
    const model::FaceId face = library.first[4];
    library.train({}, [&](const model::Progress& progress) {
        if (progress.stage.text() == "Saving" && !library.labels.labelOf(face).isValid()) {
            library.label({face}, library.ben);
        }
    });
    CHECK(library.labels.labelOf(face) == library.ben);
    CHECK_FALSE(library.suggested(SuggestionSource::Classification).contains(face));
    CHECK_FALSE(library.suggested(SuggestionSource::Clustering).contains(face));
}

TEST_CASE("An answer given while Train computes is not taken back by its groups") {
    TrainLibrary library;
    const auto first = library.addFaces(1, 4);
    const auto second = library.addFaces(2, 4);
    library.train({}, [&](const model::Progress& progress) {
        if (progress.stage.text() == "Matching with names") {
            storage::AnswerStore(library.database).put({first[0], second[0], model::PairAnswer::Same, {}});
        }
    });
    CHECK(library.numbers().at(first[0]) == library.numbers().at(second[0]));
}

TEST_CASE("A stopped Train leaves nothing behind") {
    NamedLibrary library;
    const std::string before = library.content();
    std::stop_source stop;
    SECTION("before it starts") {
        stop.request_stop();
        CHECK(kindOf([&] { library.train(stop.get_token()); }) == model::ErrorKind::Cancelled);
    }
    SECTION("while it groups") {
        const auto stopAtGrouping = [&](const model::Progress& progress) {
            if (progress.stage.text() == "Grouping") {
                stop.request_stop();
            }
        };
        CHECK(kindOf([&] { library.train(stop.get_token(), stopAtGrouping); }) ==
              model::ErrorKind::Cancelled);
    }
    SECTION("while it saves") {
        const auto stopAtSaving = [&](const model::Progress& progress) {
            if (progress.stage.text() == "Saving") {
                stop.request_stop();
            }
        };
        CHECK(kindOf([&] { library.train(stop.get_token(), stopAtSaving); }) == model::ErrorKind::Cancelled);
    }
    SECTION("while it is paused") {
        library.gate.pause();
        std::jthread stopper([&] { stop.request_stop(); });
        CHECK(kindOf([&] { library.train(stop.get_token()); }) == model::ErrorKind::Cancelled);
    }
    CHECK(library.content() == before);
    CHECK_FALSE(library.journal.canUndo());
    CHECK(library.suggestions.runs(model::JobKind::Train, 1).empty());
}

TEST_CASE("A Train that is paused while it groups or matches goes on when it is resumed") {
    NamedLibrary library;
    const std::string stage = GENERATE(as<std::string>{}, "Grouping", "Matching with names");
    std::atomic<bool> isPaused = false;
    std::atomic<bool> hasEnded = false;
    bool waited = false;
    std::jthread resumer([&] {
        while (!isPaused) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        waited = !hasEnded;
        library.gate.resume();
    });
    library.train({}, [&](const model::Progress& progress) {
        if (progress.stage.text() == stage && !isPaused) {
            library.gate.pause();
            isPaused = true;
        }
    });
    hasEnded = true;
    resumer.join();
    CHECK(waited);
    CHECK(library.journal.canUndo());
}

TEST_CASE("Progress of a Train grows to the end and names its stages") {
    NamedLibrary library;
    std::vector<model::Progress> reports;
    library.train({}, [&](const model::Progress& progress) { reports.push_back(progress); });
    REQUIRE_FALSE(reports.empty());
    std::set<std::string> stages;
    std::int64_t done = 0;
    for (const model::Progress& report : reports) {
        CHECK(report.kind == model::JobKind::Train);
        CHECK(report.done >= done);
        done = report.done;
        stages.insert(report.stage.text());
    }
    CHECK(reports.back().done == reports.back().total);
    CHECK(reports.back().secondsLeft == 0.0);
    CHECK(stages.contains("Saving"));
}

TEST_CASE("An embedder that is not installed is named") {
    NamedLibrary library;
    library.request.settings.embedding.embedder = "nobody-512";
    CHECK_THROWS_WITH(library.train(), Catch::Contains("nobody-512"));
    CHECK(kindOf([&] { library.train(); }) == model::ErrorKind::NotFound);
    CHECK(library.numbers().empty());
}

} // namespace kith::jobs
