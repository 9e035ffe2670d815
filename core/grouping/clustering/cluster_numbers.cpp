// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster_numbers.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace kith::grouping {

namespace {

/// How many faces of a cluster had a number in the last run.
struct Overlap {
    std::size_t faces = 0;
    std::size_t cluster = 0;
    int number = 0;
};

std::vector<Overlap> overlaps(std::span<const Cluster> clusters, std::span<const FaceSample> samples,
                              const std::unordered_map<model::FaceId, int>& numbers) {
    std::vector<Overlap> result;
    for (std::size_t c = 0; c < clusters.size(); ++c) {
        std::map<int, std::size_t> counts;
        for (const std::size_t member : clusters[c].members)
            if (const auto found = numbers.find(samples[member].face); found != numbers.end())
                ++counts[found->second];
        for (const auto& [number, faces] : counts)
            result.push_back({faces, c, number});
    }
    return result;
}

} // namespace

std::vector<int> keepNumbers(std::span<const Cluster> clusters, std::span<const FaceSample> samples,
                             const std::vector<std::pair<model::FaceId, int>>& previous, int highestNumber) {
    const std::unordered_map<model::FaceId, int> numbers(previous.begin(), previous.end());
    std::unordered_map<int, std::size_t> sizes;
    for (const auto& [face, number] : numbers)
        ++sizes[number];
    std::vector<Overlap> found = overlaps(clusters, samples, numbers);
    std::sort(found.begin(), found.end(), [](const Overlap& a, const Overlap& b) {
        return std::tuple(b.faces, a.number, a.cluster) < std::tuple(a.faces, b.number, b.cluster);
    });
    std::vector<int> result(clusters.size(), 0);
    std::unordered_map<int, bool> taken;
    for (const Overlap& overlap : found) {
        const bool halfStayed = 2 * overlap.faces >= sizes[overlap.number];
        if (halfStayed && result[overlap.cluster] == 0 && !taken[overlap.number]) {
            taken[overlap.number] = true;
            result[overlap.cluster] = overlap.number;
        }
    }
    int next = highestNumber;
    for (const auto& [face, number] : previous)
        next = std::max(next, number);
    for (int& number : result)
        if (number == 0)
            number = ++next;
    return result;
}

} // namespace kith::grouping
