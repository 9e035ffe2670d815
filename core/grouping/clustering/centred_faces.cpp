// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/centred_faces.h"

#include <Eigen/Core>

#include <algorithm>

namespace kith::grouping {

namespace {

using Vector = Eigen::Map<const Eigen::RowVectorXf>;
constexpr auto kSize = static_cast<Eigen::Index>(model::kEmbeddingSize);

/// Summed in doubles and in the order of face ids, so that the order of the samples leaves no trace.
Eigen::RowVectorXd meanOf(std::span<const FaceSample> samples) {
    std::vector<const FaceSample*> byFace;
    for (const FaceSample& sample : samples)
        byFace.push_back(&sample);
    std::sort(byFace.begin(), byFace.end(),
              [](const FaceSample* a, const FaceSample* b) { return a->face < b->face; });
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(kSize);
    for (const FaceSample* sample : byFace)
        sum += Vector(sample->embedding->data(), kSize).cast<double>();
    return sum / std::max<double>(1.0, static_cast<double>(samples.size()));
}

} // namespace

CentredFaces::CentredFaces(std::span<const FaceSample> samples, const SimilarityCalibration& calibration)
    : m_embeddings(samples.size())
    , m_samples(samples.begin(), samples.end())
    , m_calibration(calibration) {
    const Eigen::RowVectorXd mean = meanOf(samples);
    const double expected = std::max(calibration.differentMean, 0.0);
    const double trust = std::min(1.0, expected / std::max(mean.squaredNorm(), 1e-9));
    const double share = trust * trust;
    const Eigen::RowVectorXf common = (share * mean).cast<float>();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        Eigen::Map<Eigen::RowVectorXf> centred(m_embeddings[i].data(), kSize);
        centred = Vector(samples[i].embedding->data(), kSize) - common;
        model::normalise(m_embeddings[i]);
        m_samples[i].embedding = &m_embeddings[i];
    }
    const double shift = expected * (1.0 - (1.0 - share) * (1.0 - share));
    for (double* cosine : {&m_calibration.sameMean, &m_calibration.sameP5, &m_calibration.differentMean,
                           &m_calibration.threshold1e2, &m_calibration.threshold1e3,
                           &m_calibration.threshold1e4, &m_calibration.threshold1e5})
        *cosine -= shift;
}

} // namespace kith::grouping
