// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace kith::model {

inline constexpr std::size_t kEmbeddingSize = 512;

/// L2-normalised, so that the dot product of two embeddings of one model is their cosine similarity.
using Embedding = std::array<float, kEmbeddingSize>;
/// As stored: IEEE 754 half precision, 1 KB a face.
using StoredEmbedding = std::array<std::uint16_t, kEmbeddingSize>;

/// Round to nearest half; the loss of cosine similarity is below 1e-3.
StoredEmbedding toStored(const Embedding& embedding);
/// The stored values, normalised again to unit length.
Embedding fromStored(std::span<const std::uint16_t, kEmbeddingSize> stored);

/// Scales to unit length in place; a zero vector stays zero.
void normalise(std::span<float> values);
/// Dot product; the cosine similarity of normalised embeddings.
float cosineSimilarity(const Embedding& a, const Embedding& b);

} // namespace kith::model
