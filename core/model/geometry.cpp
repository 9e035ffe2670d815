// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/geometry.h"

#include <algorithm>

namespace kith::model {

double intersectionOverUnion(const Box& a, const Box& b) {
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0.0 || height <= 0.0) {
        return 0.0;
    }
    const double intersection = width * height;
    const double both = a.area() + b.area() - intersection;
    return both > 0.0 ? intersection / both : 0.0;
}

} // namespace kith::model
