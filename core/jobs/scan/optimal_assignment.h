// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace kith::jobs {

/// Gives each row at most one column and each column at most one row so that the sum of the gains is largest
/// (Hungarian method, cubic in the larger side). Pairs that gain nothing (0 or less) are not made. All rows
/// have the same length. The result has one entry a row.
std::vector<std::optional<std::size_t>> optimalAssignment(const std::vector<std::vector<double>>& gains);

} // namespace kith::jobs
