// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <cstdint>
#include <random>
#include <vector>

namespace kith::bench {

/// A library of made-up faces whose similarities are spread as a network's calibration says: strangers'
/// around differentMean with threshold1e3 at 1e-3, those of one person around sameMean with sameP5 at 5 %.
/// Persons are of very different sizes (half of them have one face, some thousands); faces come in random
/// order, most with another one on their photo; one in twenty is of low quality.
class SyntheticLibrary {
public:
    SyntheticLibrary(std::size_t faces, const grouping::SimilarityCalibration& calibration,
                     std::uint32_t seed = 1);

    const std::vector<grouping::FaceSample>& samples() const { return m_samples; } ///< ascending by face
    const std::vector<int>& truth() const { return m_truth; }
    int persons() const { return m_persons; }

private:
    void drawPersons(std::size_t faces);
    void drawFaces(const grouping::SimilarityCalibration& calibration);
    void addSamples();

    std::mt19937 m_random;
    int m_persons = 0;
    std::vector<int> m_truth;
    std::vector<model::Embedding> m_embeddings;
    std::vector<grouping::FaceSample> m_samples;
};

/// The calibration of the network that comes with Kith. Throws where its manifest is missing.
grouping::SimilarityCalibration builtInCalibration();

/// What the similarities of a library came out as, from random pairs.
struct Spread {
    double sameMean = 0.0;
    double sameP5 = 0.0;
    double differentMean = 0.0;
    double farAt1e2 = 0.0; ///< share of strangers over threshold1e2
    double farAt1e4 = 0.0;
};
Spread spreadOf(const SyntheticLibrary& library, const grouping::SimilarityCalibration& calibration);

} // namespace kith::bench
