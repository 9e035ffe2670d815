// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/evaluation/identification.h"

#include "core/grouping/classification/classify.h"
#include "core/grouping/classification/reliability.h"
#include "core/grouping/clustering/cluster.h"
#include "core/grouping/evaluation/random_draws.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kith::grouping {

namespace {

constexpr double kFalseAlarms = 0.01;

/// A person's id as label; truth may start at 0, ids may not.
model::PersonId personOf(int truth) {
    return model::PersonId(static_cast<std::int64_t>(truth) + 1);
}

/// Labels the first faces (in shuffled order) of half of the persons that have enough.
std::vector<FaceSample> labelHalf(std::span<const FaceSample> samples, std::span<const int> truth,
                                  std::size_t labels, std::mt19937& random, std::vector<bool>& known) {
    std::map<int, std::vector<std::size_t>> byPerson;
    for (std::size_t i = 0; i < truth.size(); ++i)
        byPerson[truth[i]].push_back(i);
    std::erase_if(byPerson, [&](const auto& entry) { return entry.second.size() < labels + 1; });
    std::vector<std::vector<std::size_t>> eligible;
    for (auto& [person, faces] : byPerson)
        eligible.push_back(std::move(faces));
    shuffle(eligible, random);
    eligible.resize((eligible.size() + 1) / 2);
    std::vector<FaceSample> labelled(samples.begin(), samples.end());
    for (auto& faces : eligible) {
        shuffle(faces, random);
        for (const std::size_t face : faces)
            known[face] = true;
        for (std::size_t i = 0; i < labels; ++i)
            labelled[faces[i]].label = personOf(truth[faces[i]]);
    }
    return labelled;
}

struct Probe {
    double probability = 0.0;
    bool known = false;
    bool right = false;
};

/// The probability that at most one per cent of the strangers exceed.
double alarmThreshold(const std::vector<Probe>& probes) {
    std::vector<double> strangers;
    for (const Probe& probe : probes)
        if (!probe.known)
            strangers.push_back(probe.probability);
    if (strangers.empty())
        return 0.0;
    std::sort(strangers.begin(), strangers.end(), std::greater<>());
    return strangers[static_cast<std::size_t>(kFalseAlarms * static_cast<double>(strangers.size()))];
}

double calibrationError(const std::vector<Probe>& probes) {
    CalibrationBins bins;
    for (const Probe& probe : probes)
        if (const auto bin = calibrationBin(probe.probability)) {
            bins[*bin].faces += 1.0;
            bins[*bin].claimed += probe.probability;
            bins[*bin].right += probe.right ? 1.0 : 0.0;
        }
    return expectedCalibrationError(bins);
}

} // namespace

IdentificationScore identificationScore(std::span<const FaceSample> samples, std::span<const int> truth,
                                        const SimilarityCalibration& calibration, int labelsPerPerson,
                                        std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<bool> known(samples.size(), false);
    const auto labelled =
        labelHalf(samples, truth, static_cast<std::size_t>(std::max(labelsPerPerson, 1)), random, known);
    std::unordered_map<model::FaceId, Candidate> candidates;
    for (const Candidate& candidate :
         bestCandidates(labelled, clusterFaces(labelled, {}, calibration), calibration, {}))
        candidates.emplace(candidate.face, candidate);
    std::vector<Probe> probes;
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        if (labelled[i].label.isValid())
            continue;
        Probe probe{0.0, known[i], false};
        if (const auto found = candidates.find(labelled[i].face); found != candidates.end()) {
            probe.probability = found->second.probability;
            probe.right = known[i] && found->second.person == personOf(truth[i]);
        }
        probes.push_back(probe);
    }
    IdentificationScore score;
    score.labelsPerPerson = labelsPerPerson;
    const double threshold = alarmThreshold(probes);
    double knownProbes = 0.0;
    for (const Probe& probe : probes) {
        knownProbes += probe.known ? 1.0 : 0.0;
        score.rank1 += probe.right ? 1.0 : 0.0;
        score.dirAtFar1e2 += probe.right && probe.probability > threshold ? 1.0 : 0.0;
    }
    if (knownProbes > 0.0) {
        score.rank1 /= knownProbes;
        score.dirAtFar1e2 /= knownProbes;
    }
    score.expectedCalibrationError = calibrationError(probes);
    return score;
}

} // namespace kith::grouping
