// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/cluster.h"
#include "core/grouping/open_set_model.h"
#include "core/grouping/person_gallery.h"

#include <algorithm>
#include <set>

namespace kith::grouping {

namespace {

using RejectedPairs = std::set<std::pair<model::FaceId, model::PersonId>>;

/// Suggestions inside one cluster: its unlabelled faces against its labelled ones.
void suggestWithin(const Cluster& cluster, std::span<const FaceSample> samples,
                   const SimilarityCalibration& calibration, const RejectedPairs& rejected,
                   std::vector<Candidate>& candidates) {
    std::vector<FaceSample> members;
    for (const std::size_t member : cluster.members)
        members.push_back(samples[member]);
    PersonGallery gallery(members);
    if (gallery.persons().empty())
        return;
    Rows scores;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const FaceSample& face = members[i];
        if (face.label.isValid())
            continue;
        gallery.score(toRows(std::vector{face.embedding}), scores);
        Candidate candidate{face.face, {}, 0.0, {}, 0.0};
        const auto allowed = [&](std::size_t p) {
            return !rejected.contains({face.face, gallery.persons()[p]});
        };
        for (std::size_t p = 0; p < gallery.persons().size(); ++p) {
            if (!allowed(p))
                continue;
            ClusterEvidence evidence{scores(0, static_cast<Eigen::Index>(p)),
                                     0.0,
                                     false,
                                     gallery.labels(p),
                                     face.quality,
                                     cluster.probabilities[i]};
            for (std::size_t other = 0; other < gallery.persons().size(); ++other)
                if (const double score = scores(0, static_cast<Eigen::Index>(other));
                    other != p && allowed(other)) {
                    evidence.otherScore = evidence.hasOther ? std::max(evidence.otherScore, score) : score;
                    evidence.hasOther = true;
                }
            const double probability = clusterProbability(calibration, evidence);
            if (probability > candidate.probability) {
                candidate.runnerUp = candidate.person;
                candidate.runnerUpProbability = candidate.probability;
                candidate.person = gallery.persons()[p];
                candidate.probability = probability;
            } else if (probability > candidate.runnerUpProbability) {
                candidate.runnerUp = gallery.persons()[p];
                candidate.runnerUpProbability = probability;
            }
        }
        if (candidate.person.isValid())
            candidates.push_back(candidate);
    }
}

} // namespace

std::vector<Candidate> suggestFromClusters(std::span<const Cluster> clusters,
                                           std::span<const FaceSample> samples,
                                           const SimilarityCalibration& calibration,
                                           std::span<const Rejection> rejections) {
    RejectedPairs rejected;
    for (const Rejection& rejection : rejections)
        rejected.emplace(rejection.face, rejection.person);
    std::vector<Candidate> candidates;
    for (const Cluster& cluster : clusters)
        suggestWithin(cluster, samples, calibration, rejected, candidates);
    return candidates;
}

} // namespace kith::grouping
