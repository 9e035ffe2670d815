// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kith::vision {

/// The outer product of a column and a row of weights over one plane of features. All filters of a bank have
/// the same size.
struct SeparableFilter {
    int plane = 0;
    std::vector<float> row;
    std::vector<float> column;
};

/// Planes of equal size, row by row without gaps.
struct FeaturePlanes {
    std::vector<const float*> planes;
    int rows = 0;
    int columns = 0;
};

/// Scores for every place where the filters fit; the place (row, column) is the filters' top left corner.
struct ScoreMap {
    int rows = 0;
    int columns = 0;
    int stride = 0; ///< numbers from one row to the next
    std::vector<float> scores;

    float at(int row, int column) const {
        return scores[static_cast<std::size_t>(row) * static_cast<std::size_t>(stride) +
                      static_cast<std::size_t>(column)];
    }
};

/// Sum of the filters' answers (correlation). No places where the planes are smaller than the filters. Takes
/// the widest vectors that the processor has; results differ in the last bits between processors.
void correlate(const FeaturePlanes& features, std::span<const SeparableFilter> filters, ScoreMap& map);

} // namespace kith::vision
