// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/filter_bank.h"

#include <algorithm>
#include <cstring>

// The bodies are always inlined, so that each variant below is compiled for the instructions it names.
#define KITH_INLINE [[gnu::always_inline]] inline

namespace kith::vision {
namespace {

constexpr int kLanes = 8;
using Vector = float __attribute__((vector_size(kLanes * sizeof(float))));

/// Rows of scores that are summed before the next: with the rows between they stay in the second-level cache.
constexpr int kStrip = 32;

struct Taps {
    const float* weights = nullptr;
    int count = 0;
    std::ptrdiff_t step = 0; ///< numbers from one tap to the next
};

enum class Sum { Replaces, Adds };

KITH_INLINE void store(const Vector& sum, float* out, Sum mode) {
    Vector result = sum;
    if (mode == Sum::Adds) {
        Vector before;
        std::memcpy(&before, out, sizeof before);
        result += before;
    }
    std::memcpy(out, &result, sizeof result);
}

/// out[i] = (out[i] +) sum over t of weights[t] * in[i + t * step], for 8 and for 32 numbers.
KITH_INLINE void weigh8(const float* in, const Taps& taps, float* out, Sum mode) {
    Vector sum = {};
    for (int t = 0; t < taps.count; ++t) {
        Vector value;
        std::memcpy(&value, in + t * taps.step, sizeof value);
        sum += value * taps.weights[t];
    }
    store(sum, out, mode);
}

KITH_INLINE void weigh32(const float* in, const Taps& taps, float* out, Sum mode) {
    // Four sums at a time: one alone would wait for the adder.
    Vector a = {};
    Vector b = {};
    Vector c = {};
    Vector d = {};
    for (int t = 0; t < taps.count; ++t) {
        const float weight = taps.weights[t];
        const float* from = in + t * taps.step;
        Vector value;
        std::memcpy(&value, from, sizeof value);
        a += value * weight;
        std::memcpy(&value, from + kLanes, sizeof value);
        b += value * weight;
        std::memcpy(&value, from + 2 * kLanes, sizeof value);
        c += value * weight;
        std::memcpy(&value, from + 3 * kLanes, sizeof value);
        d += value * weight;
    }
    store(a, out, mode);
    store(b, out + kLanes, mode);
    store(c, out + 2 * kLanes, mode);
    store(d, out + 3 * kLanes, mode);
}

/// A row of `count` >= 8 numbers. Where 8 do not divide it, the last ones are done twice (so not with Adds).
KITH_INLINE void weighRow(const float* in, const Taps& taps, int count, float* out, Sum mode) {
    int i = 0;
    for (; i + 4 * kLanes <= count; i += 4 * kLanes) {
        weigh32(in + i, taps, out + i, mode);
    }
    for (; i + kLanes <= count; i += kLanes) {
        weigh8(in + i, taps, out + i, mode);
    }
    if (i < count) {
        weigh8(in + count - kLanes, taps, out + count - kLanes, mode);
    }
}

struct Work {
    const FeaturePlanes& features;
    std::span<const SeparableFilter> filters;
    ScoreMap& map;
    std::vector<float> rows; ///< of one strip, filtered along the rows
};

KITH_INLINE void filterStrip(Work& work, const SeparableFilter& filter, int top, int height) {
    const int stride = work.map.stride;
    const Taps along{filter.row.data(), static_cast<int>(filter.row.size()), 1};
    const Taps down{filter.column.data(), static_cast<int>(filter.column.size()), stride};
    const int columns = work.features.columns;
    const float* plane =
        work.features.planes[static_cast<std::size_t>(filter.plane)] + std::ptrdiff_t{top} * columns;
    float* rows = work.rows.data();
    for (int r = 0; r < height + down.count - 1; ++r) {
        weighRow(plane + std::ptrdiff_t{r} * columns, along, work.map.columns,
                 rows + std::ptrdiff_t{r} * stride, Sum::Replaces);
    }
    float* scores = work.map.scores.data() + std::ptrdiff_t{top} * stride;
    for (int r = 0; r < height; ++r) {
        weighRow(rows + std::ptrdiff_t{r} * stride, down, stride, scores + std::ptrdiff_t{r} * stride,
                 Sum::Adds);
    }
}

KITH_INLINE void filterAll(Work& work) {
    for (int top = 0; top < work.map.rows; top += kStrip) {
        const int height = std::min(kStrip, work.map.rows - top);
        for (const SeparableFilter& filter : work.filters) {
            filterStrip(work, filter, top, height);
        }
    }
}

#ifdef __x86_64__
__attribute__((target("avx2,fma"))) void filterWithAvx2(Work& work) {
    filterAll(work);
}
#endif

void filterAnywhere(Work& work) {
    filterAll(work);
}

using Filtering = void (*)(Work&);

Filtering bestFiltering() {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return filterWithAvx2;
    }
#endif
    return filterAnywhere;
}

} // namespace

void correlate(const FeaturePlanes& features, std::span<const SeparableFilter> filters, ScoreMap& map) {
    const int height = filters.empty() ? 1 : static_cast<int>(filters.front().column.size());
    const int width = filters.empty() ? 1 : static_cast<int>(filters.front().row.size());
    map.rows = std::max(0, features.rows - height + 1);
    map.columns = std::max(0, features.columns - width + 1);
    if (map.rows == 0 || map.columns < kLanes) {
        map.rows = map.columns = 0; // narrower than a face with a hand's breadth around it
    }
    map.stride = (map.columns + kLanes - 1) / kLanes * kLanes;
    map.scores.assign(static_cast<std::size_t>(map.rows) * static_cast<std::size_t>(map.stride), 0.0F);
    static const Filtering filtering = bestFiltering();
    Work work{features, filters, map, {}};
    work.rows.resize(static_cast<std::size_t>(kStrip + height) * static_cast<std::size_t>(map.stride));
    filtering(work);
}

} // namespace kith::vision
