// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <span>
#include <vector>

namespace kith::grouping {

/// Faces seen together with their clusters: each embedding leans towards the quality-weighted centre of the
/// other members, by as much as the face is a member. What one blurred face cannot tell, its company does.
/// Labels play no part in it.
class ClusteredFaces {
public:
    /// clusters: of these samples. Embeddings are copied (2 KB each).
    ClusteredFaces(std::span<const FaceSample> samples, std::span<const Cluster> clusters);
    ClusteredFaces(const ClusteredFaces&) = delete;
    ClusteredFaces& operator=(const ClusteredFaces&) = delete;

    std::span<const FaceSample> samples() const { return m_samples; }             ///< same order
    std::size_t clusterSize(std::size_t sample) const { return m_sizes[sample]; } ///< 1 in no cluster
    double membership(std::size_t sample) const { return m_memberships[sample]; } ///< 0 in no cluster

private:
    std::vector<model::Embedding> m_embeddings;
    std::vector<FaceSample> m_samples;
    std::vector<std::size_t> m_sizes;
    std::vector<double> m_memberships;
};

} // namespace kith::grouping
