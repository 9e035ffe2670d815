// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"

#include <Eigen/Core>

#include <span>

namespace kith::grouping {

/// One vector a row, so that a row can be handed out as a pointer.
using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Embeddings as the rows of a matrix (a copy; 2 KB a face).
Rows toRows(std::span<const model::Embedding* const> embeddings);

/// While one of these lives, every matrix product of the process runs on the thread that asks for it: for
/// work that is divided among threads already. OpenBLAS knows one number of threads for the whole process, so
/// the guards are counted: the last one to go gives the other threads back. Any thread.
class OneThreadedBlas {
public:
    OneThreadedBlas();
    ~OneThreadedBlas();
    OneThreadedBlas(const OneThreadedBlas&) = delete;
    OneThreadedBlas& operator=(const OneThreadedBlas&) = delete;
};

/// All dot products of two blocks of rows: result(i, j) = a.row(i) . b.row(j). Reuses the memory of result.
void multiplyRows(Eigen::Ref<const Rows> a, Eigen::Ref<const Rows> b, Rows& result);

} // namespace kith::grouping
