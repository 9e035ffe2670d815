// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classify/logistic_fit.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <stdexcept>

namespace kith::bench {

namespace {

double probabilityOf(std::span<const double> weights, const Guessed& guess) {
    return 1.0 /
           (1.0 + std::exp(-std::inner_product(weights.begin(), weights.end(), guess.features.begin(), 0.0)));
}

double sumOfWeights(std::span<const Guessed> guesses) {
    return std::accumulate(guesses.begin(), guesses.end(), 0.0,
                           [](double sum, const Guessed& guess) { return sum + guess.weight; });
}

double logLoss(std::span<const double> weights, std::span<const Guessed> guesses) {
    double sum = 0.0;
    for (const Guessed& guess : guesses) {
        const double p = probabilityOf(weights, guess);
        sum -= guess.weight * std::log(std::max(guess.isRight ? p : 1.0 - p, 1e-12));
    }
    return sum / sumOfWeights(guesses);
}

} // namespace

std::vector<double> fitLogistic(std::span<const Guessed> guesses, double ridge) {
    const auto count = static_cast<Eigen::Index>(guesses.front().features.size());
    const double scale = static_cast<double>(guesses.size()) / sumOfWeights(guesses);
    Eigen::VectorXd ridges = Eigen::VectorXd::Constant(count, ridge);
    ridges[0] = 0.0;
    std::vector<double> weights(guesses.front().features.size(), 0.0);
    Eigen::Map<Eigen::VectorXd> values(weights.data(), count);
    for (int round = 0; round < 100; ++round) {
        Eigen::VectorXd gradient = -ridges.cwiseProduct(values);
        Eigen::MatrixXd curvature = ridges.asDiagonal();
        for (const Guessed& guess : guesses) {
            const Eigen::Map<const Eigen::VectorXd> x(guess.features.data(), count);
            const double p = probabilityOf(weights, guess);
            gradient += scale * guess.weight * ((guess.isRight ? 1.0 : 0.0) - p) * x;
            curvature.selfadjointView<Eigen::Lower>().rankUpdate(x, scale * guess.weight * p * (1.0 - p));
        }
        Eigen::VectorXd step = curvature.selfadjointView<Eigen::Lower>().llt().solve(gradient);
        step *= std::min(1.0, 4.0 / std::max(step.norm(), 1e-12)); // cannot overshoot far
        values += step;
        if (step.norm() < 1e-9)
            return weights;
    }
    throw std::runtime_error("The weights do not settle.");
}

void printFit(std::span<const char* const> names, std::span<const double> fitted,
              std::span<const double> shipped, std::span<const Guessed> guesses) {
    double squares = 0.0;
    std::printf("\n%-44s %8s %8s %10s\n", "", "fitted", "shipped", "difference");
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::printf("%-44s %8.2f %8.2f %10.2f\n", names[i], fitted[i], shipped[i], fitted[i] - shipped[i]);
        squares += (fitted[i] - shipped[i]) * (fitted[i] - shipped[i]);
    }
    std::printf("%-44s %28.2f\n", "root of the mean square", std::sqrt(squares / double(names.size())));
    double right = 0.0;
    for (const Guessed& guess : guesses)
        right += guess.isRight ? guess.weight : 0.0;
    std::printf("log loss %.4f fitted, %.4f shipped; %.3f of %zu guesses right\n", logLoss(fitted, guesses),
                logLoss(shipped, guesses), right / sumOfWeights(guesses), guesses.size());
}

} // namespace kith::bench
