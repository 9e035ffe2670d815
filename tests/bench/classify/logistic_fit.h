// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace kith::bench {

/// One guess: what a logistic model reads its probability from (the constant first), and whether it was
/// right.
struct Guessed {
    std::vector<double> features;
    bool isRight = false;
    double weight = 1.0;
};

/// The most probable weights (Newton's method) under a normal distribution of precision `ridge` around 0 for
/// all but the constant's; the guesses' weights are scaled to a mean of 1 first. Throws std::runtime_error
/// where they do not settle.
std::vector<double> fitLogistic(std::span<const Guessed> guesses, double ridge);

/// Prints one row a weight, as the headers of fitted numbers have them: fitted, shipped, difference; below,
/// the mean negative log likelihood of both on the guesses, and the share that is right.
void printFit(std::span<const char* const> names, std::span<const double> fitted,
              std::span<const double> shipped, std::span<const Guessed> guesses);

} // namespace kith::bench
