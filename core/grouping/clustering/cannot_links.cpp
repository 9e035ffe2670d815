// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cannot_links.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

namespace kith::grouping {

namespace {

constexpr std::uint32_t kPairMark = 0x80000000;

using Pair = std::pair<std::size_t, std::size_t>; ///< of samples, the smaller first

/// Photos with more than one face, by their first face, with their faces.
std::vector<std::vector<std::size_t>> sharedPhotos(std::span<const FaceSample> samples) {
    std::unordered_map<model::PhotoId, std::size_t> numbers;
    std::vector<std::vector<std::size_t>> photos;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!samples[i].photo.isValid())
            continue;
        const auto [found, isNew] = numbers.emplace(samples[i].photo, photos.size());
        if (isNew)
            photos.emplace_back();
        photos[found->second].push_back(i);
    }
    std::erase_if(photos, [](const auto& faces) { return faces.size() < 2; });
    return photos;
}

std::vector<Pair> pairsOf(const std::vector<std::size_t>& faces) {
    std::vector<Pair> pairs;
    for (auto a = faces.begin(); a != faces.end(); ++a)
        for (auto b = std::next(a); b != faces.end(); ++b)
            pairs.emplace_back(*a, *b);
    return pairs;
}

} // namespace

std::vector<Pair> toIndices(std::span<const FacePair> pairs, std::span<const FaceSample> samples) {
    if (pairs.empty())
        return {};
    std::unordered_map<model::FaceId, std::size_t> where;
    for (std::size_t i = 0; i < samples.size(); ++i)
        where.emplace(samples[i].face, i);
    std::set<Pair> result;
    for (const FacePair& pair : pairs) {
        const auto a = where.find(pair.first);
        const auto b = where.find(pair.second);
        if (a != where.end() && b != where.end() && a->second != b->second)
            result.insert(std::minmax(a->second, b->second));
    }
    return {result.begin(), result.end()};
}

std::vector<ConstraintSet> cannotLinks(std::span<const FaceSample> samples, const PairAnswers& answers) {
    std::vector<ConstraintSet> constraints(samples.size());
    const auto asSet = [&](const std::vector<FacePair>& pairs) {
        const std::vector<Pair> indices = toIndices(pairs, samples);
        return std::set<Pair>(indices.begin(), indices.end());
    };
    const std::set<Pair> same = asSet(answers.same);
    std::set<Pair> different = asSet(answers.different);
    std::uint32_t next = 0;
    for (const std::vector<std::size_t>& faces : sharedPhotos(samples)) {
        const std::vector<Pair> pairs = pairsOf(faces);
        if (std::ranges::any_of(pairs, [&](const Pair& pair) { return same.contains(pair); })) {
            std::ranges::copy_if(pairs, std::inserter(different, different.end()),
                                 [&](const Pair& pair) { return !same.contains(pair); });
            continue;
        }
        for (const std::size_t face : faces)
            constraints[face].push_back(next);
        ++next;
    }
    next = kPairMark;
    for (const auto& [a, b] : different) {
        constraints[a].push_back(next++);
        constraints[b].push_back(next++);
    }
    return constraints;
}

std::uint32_t rivalOf(std::uint32_t constraint) {
    return (constraint & kPairMark) != 0 ? constraint ^ 1U : constraint;
}

bool clash(const ConstraintSet& a, const ConstraintSet& b) {
    const ConstraintSet& few = a.size() < b.size() ? a : b;
    const ConstraintSet& many = a.size() < b.size() ? b : a;
    auto from = many.begin();
    for (const std::uint32_t constraint : few) {
        const std::uint32_t rival = rivalOf(constraint);
        from = std::lower_bound(from, many.end(), rival & ~1U); // rivals ascend but for the last bit
        for (auto found = from; found != many.end() && *found <= rival; ++found)
            if (*found == rival)
                return true;
    }
    return false;
}

void addAll(ConstraintSet& to, const ConstraintSet& from) {
    if (from.empty())
        return;
    ConstraintSet merged;
    merged.reserve(to.size() + from.size());
    std::set_union(to.begin(), to.end(), from.begin(), from.end(), std::back_inserter(merged));
    to = std::move(merged);
}

} // namespace kith::grouping
