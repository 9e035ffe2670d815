// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/similarity_block.h"
#include "core/grouping/types.h"

#include <span>
#include <vector>

namespace kith::grouping {

/// Faces seen together with their clusters: an embedding leans towards the quality-weighted centre of the
/// other members, by as much as the face is a member. What one blurred face cannot tell, its cluster mates
/// does. Labels play no part in it.
class ClusteredFaces {
public:
    /// clusters: of these samples. The samples have to outlive this object.
    ClusteredFaces(std::span<const FaceSample> samples, std::span<const Cluster> clusters);

    std::span<const FaceSample> samples() const { return m_samples; }
    std::size_t clusterSize(std::size_t sample) const { return m_sizes[sample]; } ///< 1 in no cluster
    double membership(std::size_t sample) const { return m_memberships[sample]; } ///< 0 in no cluster
    /// Clusters and faces in none: about as many persons as the faces are of.
    std::size_t groups() const { return m_groups; }

    /// The embedding, leaning by a share of the membership; normalised.
    Eigen::RowVectorXf leaning(std::size_t sample, double share) const;
    /// Half the face and half the mean of the other unlabelled members of its cluster (by membership): a dot
    /// product with it is a mean over pairs of faces. Not normalised.
    Eigen::RowVectorXf withClusterMates(std::size_t sample) const;

private:
    Eigen::RowVectorXf weighted(std::size_t sample) const;

    std::span<const FaceSample> m_samples;
    std::vector<std::size_t> m_sizes;
    std::vector<double> m_memberships;
    std::vector<Eigen::Index> m_clusters; ///< per sample, -1 = none
    Rows m_sums;                          ///< per cluster, of its members
    Rows m_unlabelledSums;                ///< the same of those without a label
    std::vector<double> m_unlabelledWeights;
    std::size_t m_groups = 0;
};

} // namespace kith::grouping
