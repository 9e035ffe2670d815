// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/hdbscan/condensed_tree.h"

#include <cstdint>
#include <vector>

namespace kith::grouping {

inline constexpr std::uint32_t kNotSelected = 0xFFFFFFFF;

/// The clusters to show, none inside another. Returns by cluster of the tree: the selected cluster that it is
/// or is part of, or kNotSelected.
///
/// Excess of mass (Campello, Moulavi and Sander 2013, section 5): from the leaves up, a cluster takes the
/// place of those below it unless they have more stability together; equal up to rounding (1e-9) counts as
/// equal. Then the selection epsilon (Malzer and Baum 2020, the hdbscan package's
/// cluster_selection_epsilon): a selected cluster born at a distance below epsilon gives way to its nearest
/// ancestor born at epsilon or farther, at most to a child of the root.
///
/// The root is never selected (the package's default, allow_single_cluster false): density alone cannot tell
/// a library of one person from one of strangers. Photos of one person only are therefore left alone or told
/// apart into several clusters; the link limit is what finds that person.
std::vector<std::uint32_t> selectClusters(const CondensedTree& tree, double epsilon);

} // namespace kith::grouping
