// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/similarity_search.h"
#include "core/model/error.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>

using namespace kith;
using namespace kith::jobs;

namespace {

/// Six faces of Ada, one of them another looks; three faces of an unknown person; a nameless face in Ada's
/// group of the last Train; one in no group.
struct SimilarityLibrary : TrainLibrary {
    SimilarityLibrary() {
        ada = addPerson("Ada");
        label(right, ada);
        label({wrong}, ada);
        storage::TrainResult result;
        result.clusters.push_back({1, {{right[0], 0.9}, {right[1], 0.9}, {likely, 0.9}}});
        result.clusters.push_back({2, {{unknown[0], 0.9}, {unknown[1], 0.9}, {unknown[2], 0.9}}});
        suggestions.replace(result);
    }
    std::map<model::FaceId, model::GroupSimilarity> find(std::stop_token stop = {}) {
        std::map<model::FaceId, model::GroupSimilarity> found;
        for (const auto& similarity : findSimilarities(request, std::move(stop))) {
            found.emplace(similarity.face, similarity);
        }
        return found;
    }

    std::vector<model::FaceId> right = addFaces(1, 5);
    model::FaceId wrong = addFace(2);
    std::vector<model::FaceId> unknown = addFaces(3, 3);
    model::FaceId likely = addFace(1);
    model::FaceId nobody = addFace(4);
    model::PersonId ada;
};

} // namespace

TEST_CASE("Every face of a group is compared with the others there") {
    SimilarityLibrary library;
    const auto found = library.find();
    CHECK(found.size() == library.all.size() - 1);
    CHECK_FALSE(found.contains(library.nobody));
    for (const model::FaceId face : library.right) {
        CHECK(found.at(face).person == library.ada);
        CHECK(found.at(face).similarity > 0.6F);
        CHECK(found.at(library.wrong).similarity < found.at(face).similarity - 0.4F);
    }
    for (const model::FaceId face : library.unknown) {
        CHECK(found.at(face).cluster == model::ClusterId(2));
        CHECK(found.at(face).similarity > 0.6F);
    }
    CHECK(found.at(library.likely).person == library.ada);
    CHECK(found.at(library.likely).similarity > 0.6F);
}

TEST_CASE("A nameless face does not move the centre of the person it may be") {
    SimilarityLibrary library;
    const auto before = library.find();
    library.labels.mark(std::vector{library.likely}, model::FaceMark::Ignored);
    const auto after = library.find();
    CHECK_FALSE(after.contains(library.likely));
    CHECK(after.at(library.right[0]).similarity == before.at(library.right[0]).similarity);
    library.labels.mark(std::vector{library.right[1]}, model::FaceMark::Ignored);
    CHECK(library.find().at(library.right[0]).similarity != before.at(library.right[0]).similarity);
}

TEST_CASE("Comparing stops when it is told to, and knows nothing of a network that was never used") {
    SimilarityLibrary library;
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(library.find(stop.get_token()), model::Error);
    library.request.settings.embedding.embedder = "never-used";
    CHECK(findSimilarities(library.request, {}).empty());
}
