// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <cstdint>
#include <random>
#include <vector>

namespace kith::test {

/// Faces of made-up persons on the 512-sphere, spread as real embeddings are: strangers' similarities
/// scatter by 0.06, and the faces of one person meet the person's direction at a cosine between the ends of
/// a range. The default suits the default SimilarityCalibration (same-person pairs about 0.5).
class SyntheticFaces {
public:
    explicit SyntheticFaces(std::uint32_t seed);

    /// Adds faces of a new person, each in a photo of its own; returns the person.
    int addPerson(int faces, double weakest = 0.65, double strongest = 0.8);
    /// One more face of a person (in a photo of its own); returns its index.
    std::size_t addFace(int person, double closeness = 0.75, double quality = 1.0);

    /// One on the way from one person to another (share 0 to 1), as a face that ages is.
    std::size_t addBetween(int from, int to, double share, double closeness = 0.75);

    /// Valid until the next face is added.
    const std::vector<grouping::FaceSample>& samples();
    /// Editable: labels, photos and qualities. Call after the last face was added.
    std::vector<grouping::FaceSample>& edit();
    const std::vector<int>& truth() const { return m_truth; }

private:
    model::Embedding randomDirection();
    std::size_t addNear(const model::Embedding& identity, int person, double closeness, double quality);
    double gaussian();

    std::mt19937 m_random;
    std::vector<model::Embedding> m_identities;
    std::vector<model::Embedding> m_embeddings;
    std::vector<grouping::FaceSample> m_samples;
    std::vector<int> m_truth;
};

/// Cluster per sample, -1 where it is in none.
std::vector<int> labelsOf(const std::vector<grouping::Cluster>& clusters, std::size_t samples);

} // namespace kith::test
