// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kith::grouping {

/// What a face, or a group of faces, brings along that others may clash with; ascending.
using ConstraintSet = std::vector<std::uint32_t>;

/// Pairs of faces as indices into the samples, the smaller first, ascending; pairs with a face that is not
/// among them are left out.
std::vector<std::pair<std::size_t, std::size_t>> toIndices(std::span<const FacePair> pairs,
                                                           std::span<const FaceSample> samples);

/// "These two faces are two persons": two faces of one photo, unless the user answered "Same" for them, and
/// pairs answered "Different". Returns the constraints of each sample, none for most; two groups clash when
/// their constraints do. A photo whose faces all differ needs one constraint (it clashes with itself) however
/// many faces are on it; any other pair needs two, one for each side. Answers about faces that are not among
/// the samples are left out.
std::vector<ConstraintSet> cannotLinks(std::span<const FaceSample> samples, const PairAnswers& answers);

/// The constraint that clashes with this one.
std::uint32_t rivalOf(std::uint32_t constraint);

/// Whether groups with these constraints may not become one.
bool clash(const ConstraintSet& a, const ConstraintSet& b);

void addAll(ConstraintSet& to, const ConstraintSet& from);

} // namespace kith::grouping
