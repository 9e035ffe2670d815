// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <numeric>
#include <span>
#include <vector>

#include <Eigen/Cholesky>

namespace kith::bench {

/// One guess: what a logistic model reads its probability from, and whether it was right.
template <std::size_t N>
struct Guessed {
    std::array<double, N> features{};
    bool isRight = false;
    double weight = 1.0;
};

template <std::size_t N>
double probabilityOf(const std::array<double, N>& weights, const std::array<double, N>& features) {
    return 1.0 / (1.0 + std::exp(-std::inner_product(weights.begin(), weights.end(), features.begin(), 0.0)));
}

/// Newton's method on the likelihood, less half the ridge times the squared weights without the constant's (the
/// first), in units of the guesses' weights.
template <std::size_t N>
std::array<double, N> fitLogistic(std::span<const Guessed<N>> guesses, double ridge) {
    using Vector = Eigen::Matrix<double, static_cast<int>(N), 1>;
    using Matrix = Eigen::Matrix<double, static_cast<int>(N), static_cast<int>(N)>;
    std::array<double, N> weights{};
    Eigen::Map<Vector> w(weights.data());
    Vector ridges = Vector::Constant(ridge);
    ridges[0] = 1e-9;
    for (int round = 0; round < 60; ++round) {
        Vector gradient = -ridges.cwiseProduct(w);
        Matrix curvature = ridges.asDiagonal();
        for (const Guessed<N>& guess : guesses) {
            const Eigen::Map<const Vector> x(guess.features.data());
            const double p = probabilityOf(weights, guess.features);
            gradient += guess.weight * ((guess.isRight ? 1.0 : 0.0) - p) * x;
            curvature += guess.weight * p * (1.0 - p) * x * x.transpose();
        }
        Vector step = curvature.llt().solve(gradient);
        step *= std::min(1.0, 4.0 / std::max(step.norm(), 1e-12));
        w += step;
        if (step.norm() < 1e-9)
            break;
    }
    return weights;
}

/// Mean of the negative logarithms of what was claimed for what came true.
template <std::size_t N>
double logLoss(const std::array<double, N>& weights, std::span<const Guessed<N>> guesses) {
    double sum = 0.0;
    double all = 0.0;
    for (const Guessed<N>& guess : guesses) {
        const double p = probabilityOf(weights, guess.features);
        sum -= guess.weight * std::log(std::max(guess.isRight ? p : 1.0 - p, 1e-12));
        all += guess.weight;
    }
    return sum / all;
}

} // namespace kith::bench
