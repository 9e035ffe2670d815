// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/merging/merge_suggestions.h"

#include "core/grouping/clustering/centred_faces.h"
#include "core/grouping/clustering/cluster_members.h"
#include "core/grouping/merging/fitted_merges.h"
#include "core/grouping/merging/merge_candidates.h"
#include "core/grouping/neighbours/dot_product.h"
#include "core/grouping/seconds_per_year.h"
#include "core/grouping/similarity_scale.h"
#include "core/model/face.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace kith::grouping {

namespace {

using IndexPair = std::pair<std::uint32_t, std::uint32_t>; ///< of groups, the smaller first

/// What is known of each group before any two are compared.
struct Known {
    GroupSum sum;
    std::vector<std::size_t> faces; ///< those to compare, best first
    model::FaceId face;             ///< stands for the group
    std::int64_t earliest = 0;      ///< seconds since the epoch; 0 = no time is known
    std::int64_t latest = 0;
};

std::vector<std::size_t> bestFaces(std::span<const FaceSample> samples, const FaceGroup& group) {
    std::vector<std::size_t> faces = group.members;
    const auto order = [&](std::size_t x, std::size_t y) {
        return std::tuple(-samples[x].quality, samples[x].face) <
               std::tuple(-samples[y].quality, samples[y].face);
    };
    const std::size_t count = std::min(fitted::kFacesToCompare, faces.size());
    std::partial_sort(faces.begin(), faces.begin() + static_cast<std::ptrdiff_t>(count), faces.end(), order);
    faces.resize(count);
    return faces;
}

Known knownOf(std::span<const FaceSample> samples, const FaceGroup& group,
              std::span<const ConstraintSet> constraints) {
    Known known;
    for (const std::size_t member : group.members) {
        known.sum.add(sumOf(samples[member], 0.0, constraints[member]));
        if (const std::int64_t time = samples[member].takenAt; time != 0) {
            known.earliest = known.earliest == 0 ? time : std::min(known.earliest, time);
            known.latest = known.latest == 0 ? time : std::max(known.latest, time);
        }
    }
    known.faces = bestFaces(samples, group);
    known.face = samples[representative(samples, group)].face;
    return known;
}

double yearsApart(const Known& a, const Known& b) {
    if (a.earliest == 0 || b.earliest == 0)
        return 0.0;
    const std::int64_t gap = std::max(a.earliest, b.earliest) - std::min(a.latest, b.latest);
    return static_cast<double>(std::max<std::int64_t>(gap, 0)) / kSecondsPerYear;
}

double meanOfClosest(std::span<const FaceSample> samples, const Known& a, const Known& b) {
    std::vector<float> similarities;
    for (const std::size_t x : a.faces)
        for (const std::size_t y : b.faces)
            similarities.push_back(dotProduct(*samples[x].embedding, *samples[y].embedding));
    const std::size_t count = std::min(fitted::kClosestPairs, similarities.size());
    const auto end = similarities.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(similarities.begin(), end, similarities.end(), std::greater<>());
    double sum = 0.0;
    for (auto value = similarities.begin(); value != end; ++value)
        sum += static_cast<double>(*value);
    return sum / static_cast<double>(count);
}

/// Pairs of groups that are not to be asked about although nothing keeps them apart.
std::set<IndexPair> settledPairs(const MergeQuestion& question) {
    std::unordered_map<model::FaceId, std::uint32_t> where;
    for (std::uint32_t i = 0; i < question.groups.size(); ++i)
        for (const std::size_t member : question.groups[i].members)
            where.emplace(question.samples[member].face, i);
    std::set<IndexPair> settled;
    for (const auto* pairs : {&question.answers.same, &question.skipped})
        for (const FacePair& pair : *pairs) {
            const auto a = where.find(pair.first);
            const auto b = where.find(pair.second);
            if (a != where.end() && b != where.end())
                settled.insert(std::minmax(a->second, b->second));
        }
    return settled;
}

/// By group: the persons that a face of it was said not to be.
std::vector<std::set<model::PersonId>> rejectedPersons(const MergeQuestion& question) {
    std::multimap<model::FaceId, model::PersonId> byFace;
    for (const Rejection& rejection : question.rejections)
        byFace.emplace(rejection.face, rejection.person);
    std::vector<std::set<model::PersonId>> persons(question.groups.size());
    for (std::size_t i = 0; i < question.groups.size(); ++i)
        for (const std::size_t member : question.groups[i].members) {
            const auto [first, last] = byFace.equal_range(question.samples[member].face);
            for (auto rejection = first; rejection != last; ++rejection)
                persons[i].insert(rejection->second);
        }
    return persons;
}

/// Everything about the groups of one question.
class Comparison {
public:
    Comparison(const MergeQuestion& question, const CentredFaces& centred)
        : m_question(question)
        , m_samples(centred.samples())
        , m_calibration(centred.calibration())
        , m_settled(settledPairs(question))
        , m_rejected(rejectedPersons(question)) {
        const std::vector<ConstraintSet> constraints = cannotLinks(question.samples, question.answers);
        for (const FaceGroup& group : question.groups) {
            m_known.push_back(knownOf(m_samples, group, constraints));
            m_sums.push_back(m_known.back().sum);
        }
    }

    std::vector<GroupPair> candidates(const Work& work) const {
        const double floor = cosineAtFalseAcceptRate(m_calibration, fitted::kFloorRate);
        return nearestGroups(
            m_sums, [this](std::uint32_t a, std::uint32_t b) { return mayBeAsked(a, b); }, floor,
            fitted::kNearestGroups, work);
    }

    MergeSuggestion compare(const GroupPair& pair) const {
        const bool swap = isBehind(pair.a, pair.b);
        MergeSuggestion result{swap ? pair.b : pair.a, swap ? pair.a : pair.b, {}, 0.0, featuresOf(pair)};
        result.faces = {m_known[result.a].face, m_known[result.b].face};
        return result;
    }

private:
    const FaceGroup& group(std::uint32_t index) const { return m_question.groups[index]; }

    bool mayBeAsked(std::uint32_t a, std::uint32_t b) const {
        return !clash(m_sums[a].constraints, m_sums[b].constraints) && !m_settled.contains({a, b}) &&
               !m_rejected[a].contains(group(b).person) && !m_rejected[b].contains(group(a).person);
    }

    /// Whether b comes first in the question.
    bool isBehind(std::uint32_t a, std::uint32_t b) const {
        const auto rank = [&](std::uint32_t index) {
            return std::tuple(!group(index).person.isValid(), ~group(index).members.size(), index);
        };
        return rank(b) < rank(a);
    }

    MergeFeatures featuresOf(const GroupPair& pair) const {
        const Known& a = m_known[pair.a];
        const Known& b = m_known[pair.b];
        const auto quality = [](const Known& known) { return known.sum.weight / known.sum.faces; };
        const auto [smaller, larger] = std::minmax({a.sum.faces, b.sum.faces});
        return mergeFeatures(m_calibration,
                             {pair.similarity, meanOfClosest(m_samples, a, b), m_sums.size(), smaller, larger,
                              std::min(quality(a), quality(b)), yearsApart(a, b),
                              group(pair.a).person.isValid() && group(pair.b).person.isValid()});
    }

    const MergeQuestion& m_question;
    std::span<const FaceSample> m_samples; ///< centred
    const SimilarityCalibration& m_calibration;
    std::set<IndexPair> m_settled;
    std::vector<std::set<model::PersonId>> m_rejected;
    std::vector<Known> m_known;
    std::vector<GroupSum> m_sums;
};

} // namespace

std::vector<FaceGroup> faceGroups(std::span<const FaceSample> samples, std::span<const int> clusterOf) {
    std::map<model::PersonId, FaceGroup> persons;
    std::map<int, FaceGroup> clusters;
    std::set<int> named;
    std::vector<FaceGroup> singles;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const bool isAlone = clusterOf[i] < 0;
        if (samples[i].label.isValid()) {
            persons[samples[i].label].members.push_back(i);
            named.insert(clusterOf[i]);
        } else if (!isAlone) {
            clusters[clusterOf[i]].members.push_back(i);
        } else if (samples[i].quality >= model::kLowQuality) {
            singles.push_back({{i}, {}});
        }
    }
    std::vector<FaceGroup> groups;
    groups.reserve(persons.size() + clusters.size() + singles.size());
    for (auto& [person, group] : persons)
        groups.push_back({std::move(group.members), person});
    for (auto& [number, group] : clusters)
        if (!named.contains(number))
            groups.push_back(std::move(group));
    groups.insert(groups.end(), singles.begin(), singles.end());
    return groups;
}

std::size_t representative(std::span<const FaceSample> samples, const FaceGroup& group) {
    GroupSum sum;
    for (const std::size_t member : group.members)
        sum.add(sumOf(samples[member]));
    const auto closeness = [&](std::size_t member) { return sum.sum.dot(sumOf(samples[member]).sum); };
    std::size_t best = group.members.front();
    float highest = -std::numeric_limits<float>::infinity();
    for (const std::size_t member : group.members)
        if (const float value = closeness(member); value > highest) {
            best = member;
            highest = value;
        }
    return best;
}

std::vector<MergeSuggestion> comparePairs(const MergeQuestion& question,
                                          const SimilarityCalibration& calibration, const Work& work) {
    const CentredFaces centred(question.samples, calibration);
    const Comparison comparison(question, centred);
    std::vector<MergeSuggestion> pairs;
    for (const GroupPair& pair : comparison.candidates(work)) {
        throwIfStopped(work.stop);
        pairs.push_back(comparison.compare(pair));
    }
    return pairs;
}

std::vector<MergeSuggestion> suggestMerges(const MergeQuestion& question,
                                           const SimilarityCalibration& calibration, const MergeModel& model,
                                           const Work& work) {
    std::vector<MergeSuggestion> suggestions = comparePairs(question, calibration, work);
    for (MergeSuggestion& suggestion : suggestions)
        suggestion.probability = model.probability(suggestion.features);
    std::erase_if(suggestions,
                  [](const MergeSuggestion& s) { return s.probability < kLeastMergeProbability; });
    const auto size = [&](const MergeSuggestion& suggestion) {
        return question.groups[suggestion.a].members.size() + question.groups[suggestion.b].members.size();
    };
    std::sort(suggestions.begin(), suggestions.end(),
              [&](const MergeSuggestion& x, const MergeSuggestion& y) {
                  return std::tuple(-x.probability, ~size(x), x.a, x.b) <
                         std::tuple(-y.probability, ~size(y), y.a, y.b);
              });
    return suggestions;
}

} // namespace kith::grouping
