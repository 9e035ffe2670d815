// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluate/evaluation_report.h"

#include "core/grouping/evaluation/clustering_metrics.h"

namespace kith::jobs {

using nlohmann::json;

json detectionReport(std::int64_t photos, std::int64_t withFace, std::int64_t faces,
                     std::int64_t unreadable) {
    const json rate =
        photos == 0 ? json() : json(static_cast<double>(withFace) / static_cast<double>(photos));
    return {{"rate", rate}, {"photos_with_face", withFace}, {"faces", faces}, {"unreadable", unreadable}};
}

json verificationReport(const grouping::VerificationScore& score) {
    return {{"pairs", score.pairs},
            {"accuracy", score.accuracy},
            {"accuracy_stddev", score.accuracyDeviation},
            {"tar_at_far_1e-4", score.tarAtFar1e4},
            {"tar_at_far_1e-5", score.tarAtFar1e5}};
}

json clusteringReport(std::span<const grouping::Cluster> clusters, std::span<const int> truth) {
    std::vector<int> labels(truth.size(), -1);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        for (const std::size_t member : clusters[i].members) {
            labels[member] = static_cast<int>(i);
        }
    }
    const grouping::FScore bcubed = grouping::bcubedScore(labels, truth);
    return {{"faces", truth.size()},
            {"clusters", clusters.size()},
            {"pairwise_f", grouping::pairwiseScore(labels, truth).f},
            {"b3_precision", bcubed.precision},
            {"b3_recall", bcubed.recall},
            {"b3_f", bcubed.f}};
}

json classificationReport(std::span<const grouping::IdentificationScore> scores) {
    json rows = json::array();
    for (const grouping::IdentificationScore& score : scores) {
        rows.push_back({{"labels_per_person", score.labelsPerPerson},
                        {"dir_at_far_1e-2", score.dirAtFar1e2},
                        {"rank1", score.rank1},
                        {"ece", score.expectedCalibrationError}});
    }
    return rows;
}

} // namespace kith::jobs
