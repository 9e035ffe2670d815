// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"

#include <cstdint>
#include <vector>

namespace kith::test {

using PointSet = std::vector<model::Embedding>;

/// A seeded set of up to 3,000 normalised points, by the rest of seed / 5: persons; points of a lattice
/// (nearly all distances are tied, many points equal); persons with exact copies; one person; persons with
/// almost equal copies.
PointSet pointSet(std::uint32_t seed);

/// Points at these 64ths on one axis, so that distances are exact and can be worked out by hand.
PointSet onLine(const std::vector<int>& positions);

/// 0 .. size - 1 in a random order.
std::vector<std::size_t> shuffled(std::size_t size, std::uint32_t seed);

} // namespace kith::test
