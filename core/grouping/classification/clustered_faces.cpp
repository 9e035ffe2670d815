// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/clustered_faces.h"

#include "core/grouping/classification/fitted_gallery.h"
#include "core/grouping/clustering/average_linkage.h"
#include "core/grouping/quality_weight.h"

namespace kith::grouping {

namespace {

constexpr double kNobody = 1e-3; // less than any face weighs
constexpr auto kSize = static_cast<Eigen::Index>(model::kEmbeddingSize);

auto vectorOf(const FaceSample& sample) {
    return Eigen::Map<const Eigen::RowVectorXf>(sample.embedding->data(), kSize);
}

} // namespace

ClusteredFaces::ClusteredFaces(std::span<const FaceSample> samples, std::span<const Cluster> clusters)
    : m_samples(samples)
    , m_sizes(samples.size(), 1)
    , m_memberships(samples.size(), 0.0)
    , m_clusters(samples.size(), -1)
    , m_sums(Rows::Zero(static_cast<Eigen::Index>(clusters.size()), kSize))
    , m_unlabelledSums(m_sums)
    , m_unlabelledWeights(clusters.size(), 0.0)
    , m_groups(samples.size() + clusters.size()) {
    for (std::size_t c = 0; c < clusters.size(); ++c) {
        const Cluster& cluster = clusters[c];
        m_groups -= cluster.members.size();
        for (std::size_t m = 0; m < cluster.members.size(); ++m) {
            const std::size_t member = cluster.members[m];
            m_sizes[member] = cluster.members.size();
            m_memberships[member] = cluster.probabilities[m];
            m_clusters[member] = static_cast<Eigen::Index>(c);
            m_sums.row(m_clusters[member]) += weighted(member);
            if (!samples[member].label.isValid()) {
                m_unlabelledSums.row(m_clusters[member]) += weighted(member);
                m_unlabelledWeights[c] += linkWeight(samples[member].quality);
            }
        }
    }
}

Eigen::RowVectorXf ClusteredFaces::weighted(std::size_t sample) const {
    return static_cast<float>(linkWeight(m_samples[sample].quality)) * vectorOf(m_samples[sample]);
}

Eigen::RowVectorXf ClusteredFaces::leaning(std::size_t sample, double share) const {
    Eigen::RowVectorXf result = vectorOf(m_samples[sample]);
    if (m_clusters[sample] >= 0) {
        const Eigen::RowVectorXf others = m_sums.row(m_clusters[sample]) - weighted(sample);
        result += static_cast<float>(share * m_memberships[sample]) * others.normalized();
        result.normalize();
    }
    return result;
}

Eigen::RowVectorXf ClusteredFaces::withClusterMates(std::size_t sample) const {
    Eigen::RowVectorXf result = vectorOf(m_samples[sample]);
    if (m_clusters[sample] < 0)
        return result;
    Eigen::RowVectorXf others = m_unlabelledSums.row(m_clusters[sample]);
    double weight = m_unlabelledWeights[static_cast<std::size_t>(m_clusters[sample])];
    if (!m_samples[sample].label.isValid()) {
        others -= weighted(sample);
        weight -= linkWeight(m_samples[sample].quality);
    }
    if (weight < kNobody)
        return result;
    const auto share = static_cast<float>(fitted::kClusterMatesShare * m_memberships[sample]);
    return (1.0F - share) * result + share / static_cast<float>(weight) * others;
}

} // namespace kith::grouping
