// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/explain_suggestion.h"

#include "core/grouping/neighbours/similarity_block.h"
#include "core/jobs/open_library.h"
#include "core/storage/queries/evidence_queries.h"
#include "core/storage/queries/face_queries.h"

#include <algorithm>
#include <optional>

namespace kith::jobs {

namespace {

using model::SimilarityGrade;
using storage::EmbeddedFace;

constexpr std::size_t kNearest = 5;
constexpr int kGroupFaces = 64; // the surest: more of them would tell the same

/// One face against some, or some against some: a row for each of the first.
grouping::Rows similarities(const std::vector<EmbeddedFace>& some, const std::vector<EmbeddedFace>& others) {
    const auto rows = [](const std::vector<EmbeddedFace>& faces) {
        grouping::Rows matrix(static_cast<Eigen::Index>(faces.size()), model::kEmbeddingSize);
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const model::Embedding embedding = model::fromStored(faces[i].embedding);
            matrix.row(static_cast<Eigen::Index>(i)) = Eigen::Map<const Eigen::RowVectorXf>(
                embedding.data(), static_cast<Eigen::Index>(embedding.size()));
        }
        return matrix;
    };
    grouping::Rows result;
    grouping::multiplyRows(rows(some), rows(others), result);
    return result;
}

std::vector<model::LikeFace> nearestOf(const EmbeddedFace& face, const std::vector<EmbeddedFace>& others,
                                       const model::SimilarityCalibration& calibration) {
    std::vector<model::LikeFace> nearest;
    if (others.empty()) {
        return nearest;
    }
    const grouping::Rows cosines = similarities({face}, others);
    for (std::size_t i = 0; i < others.size(); ++i) {
        const double similarity = cosines(0, static_cast<Eigen::Index>(i));
        nearest.push_back({others[i].face, similarity, similarityGrade(similarity, calibration)});
    }
    std::ranges::sort(nearest, [](const model::LikeFace& a, const model::LikeFace& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.face < b.face;
    });
    nearest.resize(std::min(nearest.size(), kNearest));
    return nearest;
}

/// labelled: faces of the person, without the probe; no probe: it has no embedding to compare.
model::PersonSimilarity similarityTo(model::PersonId person, const std::vector<EmbeddedFace>& labelled,
                                     const std::optional<EmbeddedFace>& probe,
                                     const model::SimilarityCalibration& calibration) {
    return {person, static_cast<std::int64_t>(labelled.size()),
            probe ? nearestOf(*probe, labelled, calibration) : std::vector<model::LikeFace>()};
}

/// Of the members that are not labelled: the labels of the others are told apart.
SimilarityGrade bestOf(const std::vector<EmbeddedFace>& members, const std::vector<EmbeddedFace>& labelled,
                       const model::SimilarityCalibration& calibration) {
    std::vector<EmbeddedFace> unlabelled;
    std::ranges::copy_if(members, std::back_inserter(unlabelled),
                         [](const EmbeddedFace& face) { return !face.label.isValid(); });
    if (unlabelled.empty() || labelled.empty()) {
        return SimilarityGrade::Unlike;
    }
    return similarityGrade(similarities(unlabelled, labelled).maxCoeff(), calibration);
}

} // namespace

SimilarityGrade similarityGrade(double similarity, const model::SimilarityCalibration& calibration) {
    if (similarity < calibration.threshold1e2) {
        return SimilarityGrade::Unlike;
    }
    if (similarity < calibration.threshold1e4) {
        return SimilarityGrade::Slight;
    }
    return similarity < calibration.sameMean ? SimilarityGrade::Alike : SimilarityGrade::VeryAlike;
}

std::vector<model::PersonSimilarity> comparePersons(const LibraryAccess& access, model::FaceId face,
                                                    const std::vector<model::PersonId>& persons) {
    OpenLibrary open = access.open();
    const storage::EvidenceQueries evidence(open.database, open.model);
    const auto probe = evidence.face(face);
    std::vector<model::PersonSimilarity> compared;
    for (const model::PersonId person : persons) {
        std::vector<EmbeddedFace> labelled = evidence.labelledAs(person);
        std::erase_if(labelled, [face](const EmbeddedFace& other) { return other.face == face; });
        compared.push_back(similarityTo(person, labelled, probe, open.embedder.similarity));
    }
    return compared;
}

model::Explanation explainSuggestion(const LibraryAccess& access, model::FaceId face,
                                     model::SuggestionSource source) {
    OpenLibrary open = access.open();
    model::Explanation explanation{face, source, {}, {}, {}, {}, false};
    // The unknown person is not asked for: all faces would have to be read.
    if (const auto details = storage::FaceQueries(open.database).details(face, {})) {
        const auto& guesses = details->suggestions;
        const auto guess = std::ranges::find(guesses, source, &model::Suggestion::source);
        explanation.suggestion = guess == guesses.end() ? std::nullopt : std::optional(*guess);
    }
    const storage::EvidenceQueries evidence(open.database, open.model);
    const auto probe = evidence.face(face);
    if (!explanation.suggestion || !probe) {
        return explanation;
    }
    const model::PersonId person = explanation.suggestion->person;
    const model::PersonId second = explanation.suggestion->runnerUp;
    const std::vector<EmbeddedFace> labelled = evidence.labelledAs(person);
    explanation.suggested = similarityTo(person, labelled, probe, open.embedder.similarity);
    if (second.isValid()) {
        explanation.runnerUp =
            similarityTo(second, evidence.labelledAs(second), probe, open.embedder.similarity);
    }
    const auto group = evidence.groupOf(face, person, kGroupFaces);
    explanation.group = {group.others, group.named, nearestOf(*probe, group.faces, open.embedder.similarity),
                         bestOf(group.faces, labelled, open.embedder.similarity)};
    const SimilarityGrade own = explanation.suggested.nearest.empty()
                                    ? SimilarityGrade::Unlike
                                    : explanation.suggested.nearest.front().grade;
    const bool groupSpeaks = group.named > 0 || explanation.group.best > own;
    explanation.restsOnGroup = group.others > 0 && (source == model::SuggestionSource::Clustering ||
                                                    (own < SimilarityGrade::Alike && groupSpeaks));
    return explanation;
}

} // namespace kith::jobs
