// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/quality_weight.h"

#include "core/grouping/fitted_weights.h"

#include <algorithm>

namespace kith::grouping {

double linkWeight(double quality) {
    return std::clamp(quality, fitted::kLeastWeight, 1.0);
}

double groupWeight(double quality) {
    return linkWeight(quality) * linkWeight(quality);
}

} // namespace kith::grouping
