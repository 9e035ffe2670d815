// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster_members.h"

#include "core/grouping/clustering/fitted_clustering.h"
#include "core/grouping/clustering/link_limit.h"
#include "core/grouping/neighbours/dot_product.h"
#include "core/grouping/neighbours/similarity_block.h"
#include "core/grouping/quality_weight.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace kith::grouping {

GroupSum sumOf(const FaceSample& sample, double doubt, const ConstraintSet& constraints) {
    GroupSum single;
    single.weight = groupWeight(sample.quality);
    single.squares = single.weight * single.weight;
    single.doubt = single.weight * doubt;
    single.sum = Eigen::Map<const Eigen::RowVectorXf>(sample.embedding->data(),
                                                      static_cast<Eigen::Index>(model::kEmbeddingSize)) *
                 static_cast<float>(single.weight);
    single.constraints = constraints;
    single.faces = 1;
    return single;
}

double membership(const SimilarityCalibration& calibration, double limit, double similarity) {
    constexpr double kLogOddsOf99 = 4.595;
    constexpr double kNarrowest = 0.05; // where a manifest puts the usual similarity at the limit
    const double slope = kLogOddsOf99 / std::max(calibration.sameMean - limit, kNarrowest);
    return 1.0 / (1.0 + std::exp(-slope * (similarity - limit)));
}

namespace {

struct Wish {
    double similarity;
    std::size_t sample;
    std::size_t cluster;
};

/// Every pair at or over the limit, by candidate, then cluster. Matrix products say which pairs to look at.
std::vector<Wish> wishesOf(const std::vector<SeededCluster>& clusters, std::span<const FaceSample> samples,
                           std::span<const std::size_t> candidates, const SimilarityCalibration& calibration,
                           double limit) {
    constexpr std::size_t kBlock = 256;
    Rows means(static_cast<Eigen::Index>(clusters.size()), static_cast<Eigen::Index>(model::kEmbeddingSize));
    for (std::size_t c = 0; c < clusters.size(); ++c)
        means.row(static_cast<Eigen::Index>(c)) =
            clusters[c].sum.sum / static_cast<float>(clusters[c].sum.weight);
    const auto least = static_cast<float>(leastMeanSimilarity(limit)) - kProductRounding;
    std::vector<bool> isOpen;
    for (const SeededCluster& cluster : clusters)
        isOpen.push_back(std::ranges::any_of(cluster.members, [&](std::size_t member) {
            return samples[member].quality >= fitted::kSeenWell;
        }));
    Rows products;
    std::vector<Wish> wishes;
    for (std::size_t start = 0; start < candidates.size(); start += kBlock) {
        const auto block = candidates.subspan(start, std::min(kBlock, candidates.size() - start));
        std::vector<const model::Embedding*> faces;
        for (const std::size_t sample : block)
            faces.push_back(samples[sample].embedding);
        multiplyRows(toRows(faces), means, products);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const GroupSum face = sumOf(samples[block[i]], linkDoubt(calibration, samples[block[i]].quality));
            for (std::size_t c = 0; c < clusters.size(); ++c) {
                if (!isOpen[c] ||
                    products(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(c)) < least)
                    continue;
                if (const double similarity = linkSimilarity(clusters[c].sum, face); similarity >= limit)
                    wishes.push_back({similarity, block[i], c});
            }
        }
    }
    return wishes;
}

} // namespace

void joinLowQuality(std::vector<SeededCluster>& clusters, std::span<const FaceSample> samples,
                    std::span<const std::size_t> candidates, std::span<const ConstraintSet> constraints,
                    const SimilarityCalibration& calibration, double limit) {
    std::vector<Wish> wishes = wishesOf(clusters, samples, candidates, calibration, limit);
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const Wish& a, const Wish& b) { return a.similarity > b.similarity; });
    std::vector<bool> placed(samples.size(), false);
    for (const Wish& wish : wishes) {
        SeededCluster& cluster = clusters[wish.cluster];
        if (placed[wish.sample] || clash(cluster.sum.constraints, constraints[wish.sample]))
            continue;
        placed[wish.sample] = true;
        cluster.members.push_back(wish.sample);
        addAll(cluster.sum.constraints, constraints[wish.sample]);
    }
}

} // namespace kith::grouping
