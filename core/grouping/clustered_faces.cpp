// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustered_faces.h"

#include "core/grouping/average_linkage.h"

namespace kith::grouping {

ClusteredFaces::ClusteredFaces(std::span<const FaceSample> samples, std::span<const Cluster> clusters)
    : m_embeddings(samples.size())
    , m_samples(samples.begin(), samples.end())
    , m_sizes(samples.size(), 1)
    , m_memberships(samples.size(), 0.0) {
    constexpr auto kSize = static_cast<Eigen::Index>(model::kEmbeddingSize);
    const auto weighted = [&](std::size_t i) {
        return Eigen::Map<const Eigen::RowVectorXf>(samples[i].embedding->data(), kSize) *
               static_cast<float>(linkWeight(samples[i].quality));
    };
    for (std::size_t i = 0; i < samples.size(); ++i) {
        m_embeddings[i] = *samples[i].embedding;
        m_samples[i].embedding = &m_embeddings[i];
    }
    for (const Cluster& cluster : clusters) {
        Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(kSize);
        for (const std::size_t member : cluster.members)
            sum += weighted(member);
        for (std::size_t m = 0; m < cluster.members.size(); ++m) {
            const std::size_t member = cluster.members[m];
            m_sizes[member] = cluster.members.size();
            m_memberships[member] = cluster.probabilities[m];
            Eigen::RowVectorXf others = sum - weighted(member);
            others.normalize();
            Eigen::Map<Eigen::RowVectorXf>(m_embeddings[member].data(), kSize) +=
                static_cast<float>(cluster.probabilities[m]) * others;
            model::normalise(m_embeddings[member]);
        }
    }
}

} // namespace kith::grouping
