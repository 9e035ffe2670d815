// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/similarity_block.h"

#include <stop_token>
#include <vector>

namespace kith::grouping {

/// Squared Euclidean distance in double precision: the same for (a, b) and (b, a), exactly 0 for equal rows.
/// 2 - 2 cos for normalised rows.
double squaredDistance(const Rows& rows, Eigen::Index a, const Eigen::RowVectorXf& b);

std::vector<double> squaredNorms(const Rows& rows);

/// The squared core distance of every row: the distance to its minimumSamples-th nearest row, the row itself
/// counted as the first (Campello, Moulavi and Sander 2013; scikit-learn counts so too, the hdbscan package
/// of scikit-learn-contrib does not count the row itself). 1 makes every core distance 0; 2 (or the
/// package's 1) gives the same tree as 1, because no row has a neighbour nearer than its nearest. With more
/// samples than rows: the distance to the farthest row.
/// Exact; O(rows^2) time, O(rows) memory per row of a block. Throws model::Error(Cancelled).
std::vector<double> squaredCoreDistances(const Rows& rows, int minimumSamples, const std::stop_token& stop);

} // namespace kith::grouping
