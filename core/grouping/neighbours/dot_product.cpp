// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/dot_product.h"

#include <cstring>

namespace kith::grouping {

namespace {

using Lanes = float __attribute__((vector_size(32)));
constexpr std::size_t kLanes = 8;
constexpr std::size_t kSums = 4; // side by side, so that one addition need not wait for the other
static_assert(model::kEmbeddingSize % (kLanes * kSums) == 0);

[[gnu::always_inline]] inline float sumOfProducts(const float* a, const float* b) {
    Lanes sums[kSums] = {};
    for (std::size_t i = 0; i < model::kEmbeddingSize; i += kLanes * kSums) {
        for (std::size_t s = 0; s < kSums; ++s) {
            Lanes x;
            Lanes y;
            std::memcpy(&x, a + i + s * kLanes, sizeof x);
            std::memcpy(&y, b + i + s * kLanes, sizeof y);
            sums[s] += x * y;
        }
    }
    const Lanes sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    return ((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]));
}

float withAnyProcessor(const float* a, const float* b) {
    return sumOfProducts(a, b);
}

#if defined(__x86_64__)
/// Wider registers, not fused operations, which round differently.
__attribute__((target("avx2"))) float withAvx2(const float* a, const float* b) {
    return sumOfProducts(a, b);
}
#endif

auto fastest() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return withAvx2;
#endif
    return withAnyProcessor;
}

} // namespace

float dotProduct(const model::Embedding& a, const model::Embedding& b) {
    static const auto product = fastest();
    return product(a.data(), b.data());
}

} // namespace kith::grouping
