// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/similarity_block.h"

#include <algorithm>
#include <cblas.h>
#include <mutex>

namespace kith::grouping {

namespace {

struct {
    std::mutex mutex;
    int alive = 0;
    int threads = 1; ///< before the first of those alive came
} g_guards;

} // namespace

Rows toRows(std::span<const model::Embedding* const> embeddings) {
    Rows rows(static_cast<Eigen::Index>(embeddings.size()), static_cast<Eigen::Index>(model::kEmbeddingSize));
    for (std::size_t i = 0; i < embeddings.size(); ++i)
        std::copy(embeddings[i]->begin(), embeddings[i]->end(),
                  rows.row(static_cast<Eigen::Index>(i)).data());
    return rows;
}

OneThreadedBlas::OneThreadedBlas() {
    const std::lock_guard lock(g_guards.mutex);
    if (g_guards.alive++ == 0) {
        g_guards.threads = openblas_get_num_threads();
        openblas_set_num_threads(1);
    }
}

OneThreadedBlas::~OneThreadedBlas() {
    const std::lock_guard lock(g_guards.mutex);
    if (--g_guards.alive == 0)
        openblas_set_num_threads(g_guards.threads);
}

void multiplyRows(Eigen::Ref<const Rows> a, Eigen::Ref<const Rows> b, Rows& result) {
    result.resize(a.rows(), b.rows());
    if (result.size() == 0)
        return;
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(a.rows()),
                static_cast<int>(b.rows()), static_cast<int>(a.cols()), 1.0F, a.data(),
                static_cast<int>(a.outerStride()), b.data(), static_cast<int>(b.outerStride()), 0.0F,
                result.data(), static_cast<int>(result.outerStride()));
}

} // namespace kith::grouping
