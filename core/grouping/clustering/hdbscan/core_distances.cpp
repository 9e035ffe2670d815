// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/hdbscan/core_distances.h"

#include "core/grouping/neighbours/dot_product.h"
#include "core/grouping/neighbours/parallel_tasks.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr Eigen::Index kBlock = 64; // some 30 ms of work with 20,000 rows

/// The n-th smallest exact squared distance to a row (n = 0 the smallest): products in single precision tell
/// which rows are worth an exact look.
double nthSquaredDistance(const Rows& rows, const std::vector<double>& norms, Eigen::Index row,
                          Eigen::Ref<const Eigen::RowVectorXf> products, std::ptrdiff_t n) {
    std::vector<double> rough(static_cast<std::size_t>(products.size()));
    for (std::size_t i = 0; i < rough.size(); ++i)
        rough[i] = norms[static_cast<std::size_t>(row)] + norms[i] -
                   2.0 * static_cast<double>(products(static_cast<Eigen::Index>(i)));
    std::vector<double> sorted = rough;
    std::nth_element(sorted.begin(), sorted.begin() + n, sorted.end());
    const double far = sorted[static_cast<std::size_t>(n)] + 2.0 * double{kProductRounding};
    const Eigen::RowVectorXf centre = rows.row(row);
    std::vector<double> exact;
    for (std::size_t i = 0; i < rough.size(); ++i)
        if (rough[i] <= far)
            exact.push_back(squaredDistance(rows, static_cast<Eigen::Index>(i), centre));
    std::nth_element(exact.begin(), exact.begin() + n, exact.end());
    return exact[static_cast<std::size_t>(n)];
}

} // namespace

double squaredDistance(const Rows& rows, Eigen::Index a, const Eigen::RowVectorXf& b) {
    return (rows.row(a).cast<double>() - b.cast<double>()).squaredNorm();
}

std::vector<double> squaredNorms(const Rows& rows) {
    std::vector<double> norms(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        norms[static_cast<std::size_t>(i)] = rows.row(i).cast<double>().squaredNorm();
    return norms;
}

std::vector<double> squaredCoreDistances(const Rows& rows, int minimumSamples, const std::stop_token& stop) {
    const Eigen::Index count = rows.rows();
    std::vector<double> cores(static_cast<std::size_t>(count), 0.0);
    if (minimumSamples <= 1)
        return cores;
    const std::vector<double> norms = squaredNorms(rows);
    Rows products;
    for (Eigen::Index start = 0; start < count; start += kBlock) {
        throwIfStopped(stop);
        const Eigen::Index size = std::min(kBlock, count - start);
        multiplyRows(rows.middleRows(start, size), rows, products);
        for (Eigen::Index i = 0; i < size; ++i)
            cores[static_cast<std::size_t>(start + i)] = nthSquaredDistance(
                rows, norms, start + i, products.row(i), std::min<std::ptrdiff_t>(minimumSamples, count) - 1);
    }
    return cores;
}

} // namespace kith::grouping
