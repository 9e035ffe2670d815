// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/fhog_features.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#ifdef __x86_64__
#include <emmintrin.h>
#endif

// The bodies are always inlined, so that each variant below is compiled for the instructions it names.
#define KITH_INLINE [[gnu::always_inline]] inline

namespace kith::vision {
namespace {

constexpr int kLanes = 8;
using Vector = float __attribute__((vector_size(kLanes * sizeof(float))));
using Integers = int __attribute__((vector_size(kLanes * sizeof(int))));
using Shorts = short __attribute__((vector_size(kLanes * sizeof(short))));
using Bytes = unsigned char __attribute__((vector_size(2 * kLanes)));
using Quad = float __attribute__((vector_size(4 * sizeof(float))));

constexpr int kSigned = 18; ///< orientations
constexpr int kUnsigned = 9;
constexpr int kPlanes = kSigned + kUnsigned + 4;

/// A pixel votes for the four cells whose centres are around it. The pixels with the same four make a block;
/// block (r, c) votes for the cells (r, c) to (r + 1, c + 1), counted with one cell of border. The votes of a
/// row of blocks lie as [orientation][column][upper, lower cell], so that those of a pixel are four numbers
/// in a row. Blocks of even and of odd columns have votes of their own: their four numbers never overlap.
struct Work {
    const GreyPicture& picture;
    FhogLayout layout;
    FhogFeatures& features;
    int cellRows = 0;
    int cellColumns = 0;
    int stride = 0; ///< numbers from one row of cells to the next
    int odd = 0;    ///< start of the votes of odd columns
};

KITH_INLINE void load(const float* from, Vector& value) {
    std::memcpy(&value, from, sizeof value);
}

KITH_INLINE void squareRoots(Vector& values) {
    std::array<float, kLanes> numbers;
    std::memcpy(numbers.data(), &values, sizeof values);
#ifdef __x86_64__
    _mm_storeu_ps(numbers.data(), _mm_sqrt_ps(_mm_loadu_ps(numbers.data())));
    _mm_storeu_ps(numbers.data() + 4, _mm_sqrt_ps(_mm_loadu_ps(numbers.data() + 4)));
#else
    for (float& number : numbers) {
        number = std::sqrt(number);
    }
#endif
    std::memcpy(&values, numbers.data(), sizeof values);
}

/// 8 pixels, as numbers of twice their size.
KITH_INLINE void widen(const unsigned char* from, Shorts& result) {
    Bytes pixels = {};
    std::memcpy(&pixels, from, kLanes);
    static_assert(std::endian::native == std::endian::little);
    pixels =
        __builtin_shuffle(pixels, Bytes{}, Bytes{0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23});
    std::memcpy(&result, &pixels, sizeof result);
}

/// to - from, for 8 pixels.
KITH_INLINE void difference(const unsigned char* from, const unsigned char* to, Integers& result) {
    Shorts a;
    Shorts b;
    widen(from, a);
    widen(to, b);
    result = __builtin_convertvector(b - a, Integers);
}

/// The nearest of the 18 directions, 20 degrees apart, by the borders between them in the first quadrant.
KITH_INLINE void orientation(const Integers& dx, const Integers& dy, Integers& result) {
    const Integers isUp = dy < 0;
    const Integers along = isUp ? -dx : dx;
    const Vector x = __builtin_convertvector(along < 0 ? -along : along, Vector);
    const Vector y = __builtin_convertvector(isUp ? -dy : dy, Vector);
    // The borders of dlib, whose directions have four digits.
    const Integers quadrant = -((y * 0.3420F > x * 0.0603F) + (y * 0.3008F > x * 0.1737F) +
                                (y * 0.2232F > x * 0.2660F) + (y * 0.1188F > x * 0.3264F));
    result = (along < 0 ? kUnsigned - quadrant : quadrant) + (isUp & kUnsigned);
    result &= result != kSigned;
}

/// Length of the gradient and place of its votes for the inner pixels x .. x + 7.
KITH_INLINE void measure(Work& work, const unsigned char* row, int x) {
    Integers dx;
    Integers dy;
    Integers place;
    difference(row + x - 1, row + x + 1, dx);
    difference(row + x - work.picture.columns, row + x + work.picture.columns, dy);
    orientation(dx, dy, place);
    place *= 2 * work.stride;
    const Vector fx = __builtin_convertvector(dx, Vector);
    const Vector fy = __builtin_convertvector(dy, Vector);
    Vector length = fx * fx + fy * fy;
    squareRoots(length);
    const int at = x + work.layout.cell / 2;
    std::memcpy(work.features.magnitudes.data() + at, &length, sizeof length);
    std::memcpy(work.features.places.data() + at, &place, sizeof place);
}

KITH_INLINE void measureRow(Work& work, int y) {
    const unsigned char* row = work.picture.pixels + std::ptrdiff_t{y} * work.picture.columns;
    const int end = std::min(work.cellColumns * work.layout.cell, work.picture.columns) - 1;
    int x = 1;
    for (; x + kLanes <= end; x += kLanes) {
        measure(work, row, x);
    }
    measure(work, row, end - kLanes); // three cells have at least 8 inner pixels
}

/// Bilinear votes of the row of pixels `y` of a row of blocks.
KITH_INLINE void voteRow(Work& work, int y, const int cell) {
    std::array<Quad, 8> weights;
    const float lower = (static_cast<float>(y) + 0.5F) / static_cast<float>(cell);
    for (int x = 0; x < cell; ++x) {
        const float right = (static_cast<float>(x) + 0.5F) / static_cast<float>(cell);
        weights.data()[x] =
            Quad{(1 - lower) * (1 - right), lower * (1 - right), (1 - lower) * right, lower * right};
    }
    const float* magnitudes = work.features.magnitudes.data();
    const int* places = work.features.places.data();
    for (int c = 0; c <= work.cellColumns; ++c) {
        float* votes = work.features.votes.data() + 2 * c + (c % 2 == 0 ? 0 : work.odd);
        for (int x = 0; x < cell; ++x) {
            Quad sum;
            float* place = votes + places[x];
            std::memcpy(&sum, place, sizeof sum);
            sum += weights.data()[x] * magnitudes[x];
            std::memcpy(place, &sum, sizeof sum);
        }
        magnitudes += cell;
        places += cell;
    }
}

/// Histogram of 8 cells of the upper row of a row of blocks; leaves the lower cells' votes for the next row
/// of blocks, and no votes.
KITH_INLINE void collect(Work& work, int orientation, int column, float* histograms, Vector& sum) {
    const std::ptrdiff_t at = std::ptrdiff_t{orientation} * work.stride + column;
    float* even = work.features.votes.data() + 2 * at;
    float* odd = even + work.odd;
    float* below = work.features.below.data() + at;
    const Vector none = {};
    Vector left;
    Vector right;
    Vector other;
    load(even, left);
    load(odd, other);
    left += other;
    load(even + kLanes, right);
    load(odd + kLanes, other);
    right += other;
    for (float* votes : {even, even + kLanes, odd, odd + kLanes}) {
        std::memcpy(votes, &none, sizeof none);
    }
    load(below, sum);
    sum += __builtin_shuffle(left, right, Integers{0, 2, 4, 6, 8, 10, 12, 14});
    const Vector lower = __builtin_shuffle(left, right, Integers{1, 3, 5, 7, 9, 11, 13, 15});
    std::memcpy(below, &lower, sizeof lower);
    std::memcpy(histograms + at, &sum, sizeof sum);
}

KITH_INLINE void collectRow(Work& work, float* histograms, float* energies) {
    for (int column = 0; column < work.cellColumns + 2; column += kLanes) {
        Vector energy = {};
        for (int o = 0; o < kUnsigned; ++o) {
            Vector one;
            Vector opposite;
            collect(work, o, column, histograms, one);
            collect(work, o + kUnsigned, column, histograms, opposite);
            energy += (one + opposite) * (one + opposite);
        }
        std::memcpy(energies + column, &energy, sizeof energy);
    }
}

/// The four squares of 2 x 2 cells that a cell is in.
struct Norms {
    std::array<Vector, 4> limits;
    std::array<Vector, 4> factors;
};

KITH_INLINE void findNorms(const float* energies, int stride, Norms& norms) {
    for (int i = 0; i < 4; ++i) { // right below, right above, left below, left above
        const float* corner = energies + (i % 2 == 0 ? stride : 0) + (i < 2 ? 1 : 0);
        Vector sum = {};
        for (const float* cells : {corner, corner + 1, corner + stride, corner + stride + 1}) {
            Vector energy;
            load(cells, energy);
            sum += energy;
        }
        sum += 0.0001F;
        squareRoots(sum);
        norms.limits.data()[i] = 0.2F * sum;
        norms.factors.data()[i] = 0.5F / sum;
    }
}

/// The sum over the four norms of the number, normalised and bounded.
KITH_INLINE void normalise(const Vector& number, const Norms& norms, std::array<Vector, 4>& parts,
                           Vector& feature) {
    feature = Vector{};
    for (int i = 0; i < 4; ++i) {
        const Vector& limit = norms.limits.data()[i];
        const Vector part = (number < limit ? number : limit) * norms.factors.data()[i];
        parts.data()[i] += part;
        feature += part;
    }
}

/// Features of `count` <= 8 cells; `cells` are their histograms, `out` their place in the first plane.
KITH_INLINE void describe(const float* cells, int stride, const Norms& norms, float* out,
                          std::ptrdiff_t plane, int count) {
    const std::size_t bytes = static_cast<std::size_t>(count) * sizeof(float);
    std::array<Vector, 4> sums = {};
    std::array<Vector, 4> unused = {};
    Vector feature;
    for (int o = 0; o < kSigned; ++o) {
        Vector number;
        load(cells + std::ptrdiff_t{o} * stride, number);
        normalise(number, norms, sums, feature);
        std::memcpy(out + o * plane, &feature, bytes);
    }
    for (int o = 0; o < kUnsigned; ++o) {
        Vector number;
        Vector opposite;
        load(cells + std::ptrdiff_t{o} * stride, number);
        load(cells + std::ptrdiff_t{o + kUnsigned} * stride, opposite);
        number += opposite;
        normalise(number, norms, unused, feature);
        std::memcpy(out + (kSigned + o) * plane, &feature, bytes);
    }
    for (int i = 0; i < 4; ++i) {
        const Vector texture = sums.data()[i] * 0.4714F;
        std::memcpy(out + (kSigned + kUnsigned + i) * plane, &texture, bytes);
    }
}

/// One row of features, of the cells in the middle of the three rows of energies.
KITH_INLINE void describeRow(Work& work, int row, const float* histograms, const float* energies) {
    const FeaturePlanes& planes = work.features.planes;
    const std::ptrdiff_t plane = std::ptrdiff_t{planes.rows} * planes.columns;
    float* out = work.features.numbers.data() +
                 std::ptrdiff_t{row + (work.layout.windowRows - 1) / 2} * planes.columns +
                 (work.layout.windowColumns - 1) / 2;
    for (int column = 0; column < work.cellColumns - 2; column += kLanes) {
        Norms norms;
        findNorms(energies + column + 1, work.stride, norms);
        const float* cells = histograms + column + 2;
        const int left = work.cellColumns - 2 - column;
        if (left >= kLanes) {
            describe(cells, work.stride, norms, out + column, plane, kLanes);
        } else {
            describe(cells, work.stride, norms, out + column, plane, left);
        }
    }
}

KITH_INLINE void extractAll(Work& work, const int cell) {
    const int end = std::min(work.cellRows * cell, work.picture.rows) - 1;
    const std::ptrdiff_t size = std::ptrdiff_t{kSigned} * work.stride;
    float* histograms = work.features.histograms.data();
    for (int block = 0; block <= work.cellRows; ++block) {
        const int top = block * cell - cell / 2;
        for (int y = std::max(1, top); y < std::min(end, top + cell); ++y) {
            measureRow(work, y);
            voteRow(work, y - top, cell);
        }
        // The features of a row of cells need the energies of the next one.
        float* energies = work.features.energies.data() + std::ptrdiff_t{block} * work.stride;
        collectRow(work, histograms + block % 2 * size, energies);
        if (block >= 3) {
            describeRow(work, block - 3, histograms + (block + 1) % 2 * size,
                        energies - std::ptrdiff_t{2} * work.stride);
        }
    }
}

KITH_INLINE void extractCells(Work& work) {
    if (work.layout.cell == 4) {
        extractAll(work, 4);
    } else {
        extractAll(work, 8);
    }
}

#ifdef __x86_64__
__attribute__((target("avx2,fma"))) void extractWithAvx2(Work& work) {
    extractCells(work);
}
#endif

void extractAnywhere(Work& work) {
    extractCells(work);
}

using Extraction = void (*)(Work&);

Extraction bestExtraction() {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return extractWithAvx2;
    }
#endif
    return extractAnywhere;
}

/// Zeros around the features, in all planes.
void clearBorders(Work& work) {
    const FeaturePlanes& planes = work.features.planes;
    const int top = (work.layout.windowRows - 1) / 2;
    const int left = (work.layout.windowColumns - 1) / 2;
    const int right = left + work.cellColumns - 2;
    for (int row = 0; row < planes.rows * kPlanes; ++row) {
        float* out = work.features.numbers.data() + std::ptrdiff_t{row} * planes.columns;
        const int inPlane = row % planes.rows - top;
        const bool isBorder = inPlane < 0 || inPlane >= work.cellRows - 2;
        std::fill(out, out + (isBorder ? planes.columns : left), 0.0F);
        std::fill(out + right, out + planes.columns, 0.0F);
    }
}

void makeRoom(Work& work) {
    FhogFeatures& features = work.features;
    const auto stride = static_cast<std::size_t>(work.stride);
    const auto pixels = static_cast<std::size_t>((work.cellColumns + 1) * work.layout.cell);
    features.magnitudes.assign(pixels, 0.0F);
    features.places.assign(pixels, 0);
    features.votes.assign(2 * static_cast<std::size_t>(work.odd), 0.0F);
    features.below.assign(kSigned * stride, 0.0F);
    features.histograms.assign(2 * kSigned * stride, 0.0F);
    features.energies.assign(static_cast<std::size_t>(work.cellRows + 1) * stride, 0.0F);
    features.planes.rows = work.cellRows - 2 + work.layout.windowRows - 1;
    features.planes.columns = work.cellColumns - 2 + work.layout.windowColumns - 1;
    const auto plane =
        static_cast<std::size_t>(features.planes.rows) * static_cast<std::size_t>(features.planes.columns);
    features.numbers.resize(kPlanes * plane);
    for (std::size_t i = 0; i < kPlanes; ++i) {
        features.planes.planes.push_back(features.numbers.data() + i * plane);
    }
}

} // namespace

void extractFhog(const GreyPicture& picture, const FhogLayout& layout, FhogFeatures& features) {
    features.planes = {};
    Work work{picture, layout, features};
    work.cellRows = (picture.rows + layout.cell / 2) / layout.cell;
    work.cellColumns = (picture.columns + layout.cell / 2) / layout.cell;
    if (work.cellRows < 3 || work.cellColumns < 3) {
        return;
    }
    // An odd number of cache lines, so that the orientations do not share the same part of the cache.
    work.stride = ((work.cellColumns + 2 + kLanes - 1) / kLanes * kLanes + kLanes) | kLanes;
    work.odd = 2 * kSigned * work.stride + 2;
    makeRoom(work);
    clearBorders(work);
    static const Extraction extraction = bestExtraction();
    extraction(work);
}

} // namespace kith::vision
