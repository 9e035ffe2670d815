// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/face_queries.h"
#include "core/storage/queries/suggestion_queries.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/stores/settings_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;
using model::Suggestion;
constexpr auto kClassified = model::SuggestionSource::Classification;
constexpr auto kClustered = model::SuggestionSource::Clustering;

namespace {

struct TrainedLibrary : SampleLibrary {
    Suggestion guess(int face, model::PersonId person, double probability,
                     model::SuggestionSource source = kClassified) const {
        return {faces8[static_cast<std::size_t>(face)], source, person, probability, {}, 0.0};
    }
    ClusterRow cluster(int number, std::initializer_list<int> members) const {
        ClusterRow row{number, {}};
        for (const int i : members)
            row.members.push_back({faces8[static_cast<std::size_t>(i)], 0.5});
        return row;
    }

    std::vector<model::FaceId> faces8 = addPhoto(8);
    model::PersonId ada = addPerson("Ada");
    model::PersonId bob = addPerson("Bob");
    std::size_t suggestionsOf(int face) {
        return FaceQueries(database).details(faces8[static_cast<std::size_t>(face)])->suggestions.size();
    }
    SuggestionQueries queries{database};
};

} // namespace

TEST_CASE("Replacing the result of a Train counts what is new, changed and gone") {
    TrainedLibrary library;
    const model::TrainSummary first =
        library.suggestions.replace({{library.cluster(1, {0, 1}), library.cluster(2, {2})},
                                     {library.guess(0, library.ada, 0.9), library.guess(1, library.ada, 0.8),
                                      library.guess(2, library.bob, 0.7), library.guess(3, library.bob, 0.6),
                                      library.guess(0, library.bob, 0.5, kClustered)}});
    CHECK(first.suggestions == 4);
    CHECK(first.newSuggestions == 4);
    CHECK(first.changedSuggestions == 0);
    CHECK(first.goneSuggestions == 0);
    CHECK(first.clusters == 1);
    CHECK(first.newUnknown == 2);

    library.labels.label(std::vector{library.faces8[3]}, library.bob);
    const model::TrainSummary second =
        library.suggestions.replace({{library.cluster(1, {0, 1}), library.cluster(3, {2, 4})},
                                     {library.guess(0, library.ada, 0.95), library.guess(1, library.bob, 0.8),
                                      library.guess(5, library.bob, 0.7)}});
    CHECK(second.suggestions == 3);
    CHECK(second.newSuggestions == 1);
    CHECK(second.changedSuggestions == 1);
    CHECK(second.goneSuggestions == 1); // the labelled face was answered, its guess did not go
    CHECK(second.clusters == 2);
    CHECK(second.newUnknown == 1);
    CHECK(
        library.suggestions.clusterNumbers() ==
        std::vector<std::pair<model::FaceId, int>>{
            {library.faces8[0], 1}, {library.faces8[1], 1}, {library.faces8[2], 3}, {library.faces8[4], 3}});
}

TEST_CASE("Suggestions below what is shown are stored and not counted") {
    TrainedLibrary library;
    const model::TrainSummary first = library.suggestions.replace(
        {{}, {library.guess(0, library.ada, 0.9), library.guess(1, library.ada, 0.2)}}, 0.5);
    CHECK(first.suggestions == 1);
    CHECK(first.newSuggestions == 1);
    const model::TrainSummary second = library.suggestions.replace(
        {{}, {library.guess(0, library.ada, 0.3), library.guess(1, library.ada, 0.8)}}, 0.5);
    CHECK(second.suggestions == 1);
    CHECK(second.newSuggestions == 1);
    CHECK(second.goneSuggestions == 1);
    CHECK(countOf(library.database, "SELECT count(*) FROM suggestions") == 2);
}

TEST_CASE("The same result again writes nothing") {
    TrainedLibrary library;
    const TrainResult result{{library.cluster(1, {0, 1})}, {library.guess(2, library.ada, 0.9)}};
    library.journal.record("Trained", [&] { library.suggestions.replace(result); });
    CHECK_FALSE(
        library.journal.record("Trained", [&] { library.suggestions.replace(result); }).step.isValid());
}

TEST_CASE("Replacing tells how far it is, and an exception from there takes all back") {
    TrainedLibrary library;
    library.suggestions.replace({{library.cluster(1, {0, 1})}, {}});
    TrainResult result{{library.cluster(2, {1, 2})}, {}};
    result.suggestions.assign(1000, library.guess(3, library.ada, 0.9));
    std::vector<double> told;
    const auto tell = [&](double fraction) {
        told.push_back(fraction);
        if (fraction > 0.9)
            throw model::Error(model::ErrorKind::Cancelled, "enough");
    };
    const auto before = library.suggestions.clusterNumbers();
    SECTION("to the end") {
        result.suggestions.resize(500);
        library.suggestions.replace(result, 0.0, tell);
        CHECK(library.suggestions.clusterNumbers() != before);
    }
    SECTION("until it throws") {
        result.suggestions.resize(512);
        CHECK_THROWS_AS(library.suggestions.replace(result, 0.0, tell), model::Error);
        CHECK(library.suggestions.clusterNumbers() == before);
        CHECK(library.queries.list(kClassified, 0.0).empty());
    }
    CHECK(told.size() >= 2);
    CHECK(told.front() == 0.0);
    CHECK(std::is_sorted(told.begin(), told.end()));
}

TEST_CASE("Faces and persons that are gone are left out of the result") {
    TrainedLibrary library;
    const TrainResult before{{}, {library.guess(0, library.bob, 0.9)}};
    library.suggestions.replace(before);
    TrainResult result{{library.cluster(1, {0, 1})},
                       {library.guess(0, model::PersonId(99), 0.9), library.guess(1, library.ada, 0.8)}};
    result.clusters[0].members.push_back({model::FaceId(999), 1.0});
    result.suggestions.push_back({model::FaceId(999), kClassified, library.ada, 0.9, {}, 0.0});
    result.suggestions[1].runnerUp = model::PersonId(99);
    const model::TrainSummary summary = library.suggestions.replace(result);
    CHECK(summary.suggestions == 1);
    CHECK(summary.goneSuggestions == 1);
    REQUIRE(library.queries.list(kClassified, 0.0).size() == 1);
    CHECK(library.suggestions.clusterNumbers().size() == 2);
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("Suggestions are shown by person, most first, best first; answered ones not at all") {
    TrainedLibrary library;
    const auto& f = library.faces8;
    library.suggestions.replace(
        {{},
         {library.guess(0, library.ada, 0.5), library.guess(1, library.bob, 0.8),
          library.guess(2, library.bob, 0.9), library.guess(3, library.bob, 0.9),
          library.guess(4, library.ada, 0.99), library.guess(5, library.ada, 0.99),
          library.guess(6, library.ada, 0.99), library.guess(7, library.bob, 0.39),
          library.guess(2, library.ada, 0.6, kClustered), library.guess(3, library.ada, 0.7, kClustered)}});
    library.labels.label(std::vector{f[4]}, library.ada);
    library.labels.mark(std::vector{f[5]}, model::FaceMark::Ignored);
    library.labels.reject(std::vector{f[6], f[3]}, library.ada);

    const auto rows = library.queries.list(kClassified, 0.4);
    std::vector<model::FaceId> order;
    for (const model::SuggestionRow& row : rows)
        order.push_back(row.face);
    CHECK(order == std::vector{f[2], f[3], f[1], f[0]});
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].person == library.bob);
    CHECK(rows[0].probability == 0.9);
    CHECK(rows[0].otherPerson == library.ada);
    CHECK(rows[0].otherProbability == 0.6);
    CHECK_FALSE(rows[1].otherPerson.isValid()); // rejected
    CHECK_FALSE(rows[2].otherPerson.isValid());
    CHECK(library.queries.list(kClassified, 0.39).size() == 5);
    CHECK(library.queries.list(kClustered, 0.0).size() == 1);

    std::vector<std::pair<model::FaceId, model::PersonId>> suggested;
    for (const auto& [face, person] :
         library.queries.suggested(std::vector{f[6], f[1], model::FaceId(99), f[0]}, kClassified))
        suggested.emplace_back(face, person);
    CHECK(suggested ==
          std::vector<std::pair<model::FaceId, model::PersonId>>{{f[1], library.bob}, {f[0], library.ada}});
}

TEST_CASE("Groups of equal size come by name") {
    TrainedLibrary library;
    library.suggestions.replace(
        {{}, {library.guess(0, library.bob, 0.9), library.guess(1, library.ada, 0.5)}});
    CHECK(library.queries.list(kClassified, 0.0)[0].person == library.ada);
}

TEST_CASE("The highest number a cluster ever had is remembered") {
    TrainedLibrary library;
    CHECK(library.suggestions.highestNumber() == 0);
    library.journal.record("Trained", [&] {
        library.suggestions.replace({{library.cluster(7, {0, 1})}, {}});
    });
    CHECK(library.suggestions.highestNumber() == 7);
    library.journal.undo();
    CHECK(library.suggestions.clusterNumbers().empty());
    CHECK(library.suggestions.highestNumber() == 7);
}

TEST_CASE("Runs are kept, newest first, by kind") {
    TrainedLibrary library;
    const model::ModelId model = library.embeddings.model("kith-embed-1", "abc");
    library.suggestions.addRun({10, model::JobKind::Train, model, "{}", "first"});
    library.suggestions.addRun({20, model::JobKind::Scan, {}, "{}", "scan"});
    library.suggestions.addRun({0, model::JobKind::Train, model, "{\"a\":1}", "second"});
    const auto runs = library.suggestions.runs(model::JobKind::Train, 5);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].summary == "second");
    CHECK(runs[0].settings == "{\"a\":1}");
    CHECK(runs[0].at > 1'600'000'000);
    CHECK(runs[0].model == model);
    CHECK(runs[1].at == 10);
    CHECK_FALSE(library.suggestions.runs(model::JobKind::Scan, 1)[0].model.isValid());
    CHECK(library.suggestions.runs(model::JobKind::Train, 1).size() == 1);
}

TEST_CASE("Suggestions of another recognition model, or of another file of it, are not shown") {
    TrainedLibrary library;
    const model::EmbeddingSettings standard;
    const model::ModelId own = library.embeddings.model(standard.embedder, "aa");
    const model::ModelId other = library.embeddings.model("other", "bb");
    const auto shown = [&] { return library.queries.list(kClassified, 0.0).size(); };
    const auto train = [&](model::ModelId model, model::PersonId person) {
        library.journal.record("Train", [&] {
            library.suggestions.replace({{}, {library.guess(0, person, 0.9)}, model});
        });
        library.suggestions.addRun({0, model::JobKind::Train, model, "{}", "{}"});
    };
    CHECK_FALSE(library.suggestions.originModel().isValid());
    train(own, library.ada);
    CHECK(library.suggestions.originModel() == own);
    CHECK(shown() == 1);
    CHECK(library.suggestionsOf(0) == 1);

    SECTION("another model is chosen, and chosen back") {
        SettingsStore settings(library.database);
        model::LibrarySettings chosen;
        chosen.embedding.embedder = "other";
        settings.save(chosen);
        CHECK(shown() == 0);
        CHECK(library.suggestionsOf(0) == 0);
        settings.save({});
        CHECK(shown() == 1);
    }
    SECTION("a Train with another model, and its undo") {
        train(other, library.bob);
        CHECK(shown() == 0);
        library.journal.undo();
        CHECK(library.suggestions.originModel() == own);
        CHECK(shown() == 1);
        library.journal.redo();
        CHECK(library.suggestions.originModel() == other);
    }
    SECTION("the model's file is another now") {
        library.embeddings.model(standard.embedder, "cc");
        CHECK_FALSE(library.suggestions.originModel().isValid());
        CHECK(shown() == 0);
    }
    SECTION("the run is the one that was added with them") {
        Query query(library.database,
                    "SELECT count(*) FROM suggestion_origin g JOIN runs r ON r.id = g.run_id "
                    "WHERE r.model_id = g.model_id");
        REQUIRE(query.next());
        CHECK(query.integer(0) == 1);
    }
}
