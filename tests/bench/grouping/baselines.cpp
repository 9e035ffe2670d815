// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/grouping/baselines.h"

#include <dlib/clustering.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace kith::bench {

namespace {

using grouping::Rows;

Rows similaritiesOf(const Rows& rows) {
    Rows similarities;
    grouping::multiplyRows(rows, rows, similarities);
    return similarities;
}

struct Merge {
    float similarity = 0.0F;
    int a = 0;
    int b = 0;
};

/// All merges of average linkage, in no order. similarities is used up.
std::vector<Merge> averageMerges(Rows similarities) {
    const auto count = static_cast<int>(similarities.rows());
    std::vector<int> sizes(static_cast<std::size_t>(count), 1);
    std::vector<bool> alive(static_cast<std::size_t>(count), true);
    std::vector<Merge> merges;
    std::vector<int> chain;
    const auto nearest = [&](int of, int before) {
        int best = before; // ties go to where the chain came from, so that it ends
        float most = before < 0 ? -std::numeric_limits<float>::infinity() : similarities(of, before);
        for (int other = 0; other < count; ++other)
            if (alive[static_cast<std::size_t>(other)] && other != of && similarities(of, other) > most) {
                most = similarities(of, other);
                best = other;
            }
        return best;
    };
    while (merges.size() + 1 < static_cast<std::size_t>(count)) {
        if (chain.empty())
            chain.push_back(static_cast<int>(std::ranges::find(alive, true) - alive.begin()));
        const int last = chain.back();
        const int before = chain.size() > 1 ? chain[chain.size() - 2] : -1;
        const int next = nearest(last, before);
        if (next != before) {
            chain.push_back(next);
            continue;
        }
        merges.push_back({similarities(last, before), before, last});
        const auto [a, b] = std::minmax(last, before);
        const auto sizeA = static_cast<float>(sizes[static_cast<std::size_t>(a)]);
        const auto sizeB = static_cast<float>(sizes[static_cast<std::size_t>(b)]);
        similarities.row(a) = (similarities.row(a) * sizeA + similarities.row(b) * sizeB) / (sizeA + sizeB);
        similarities.col(a) = similarities.row(a).transpose();
        sizes[static_cast<std::size_t>(a)] += sizes[static_cast<std::size_t>(b)];
        alive[static_cast<std::size_t>(b)] = false;
        chain.resize(chain.size() - 2);
    }
    return merges;
}

Labels cut(const std::vector<Merge>& merges, int count, float threshold) {
    Labels labels(static_cast<std::size_t>(count));
    std::iota(labels.begin(), labels.end(), 0);
    const auto root = [&](int i) {
        while (labels[static_cast<std::size_t>(i)] != i)
            i = labels[static_cast<std::size_t>(i)];
        return i;
    };
    for (const Merge& merge : merges)
        if (merge.similarity >= threshold)
            labels[static_cast<std::size_t>(root(merge.b))] = root(merge.a);
    for (int i = 0; i < count; ++i)
        labels[static_cast<std::size_t>(i)] = root(i);
    return labels;
}

} // namespace

Labels chineseWhispers(const Rows& rows, float threshold) {
    const Rows similarities = similaritiesOf(rows);
    std::vector<dlib::sample_pair> edges;
    for (Eigen::Index a = 0; a < rows.rows(); ++a)
        for (Eigen::Index b = a; b < rows.rows(); ++b) // dlib's example gives each face to itself as well
            if (a == b || similarities(a, b) >= threshold)
                edges.emplace_back(static_cast<unsigned long>(a), static_cast<unsigned long>(b));
    std::vector<unsigned long> labels;
    dlib::chinese_whispers(edges, labels);
    return {labels.begin(), labels.end()};
}

std::vector<Labels> averageLinkage(const Rows& rows, const std::vector<float>& thresholds) {
    const std::vector<Merge> merges = averageMerges(similaritiesOf(rows));
    std::vector<Labels> results;
    for (const float threshold : thresholds)
        results.push_back(cut(merges, static_cast<int>(rows.rows()), threshold));
    return results;
}

} // namespace kith::bench
