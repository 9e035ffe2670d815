// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/explain_suggestion.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"

#include <algorithm>

namespace kith::jobs {
namespace {

using model::SimilarityGrade;
using model::SuggestionSource;

struct ExplainedLibrary : ThreePeople {
    ExplainedLibrary() {
        label({first[0], first[1]}, ada);
        label({second[0], second[1]}, ben);
        train();
    }
    model::Explanation explain(model::FaceId face,
                               SuggestionSource source = SuggestionSource::Classification) const {
        return explainSuggestion(request, face, source);
    }
    /// As stored, so rounded to half precision.
    double similarity(model::FaceId a, model::FaceId b) const {
        const auto looks = [&](model::FaceId face) {
            const auto picture = std::ranges::find(all, face) - all.begin();
            return syntheticEmbedding(picture < 6 ? 1 : picture < 11 ? 2 : 3, static_cast<int>(picture));
        };
        return model::cosineSimilarity(looks(a), looks(b));
    }
};

} // namespace

TEST_CASE("The nearest named faces of both persons are told with their similarities, best first") {
    ExplainedLibrary library;
    const model::Explanation why = library.explain(library.first[2]);
    REQUIRE(why.suggestion);
    CHECK(why.suggestion->person == library.ada);
    CHECK(why.suggested.person == library.ada);
    CHECK(why.suggested.labelled == 2);
    REQUIRE(why.suggested.nearest.size() == 2);
    CHECK(why.suggested.nearest[0].similarity >= why.suggested.nearest[1].similarity);
    for (const model::LikeFace& face : why.suggested.nearest) {
        CHECK((face.face == library.first[0] || face.face == library.first[1]));
        CHECK(face.similarity == Approx(library.similarity(library.first[2], face.face)).margin(2e-3));
        CHECK(face.grade >= SimilarityGrade::Alike);
    }
    CHECK(why.runnerUp.person == library.ben);
    REQUIRE(why.runnerUp.nearest.size() == 2);
    CHECK(why.runnerUp.nearest[0].grade == SimilarityGrade::Unlike);
    CHECK(why.group.others == 5);
    CHECK(why.group.named == 2);
    CHECK_FALSE(why.restsOnGroup); // it is like Ada by itself
}

TEST_CASE("Of many named faces the five nearest are told, without those in the bin") {
    ExplainedLibrary library;
    const auto more = library.addFaces(1, 8);
    library.label(more, library.ada);
    library.labels.mark(std::vector{library.first[0]}, model::FaceMark::Deleted);
    const model::Explanation why = library.explain(library.first[2]);
    CHECK(why.suggested.labelled == 9);
    REQUIRE(why.suggested.nearest.size() == 5);
    CHECK(std::ranges::none_of(why.suggested.nearest,
                               [&](const auto& face) { return face.face == library.first[0]; }));
    double best = 0.0;
    for (const model::FaceId face : more) {
        best = std::max(best, library.similarity(library.first[2], face));
    }
    CHECK(why.suggested.nearest[0].similarity >= best - 2e-3);
}

TEST_CASE("A suggestion that comes from the company of the face says so") {
    ExplainedLibrary library;
    const model::Explanation clustered = library.explain(library.first[2], SuggestionSource::Clustering);
    REQUIRE(clustered.suggestion);
    CHECK(clustered.restsOnGroup);
    CHECK(clustered.group.named == 2);

    // A face that is like nobody, in a group with Ada: only its company speaks for her.
    const model::FaceId odd = library.stranger[0];
    const auto numbers = library.numbers();
    storage::TrainResult result;
    result.model = library.model;
    storage::ClusterRow cluster{numbers.at(library.first[0]), {{odd, 0.5}}};
    for (const model::FaceId face : library.first) {
        cluster.members.push_back({face, 1.0});
    }
    result.clusters = {cluster};
    result.suggestions = {{odd, SuggestionSource::Classification, library.ada, 0.6, library.ben, 0.1}};
    library.suggestions.replace(result);
    const model::Explanation why = library.explain(odd);
    REQUIRE(why.suggestion);
    CHECK(why.suggested.nearest[0].grade == SimilarityGrade::Unlike);
    CHECK(why.restsOnGroup);
    CHECK(why.group.others == 6);
    CHECK(why.group.best == SimilarityGrade::VeryAlike);
}

TEST_CASE("There is nothing to explain about a face without a suggestion") {
    ExplainedLibrary library;
    CHECK_FALSE(library.explain(library.first[0]).suggestion); // has its name
    CHECK_FALSE(library.explain(model::FaceId(999)).suggestion);
    library.labels.reject(std::vector{library.first[2]}, library.ada);
    const model::Explanation why = library.explain(library.first[2]);
    CHECK_FALSE(why.suggestion);
    CHECK(why.suggested.nearest.empty());
}

TEST_CASE("How alike two faces are is told by how often strangers are that much alike") {
    const model::SimilarityCalibration figures{.sameMean = 0.5, .threshold1e2 = 0.2, .threshold1e4 = 0.35};
    CHECK(similarityGrade(-0.1, figures) == SimilarityGrade::Unlike);
    CHECK(similarityGrade(0.2, figures) == SimilarityGrade::Slight);
    CHECK(similarityGrade(0.35, figures) == SimilarityGrade::Alike);
    CHECK(similarityGrade(0.5, figures) == SimilarityGrade::VeryAlike);
}

} // namespace kith::jobs
