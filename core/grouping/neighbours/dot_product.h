// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"

namespace kith::grouping {

/// The cosine of two normalised embeddings, added up in one fixed order: the same bits for the same two on
/// every processor, whichever comes first and wherever they lie in memory. Matrix products differ from it by
/// less than kProductRounding.
float dotProduct(const model::Embedding& a, const model::Embedding& b);

/// Twice the bound of rounding, kEmbeddingSize * 2^-24, for two sums of unit vectors, and some room for
/// vectors that are a little longer. |a|^2 + |b|^2 - 2 a.b is no farther from the squared distance.
inline constexpr float kProductRounding = 1e-4F;

} // namespace kith::grouping
