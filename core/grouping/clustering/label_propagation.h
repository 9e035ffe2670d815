// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/cannot_links.h"
#include "core/grouping/neighbours/neighbour_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// Label propagation (chinese whispers, Biemann 2006) made deterministic: every face starts as its own
/// label, and in a fixed order takes the label that its neighbours at or over `limit` give most votes, until
/// nothing changes; a vote weighs the similarity less half of the limit. A label never holds two faces
/// whose constraints clash. graph, constraints and order speak of the same faces; ties go to the smaller
/// label. Returns a label per face (the index of the face that it started from).
std::vector<std::uint32_t> propagateLabels(const NeighbourGraph& graph, double limit,
                                           std::span<const std::uint32_t> order,
                                           std::span<const ConstraintSet> constraints,
                                           const std::stop_token& stop);

} // namespace kith::grouping
