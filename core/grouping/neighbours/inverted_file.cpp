// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/inverted_file.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::grouping {

namespace {

using Indices = std::vector<std::uint32_t>;

constexpr double kListsPerRoot = 4.0;        // lists = 4 * sqrt(samples): of 250 samples each at a million
constexpr std::size_t kProbes = 32;          // measured, tests/bench/RESULTS.md
constexpr std::size_t kTrainingPerList = 40; // more samples hardly move a centroid
constexpr int kTrainingRounds = 4;

/// Every so many of the samples, `count` of them.
Indices spread(std::size_t samples, std::size_t count) {
    Indices rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i] = static_cast<std::uint32_t>(i * samples / count);
    return rows;
}

/// The nearest centroids of each row, nearest first, ties by index: `probes` for each.
Indices nearestCentroids(std::span<const FaceSample> samples, std::span<const std::uint32_t> rows,
                         const Rows& centroids, std::size_t probes, const Work& work) {
    struct Scratch {
        Rows embeddings;
        Rows products;
        Indices order;
    };
    std::vector<Scratch> scratch(static_cast<std::size_t>(std::max(work.threads, 1)));
    Indices nearest(rows.size() * probes);
    const std::size_t blocks = (rows.size() + kBlockRows - 1) / kBlockRows;
    forEachTask(blocks, work, [&](std::size_t block, std::size_t thread) {
        auto& [embeddings, products, order] = scratch[thread];
        const std::size_t start = block * kBlockRows;
        const std::size_t length = std::min(kBlockRows, rows.size() - start);
        gather(samples, rows.subspan(start, length), embeddings);
        multiplyRows(embeddings, centroids, products);
        order.resize(static_cast<std::size_t>(centroids.rows()));
        for (std::size_t i = 0; i < length; ++i) {
            const float* const product = products.row(static_cast<Eigen::Index>(i)).data();
            std::iota(order.begin(), order.end(), 0U);
            const auto nearer = [product](std::uint32_t a, std::uint32_t b) {
                return product[a] != product[b] ? product[a] > product[b] : a < b;
            };
            const auto end = order.begin() + static_cast<std::ptrdiff_t>(probes);
            std::nth_element(order.begin(), end - 1, order.end(), nearer);
            std::sort(order.begin(), end, nearer);
            std::copy(order.begin(), end,
                      nearest.begin() + static_cast<std::ptrdiff_t>((start + i) * probes));
        }
    });
    return nearest;
}

Rows trainCentroids(std::span<const FaceSample> samples, std::size_t count, const Work& work) {
    const Indices training = spread(samples.size(), std::min(samples.size(), count * kTrainingPerList));
    Rows centroids;
    gather(samples, spread(samples.size(), count), centroids);
    for (int round = 0; round < kTrainingRounds; ++round) {
        const Work part =
            partOf(work, round / double(kTrainingRounds), (round + 1) / double(kTrainingRounds));
        const Indices nearest = nearestCentroids(samples, training, centroids, 1, part);
        Rows sums = Rows::Zero(centroids.rows(), centroids.cols());
        for (std::size_t i = 0; i < training.size(); ++i)
            sums.row(nearest[i]) += Eigen::Map<const Eigen::RowVectorXf>(
                samples[training[i]].embedding->data(), static_cast<Eigen::Index>(model::kEmbeddingSize));
        for (Eigen::Index c = 0; c < sums.rows(); ++c)
            if (const float norm = sums.row(c).norm(); norm > 0.0F)
                centroids.row(c) = sums.row(c) / norm;
    }
    return centroids;
}

} // namespace

void compareWithInvertedFile(std::span<const std::uint32_t> fresh, std::span<const FaceSample> samples,
                             NearestLists& lists, const Work& work) {
    const auto wanted = static_cast<std::size_t>(kListsPerRoot * std::sqrt(samples.size()));
    const std::size_t count = std::min(wanted, samples.size());
    const std::size_t probes = std::min(kProbes, count);
    const Rows centroids = trainCentroids(samples, count, partOf(work, 0.0, 0.2));
    const Indices nearest = nearestCentroids(samples, spread(samples.size(), samples.size()), centroids,
                                             probes, partOf(work, 0.2, 0.4));
    std::vector<Indices> members(count);
    for (std::uint32_t row = 0; row < samples.size(); ++row)
        members[nearest[row * probes]].push_back(row);
    std::vector<Indices> visitors(count);
    for (const std::uint32_t row : fresh)
        for (std::size_t p = 0; p < probes; ++p)
            visitors[nearest[row * probes + p]].push_back(row);

    std::vector<BlockComparison> comparisons(static_cast<std::size_t>(std::max(work.threads, 1)),
                                             BlockComparison(samples, lists));
    forEachTask(count, partOf(work, 0.4, 1.0), [&](std::size_t list, std::size_t thread) {
        const std::span<const std::uint32_t> here(visitors[list]);
        const std::span<const std::uint32_t> inside(members[list]);
        for (std::size_t a = 0; a < here.size(); a += kBlockRows)
            for (std::size_t b = 0; b < inside.size(); b += kBlockRows)
                comparisons[thread].compare(here.subspan(a, std::min(kBlockRows, here.size() - a)),
                                            inside.subspan(b, std::min(kBlockRows, inside.size() - b)));
    });
}

} // namespace kith::grouping
