// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <utility>
#include <vector>

namespace kith::grouping {

/// A number below n; std::uniform_int_distribution and std::shuffle are not the same in every standard
/// library.
inline std::size_t below(std::mt19937& random, std::size_t n) {
    return random() % n;
}

template <typename T>
void shuffle(std::vector<T>& values, std::mt19937& random) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[below(random, i)]);
}

} // namespace kith::grouping
