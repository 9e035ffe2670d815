// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/grouping/merge_fit.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace kith::bench {

namespace {

using Weights = grouping::MergeFeatures;

double probability(const Weights& weights, const LabelledPair& pair) {
    const double z = std::inner_product(weights.begin(), weights.end(), pair.features.begin(), 0.0);
    return 1.0 / (1.0 + std::exp(-z));
}

/// Newton's method on the likelihood of the first `count` weights, the others as they are; hardly
/// regularised.
Weights fit(const std::vector<LabelledPair>& pairs, Eigen::Index count, Weights weights = {}) {
    constexpr double kRidge = 1e-5;
    std::fill_n(weights.begin(), count, 0.0);
    for (int round = 0; round < 100; ++round) {
        Eigen::VectorXd gradient(count);
        for (Eigen::Index i = 0; i < count; ++i)
            gradient[i] = -kRidge * weights[static_cast<std::size_t>(i)];
        Eigen::MatrixXd curvature = Eigen::MatrixXd::Identity(count, count) * kRidge;
        for (const LabelledPair& pair : pairs) {
            const Eigen::VectorXd x = Eigen::Map<const Eigen::VectorXd>(pair.features.data(), count);
            const double p = probability(weights, pair);
            gradient += pair.weight * ((pair.isSame ? 1.0 : 0.0) - p) * x;
            curvature += pair.weight * p * (1.0 - p) * x * x.transpose();
        }
        Eigen::VectorXd step = curvature.llt().solve(gradient);
        step *= std::min(1.0, 2.0 / std::max(step.norm(), 1e-12));
        for (Eigen::Index i = 0; i < count; ++i)
            weights[static_cast<std::size_t>(i)] += step[i];
    }
    return weights;
}

/// Mean precision at the place of each true pair, most probable first.
double averagePrecision(const Weights& weights, const std::vector<LabelledPair>& pairs) {
    std::vector<std::pair<double, bool>> ranked;
    for (const LabelledPair& pair : pairs)
        ranked.emplace_back(-probability(weights, pair), pair.isSame);
    std::sort(ranked.begin(), ranked.end());
    double hits = 0.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < ranked.size(); ++i)
        if (ranked[i].second)
            sum += ++hits / static_cast<double>(i + 1);
    return sum / std::max(hits, 1.0);
}

/// Over ten bins of probability.
double calibrationError(const Weights& weights, const std::vector<LabelledPair>& pairs) {
    double gaps[10] = {};
    for (const LabelledPair& pair : pairs) {
        const double p = probability(weights, pair);
        gaps[std::min(9, static_cast<int>(p * 10.0))] += p - (pair.isSame ? 1.0 : 0.0);
    }
    double sum = 0.0;
    for (const double gap : gaps)
        sum += std::abs(gap);
    return sum / static_cast<double>(pairs.size());
}

void print(const char* name, const Weights& weights, const std::vector<LabelledPair>& pairs) {
    double logLoss = 0.0;
    for (const LabelledPair& pair : pairs) {
        const double p = probability(weights, pair);
        logLoss -= std::log(std::max(pair.isSame ? p : 1.0 - p, 1e-12));
    }
    std::printf("%-28s", name);
    for (const double weight : weights)
        std::printf(" %6.2f", weight);
    std::printf("   log loss %.4f, average precision %.3f, calibration error %.4f\n",
                logLoss / static_cast<double>(pairs.size()), averagePrecision(weights, pairs),
                calibrationError(weights, pairs));
}

} // namespace

void printFit(const std::vector<LabelledPair>& known, const std::vector<LabelledPair>& others) {
    std::printf("%zu pairs of persons known to the fit, %zu of others, %td of them of one person\n",
                known.size(), others.size(), std::ranges::count(others, true, &LabelledPair::isSame));
    const Weights withSizes = fit(known, 5);
    Weights halved = withSizes;
    halved[3] /= 2.0;
    halved[4] /= 2.0;
    print("centre alone", fit(known, 2), others);
    print("centre and closest pairs", fit(known, 3), others);
    print("sizes too", withSizes, others);
    print("sizes halved", fit(known, 3, halved), others);
    print("sizes and quality too", fit(known, 6), others);
    print("shipped", grouping::MergeModel().weights(), others);
}

} // namespace kith::bench
