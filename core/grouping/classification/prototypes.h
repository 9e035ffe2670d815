// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/similarity_block.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// Divides the faces of one person into prototypes that are more alike among themselves: spherical k-means
/// from seeds far from each other. rows: one face each. One prototype for fewer than a dozen faces, at most
/// four. Returns the prototype per row; prototypes count from 0 without a gap.
std::vector<std::size_t> prototypesByAppearance(const Rows& rows);

/// Divides them by date instead, for a person who grows up: from four faces on, at most six prototypes of
/// about equally many. takenAt: per face, 0 = not known (those are a prototype of their own).
std::vector<std::size_t> prototypesByDate(std::span<const std::int64_t> takenAt);

/// How much a labelled face tells about another one, in (0, 1], by the ages of the person on both (years):
/// a child changes more in a year than a grown-up.
double ageWeight(double age, double otherAge);

} // namespace kith::grouping
