// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/merging/merge_model.h"

#include "core/grouping/classification/open_set_model.h"
#include "core/grouping/merging/fitted_merges.h"
#include "core/grouping/similarity_scale.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::grouping {

namespace {

constexpr auto kFeatures = static_cast<Eigen::Index>(kMergeFeatures);
using Vector = Eigen::Matrix<double, kFeatures, 1>;
using Matrix = Eigen::Matrix<double, kFeatures, kFeatures>;

constexpr MergeFeatures column(double fitted::MergePrior::*member) {
    MergeFeatures values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = fitted::kMergePriors[i].*member;
    return values;
}

constexpr MergeFeatures kPriorWeights = column(&fitted::MergePrior::weight);
constexpr MergeFeatures kPriorDeviations = column(&fitted::MergePrior::deviation);

double logOfCount(std::size_t count) {
    return std::log2(static_cast<double>(std::clamp<std::size_t>(count, 1, fitted::kMostFacesTold)));
}

double logOdds(const MergeFeatures& weights, const MergeFeatures& features) {
    return std::inner_product(weights.begin(), weights.end(), features.begin(), 0.0);
}

Vector toVector(const MergeFeatures& features) {
    return Eigen::Map<const Vector>(features.data());
}

/// Gradient and negative Hessian of the log posterior.
struct Slope {
    Vector gradient;
    Matrix curvature;
};

Slope slopeAt(const MergeFeatures& weights, std::span<const MergeAnswer> answers) {
    const Vector precision = toVector(kPriorDeviations).array().square().inverse();
    Slope slope{precision.cwiseProduct(toVector(kPriorWeights) - toVector(weights)), precision.asDiagonal()};
    for (const MergeAnswer& answer : answers) {
        const Vector features = toVector(answer.features);
        const double p = probability(logOdds(weights, answer.features));
        slope.gradient += ((answer.isSame ? 1.0 : 0.0) - p) * features;
        slope.curvature += p * (1.0 - p) * features * features.transpose();
    }
    return slope;
}

} // namespace

MergeFeatures mergeFeatures(const model::SimilarityCalibration& calibration, const MergeEvidence& evidence) {
    const double persons = std::log10(static_cast<double>(std::max<std::size_t>(evidence.groups, 1)));
    const auto surprise = [&](double cosine) {
        return std::clamp(-logFalseAcceptRate(calibration, cosine) - persons, fitted::kLeastMergeSurprise,
                          fitted::kMostMergeSurprise);
    };
    return {1.0,
            surprise(evidence.centre),
            surprise(evidence.closest),
            logOfCount(evidence.smaller),
            logOfCount(evidence.larger),
            evidence.quality,
            std::log2(1.0 + std::clamp(evidence.yearsApart, 0.0, fitted::kMostYearsTold)),
            evidence.areBothNamed ? 1.0 : 0.0};
}

MergeModel::MergeModel()
    : m_weights(kPriorWeights) {}

MergeModel::MergeModel(std::span<const MergeAnswer> answers)
    : m_weights(kPriorWeights) {
    constexpr int kRounds = 50;
    constexpr double kSettled = 1e-9;
    // The log posterior is strictly concave; steps are cut so that Newton's method cannot overshoot far.
    constexpr double kLongestStep = 2.0;
    for (int round = 0; round < kRounds; ++round) {
        const Slope slope = slopeAt(m_weights, answers);
        Vector step = slope.curvature.llt().solve(slope.gradient);
        step *= std::min(1.0, kLongestStep / std::max(step.norm(), kSettled));
        Eigen::Map<Vector>(m_weights.data()) += step;
        if (step.norm() < kSettled)
            break;
    }
}

double MergeModel::probability(const MergeFeatures& features) const {
    return grouping::probability(logOdds(m_weights, features));
}

} // namespace kith::grouping
