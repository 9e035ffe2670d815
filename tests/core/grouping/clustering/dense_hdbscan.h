// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"

#include <span>
#include <vector>

namespace kith::test {

/// All Euclidean distances, in full.
class DistanceMatrix {
public:
    explicit DistanceMatrix(std::span<const model::Embedding> points);
    /// The mutual reachability distances; a point itself counts as its first sample.
    DistanceMatrix mutualReachability(int minimumSamples) const;

    std::size_t size() const { return m_size; }
    double& at(std::size_t a, std::size_t b) { return m_distances[a * m_size + b]; }
    double at(std::size_t a, std::size_t b) const { return m_distances[a * m_size + b]; }

private:
    std::size_t m_size;
    std::vector<double> m_distances;
};

struct DenseClusters {
    std::vector<int> labels; ///< numbered by first point; -1 = left alone
    std::vector<double> probabilities;
};

/// HDBSCAN* written down from its definitions, for comparison: quadratic memory, no spanning tree, sets of
/// points in place of bookkeeping. The root is never selected.
DenseClusters denseHdbscan(DistanceMatrix distances, std::size_t minimumSize, double epsilon);

} // namespace kith::test
