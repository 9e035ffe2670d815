// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <cstddef>

namespace kith::grouping {

/// The link similarity (average_linkage.h) below which two groups are not joined; lower than linkLimit(),
/// since a mean over groups is surer than one pair of faces.
double joinLimit(const model::SimilarityCalibration& calibration, double strictness, std::size_t persons);

} // namespace kith::grouping
