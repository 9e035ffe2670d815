// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/group_centres.h"

#include "core/grouping/quality_weight.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

constexpr float kNobody = 1e-3F; // rounding leaves that much of a sum whose only part was taken out

auto vectorOf(const model::Embedding& embedding) {
    return Eigen::Map<const Eigen::VectorXf>(embedding.data(),
                                             static_cast<Eigen::Index>(model::kEmbeddingSize));
}

} // namespace

void GroupCentres::add(std::size_t group, const model::Embedding& embedding, double quality) {
    Eigen::Map<Eigen::VectorXf>(m_sums[group].data(), static_cast<Eigen::Index>(model::kEmbeddingSize)) +=
        static_cast<float>(linkWeight(quality)) * vectorOf(embedding);
}

float GroupCentres::similarity(std::size_t group, const model::Embedding& embedding, double quality,
                               Part part) const {
    const auto own = part == Part::Member ? static_cast<float>(linkWeight(quality)) : 0.0F;
    const Eigen::VectorXf others = vectorOf(m_sums[group]) - own * vectorOf(embedding);
    const float length = others.norm();
    return length < kNobody ? 1.0F : std::clamp(vectorOf(embedding).dot(others) / length, -1.0F, 1.0F);
}

} // namespace kith::grouping
