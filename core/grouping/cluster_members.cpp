// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/cluster_members.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace kith::grouping {

GroupSum sumOf(const FaceSample& sample, const MarkSet& marks) {
    GroupSum single;
    single.weight = linkWeight(sample.quality);
    single.squares = single.weight * single.weight;
    single.sum = Eigen::Map<const Eigen::RowVectorXf>(sample.embedding->data(),
                                                      static_cast<Eigen::Index>(model::kEmbeddingSize)) *
                 static_cast<float>(single.weight);
    single.marks = marks;
    single.faces = 1;
    return single;
}

double membership(const SimilarityCalibration& calibration, double limit, double similarity) {
    constexpr double kLogOddsOf99 = 4.595;
    constexpr double kNarrowest = 0.05; // where a manifest puts the usual similarity at the limit
    const double slope = kLogOddsOf99 / std::max(calibration.sameMean - limit, kNarrowest);
    return 1.0 / (1.0 + std::exp(-slope * (similarity - limit)));
}

void joinLowQuality(std::vector<SeededCluster>& clusters, std::span<const FaceSample> samples,
                    std::span<const std::size_t> candidates, std::span<const MarkSet> marks, double limit) {
    struct Wish {
        double similarity;
        std::size_t sample;
        std::size_t cluster;
    };
    std::vector<Wish> wishes;
    for (const std::size_t sample : candidates) {
        const GroupSum face = sumOf(samples[sample]);
        for (std::size_t c = 0; c < clusters.size(); ++c)
            if (const double similarity = linkSimilarity(clusters[c].sum, face); similarity >= limit)
                wishes.push_back({similarity, sample, c});
    }
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const Wish& a, const Wish& b) { return a.similarity > b.similarity; });
    std::vector<bool> placed(samples.size(), false);
    for (const Wish& wish : wishes) {
        SeededCluster& cluster = clusters[wish.cluster];
        if (placed[wish.sample] || clash(cluster.sum.marks, marks[wish.sample]))
            continue;
        placed[wish.sample] = true;
        cluster.members.push_back(wish.sample);
        addAll(cluster.sum.marks, marks[wish.sample]);
    }
}

} // namespace kith::grouping
