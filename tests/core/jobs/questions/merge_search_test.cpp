// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/merge_search.h"
#include "core/model/error.h"
#include "core/storage/stores/answer_store.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kith;
using namespace kith::jobs;

namespace {

/// Faces of one looks as clusters 1 and 2, and those of another as cluster 3.
struct MergeLibrary : TrainLibrary {
    MergeLibrary() {
        storage::TrainResult result;
        const auto cluster = [&](int number, const std::vector<model::FaceId>& members) {
            storage::ClusterRow& row = result.clusters.emplace_back();
            row.number = number;
            for (const model::FaceId face : members) {
                row.members.push_back({face, 0.9});
            }
        };
        cluster(1, first);
        cluster(2, second);
        cluster(3, stranger);
        suggestions.replace(result);
    }
    std::vector<model::MergeSuggestion> find() { return findMerges(search, {}); }

    std::vector<model::FaceId> first = addFaces(1, 3);
    std::vector<model::FaceId> second = addFaces(1, 5);
    std::vector<model::FaceId> stranger = addFaces(2, 4);
    MergeRequest search{request, {}};
};

} // namespace

TEST_CASE("Two unknown persons who look alike are suggested, the larger one first") {
    MergeLibrary library;
    const auto found = library.find();
    REQUIRE(found.size() == 1);
    CHECK(found[0].first.cluster == model::ClusterId(2));
    CHECK(found[0].first.faceCount == 5);
    CHECK(found[0].second.cluster == model::ClusterId(1));
    CHECK(std::ranges::count(library.second, found[0].first.face) == 1);
    CHECK(std::ranges::count(library.first, found[0].second.face) == 1);
    CHECK(found[0].probability > 0.9);
    CHECK_FALSE(found[0].evidence.empty());
}

TEST_CASE("A named person and a single face are suggested as such") {
    MergeLibrary library;
    const model::PersonId ada = library.addPerson("Ada");
    library.label(library.second, ada);
    const model::FaceId alone = library.addFace(2);
    const auto found = library.find();
    const auto named = std::ranges::find(found, ada, [](const auto& s) { return s.first.person; });
    REQUIRE(named != found.end());
    CHECK_FALSE(named->first.cluster.isValid());
    CHECK(named->second.cluster == model::ClusterId(1));
    const auto single = std::ranges::find(found, alone, [](const auto& s) { return s.second.face; });
    REQUIRE(single != found.end());
    CHECK(single->first.cluster == model::ClusterId(3));
    CHECK_FALSE(single->second.cluster.isValid());
    CHECK(single->second.faceCount == 1);
}

TEST_CASE("Answered, skipped and rejected pairs are not suggested") {
    MergeLibrary library;
    const auto asked = library.find();
    REQUIRE(asked.size() == 1);
    SECTION("answered") {
        storage::AnswerStore(library.database)
            .put({library.first[2], library.second[0], model::PairAnswer::Different, {}});
    }
    SECTION("skipped") {
        library.search.skipped = {{asked[0].second.face, asked[0].first.face}};
    }
    SECTION("rejected") {
        const model::PersonId ada = library.addPerson("Ada");
        library.label(library.second, ada);
        library.labels.reject(std::vector{library.first[0]}, ada);
    }
    CHECK(library.find().empty());
}

TEST_CASE("Answers teach: many a Different makes a similar pair less probable") {
    MergeLibrary library;
    const auto before = library.find();
    REQUIRE(before.size() == 1);
    storage::AnswerStore answers(library.database);
    for (int looks = 10; looks < 30; ++looks) {
        const auto pair = library.addFaces(looks, 2);
        answers.put({pair[0], pair[1], model::PairAnswer::Different, before[0].evidence});
    }
    const auto after = library.find();
    const bool less = after.empty() || after[0].probability < before[0].probability / 2.0;
    CHECK(less);
}

TEST_CASE("Without embeddings nothing is suggested; without the network the reason is told; a stop ends it") {
    MergeLibrary library;
    std::stop_source source;
    source.request_stop();
    try {
        findMerges(library.search, source.get_token());
        FAIL("not stopped");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
    library.search.settings.embedding.embedder = "nobody-has-this";
    try {
        library.find();
        FAIL("found");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::NotFound);
    }
    storage::Database empty(library.folder / "empty.kith");
    library.search = {library.request, {}};
    library.search.library = empty.file();
    CHECK(library.find().empty());
}
