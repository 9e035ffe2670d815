// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <span>
#include <vector>

namespace kith::grouping {

/// The library's faces with the part that all of them share taken out of their embeddings.
///
/// Strangers are similar by differentMean because every embedding leans towards one common direction, some
/// (blurred, small) more than others; without it the similarities of strangers scatter less. The direction
/// is the mean of the faces, trusted as far as it is no longer than differentMean says it should be: the
/// mean of a few persons is mostly those persons. calibration() is the given one moved accordingly.
class CentredFaces {
public:
    /// samples: any; their embeddings are copied (2 KB each).
    CentredFaces(std::span<const FaceSample> samples, const SimilarityCalibration& calibration);
    CentredFaces(const CentredFaces&) = delete;
    CentredFaces& operator=(const CentredFaces&) = delete;

    std::span<const FaceSample> samples() const { return m_samples; } ///< same order
    const SimilarityCalibration& calibration() const { return m_calibration; }

private:
    std::vector<model::Embedding> m_embeddings;
    std::vector<FaceSample> m_samples;
    SimilarityCalibration m_calibration;
};

} // namespace kith::grouping
