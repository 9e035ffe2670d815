// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/train_changes.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kith::jobs {
namespace {

using model::SuggestionChange;

std::vector<SuggestionChange> suggestionChanges(const std::vector<model::SuggestionRow>& shown,
                                                const std::vector<model::Suggestion>& found,
                                                double shownFrom) {
    std::map<model::FaceId, SuggestionChange> faces;
    for (const model::SuggestionRow& row : shown) {
        faces[row.face] = {row.face, row.person, row.probability, {}, 0.0};
    }
    for (const model::Suggestion& guess : found) {
        if (guess.source == model::SuggestionSource::Classification && guess.probability >= shownFrom) {
            SuggestionChange& change = faces[guess.face];
            change.face = guess.face;
            change.after = guess.person;
            change.probabilityAfter = guess.probability;
        }
    }
    std::vector<SuggestionChange> changes;
    for (const auto& [face, change] : faces) {
        if (change.before != change.after) {
            changes.push_back(change);
        }
    }
    return changes;
}

std::vector<model::PersonChanges> byPerson(const std::vector<SuggestionChange>& changes) {
    std::map<model::PersonId, model::PersonChanges> persons;
    for (const SuggestionChange& change : changes) {
        if (!change.after.isValid()) {
            persons[change.before].gone.push_back(change);
        } else if (change.before.isValid()) {
            persons[change.after].changed.push_back(change);
        } else {
            persons[change.after].added.push_back(change);
        }
    }
    std::vector<model::PersonChanges> sorted;
    for (auto& [person, theirs] : persons) {
        theirs.person = person;
        sorted.push_back(std::move(theirs));
    }
    std::ranges::stable_sort(sorted, std::ranges::greater(), [](const model::PersonChanges& theirs) {
        return theirs.added.size() + theirs.changed.size() + theirs.gone.size();
    });
    return sorted;
}

using Labels = std::unordered_map<model::FaceId, model::PersonId>;

/// By number.
std::map<int, model::UnknownFaces> unknownOf(const std::vector<storage::ClusterRow>& clusters,
                                             const Labels& labels) {
    std::map<int, model::UnknownFaces> unknown;
    for (const storage::ClusterRow& cluster : clusters) {
        model::UnknownFaces theirs{cluster.number, {}, 0};
        bool hasLabel = false;
        for (const storage::ClusterMember& member : cluster.members) {
            if (const auto sample = labels.find(member.face); sample != labels.end()) {
                theirs.faces.push_back(member.face);
                hasLabel = hasLabel || sample->second.isValid();
            }
        }
        if (!hasLabel && !theirs.faces.empty()) {
            std::ranges::sort(theirs.faces);
            unknown.emplace(cluster.number, std::move(theirs));
        }
    }
    return unknown;
}

/// Those whose number is not among the others.
std::vector<model::UnknownFaces> without(const std::map<int, model::UnknownFaces>& unknown,
                                         const std::map<int, model::UnknownFaces>& others) {
    std::vector<model::UnknownFaces> rest;
    for (const auto& [number, faces] : unknown) {
        if (!others.contains(number)) {
            rest.push_back(faces);
        }
    }
    return rest;
}

/// Where most of the faces of each are afterwards.
void tellWhatBecomes(std::vector<model::UnknownFaces>& gone,
                     const std::map<int, model::UnknownFaces>& after) {
    std::unordered_map<model::FaceId, int> numbers;
    for (const auto& [number, unknown] : after) {
        for (const model::FaceId face : unknown.faces) {
            numbers.emplace(face, number);
        }
    }
    for (model::UnknownFaces& unknown : gone) {
        std::map<int, std::size_t> counts;
        for (const model::FaceId face : unknown.faces) {
            if (const auto found = numbers.find(face); found != numbers.end()) {
                ++counts[found->second];
            }
        }
        for (const auto& [number, count] : counts) {
            if (2 * count > unknown.faces.size()) {
                unknown.becomes = number;
            }
        }
    }
}

} // namespace

model::TrainPreview trainChanges(const TrainState& before, const storage::TrainResult& after,
                                 std::span<const grouping::FaceSample> samples, double shownFrom) {
    Labels labels;
    for (const grouping::FaceSample& sample : samples) {
        labels.emplace(sample.face, sample.label);
    }
    const auto unknownBefore = unknownOf(before.clusters, labels);
    const auto unknownAfter = unknownOf(after.clusters, labels);
    model::TrainPreview preview;
    preview.faces = static_cast<std::int64_t>(samples.size());
    preview.persons = byPerson(suggestionChanges(before.shown, after.suggestions, shownFrom));
    preview.newUnknown = without(unknownAfter, unknownBefore);
    preview.goneUnknown = without(unknownBefore, unknownAfter);
    tellWhatBecomes(preview.goneUnknown, unknownAfter);
    return preview;
}

} // namespace kith::jobs
