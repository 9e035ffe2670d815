// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/embedding.h"

#include <Eigen/Core>

#include <cmath>

namespace kith::model {

StoredEmbedding toStored(const Embedding& embedding) {
    StoredEmbedding stored;
    for (std::size_t i = 0; i < kEmbeddingSize; ++i) {
        stored[i] = Eigen::half_impl::float_to_half_rtne(embedding[i]).x;
    }
    return stored;
}

Embedding fromStored(std::span<const std::uint16_t, kEmbeddingSize> stored) {
    Embedding embedding;
    for (std::size_t i = 0; i < kEmbeddingSize; ++i) {
        embedding[i] = Eigen::half_impl::half_to_float(Eigen::half_impl::raw_uint16_to_half(stored[i]));
    }
    normalise(embedding);
    return embedding;
}

void normalise(std::span<float> values) {
    Eigen::Map<Eigen::VectorXf> vector(values.data(), static_cast<Eigen::Index>(values.size()));
    const float norm = vector.norm();
    if (norm > 0.0F && std::isfinite(norm)) {
        vector /= norm;
    }
}

float cosineSimilarity(const Embedding& a, const Embedding& b) {
    using Vector = Eigen::Map<const Eigen::Matrix<float, static_cast<int>(kEmbeddingSize), 1>>;
    return Vector(a.data()).dot(Vector(b.data()));
}

} // namespace kith::model
