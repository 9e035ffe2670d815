// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/prototypes.h"

#include "core/grouping/classification/fitted_gallery.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace kith::grouping {

namespace {

constexpr int kRounds = 8; // of k-means

/// The first is the face least like the mean, each further one the least like those before it.
Rows farSeeds(const Rows& rows, std::size_t count) {
    Rows seeds(static_cast<Eigen::Index>(count), rows.cols());
    Eigen::VectorXf nearest = rows * rows.colwise().sum().transpose();
    for (Eigen::Index s = 0; s < seeds.rows(); ++s) {
        Eigen::Index farthest = 0;
        nearest.minCoeff(&farthest);
        seeds.row(s) = rows.row(farthest);
        const Eigen::VectorXf similarity = rows * seeds.row(s).transpose();
        nearest = s == 0 ? similarity : nearest.cwiseMax(similarity).eval();
    }
    return seeds;
}

/// Numbers without gaps in the order of their first use.
std::vector<std::size_t> renumbered(const std::vector<std::size_t>& prototypes) {
    std::map<std::size_t, std::size_t> numbers;
    std::vector<std::size_t> result;
    for (const std::size_t prototype : prototypes)
        result.push_back(numbers.try_emplace(prototype, numbers.size()).first->second);
    return result;
}

} // namespace

std::vector<std::size_t> prototypesByAppearance(const Rows& rows) {
    const auto faces = static_cast<std::size_t>(rows.rows());
    std::vector<std::size_t> prototypes(faces, 0);
    const std::size_t count = std::min(fitted::kMostPrototypes, faces / fitted::kFacesPerPrototype);
    if (count < 2)
        return prototypes;
    Rows centres = farSeeds(rows, count);
    for (int round = 0; round < kRounds; ++round) {
        const Rows similarities = rows * centres.transpose();
        centres.setZero();
        for (std::size_t i = 0; i < faces; ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            Eigen::Index best = 0;
            similarities.row(row).maxCoeff(&best);
            prototypes[i] = static_cast<std::size_t>(best);
            centres.row(best) += rows.row(row);
        }
        centres.rowwise().normalize();
    }
    return renumbered(prototypes);
}

std::vector<std::size_t> prototypesByDate(std::span<const std::int64_t> takenAt) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < takenAt.size(); ++i)
        if (takenAt[i] != 0)
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return takenAt[a] < takenAt[b]; });
    const std::size_t count =
        std::clamp<std::size_t>(order.size() / fitted::kFacesPerAge, 1, fitted::kMostAges);
    std::vector<std::size_t> prototypes(takenAt.size(), count);
    for (std::size_t i = 0; i < order.size(); ++i)
        prototypes[order[i]] = i * count / order.size();
    return renumbered(prototypes);
}

double ageWeight(double age, double otherAge) {
    const auto maturity = [](double years) { return std::log(std::max(years, 0.0) + fitted::kYearsAdded); };
    const double difference = (maturity(age) - maturity(otherAge)) / fitted::kAgeSpread;
    return std::max(fitted::kLeastAgeWeight, std::exp(-0.5 * difference * difference));
}

} // namespace kith::grouping
