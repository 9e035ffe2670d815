// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

namespace kith::grouping {

/// Open-set classification (recognition.md section 7): each unlabelled sample against the labelled persons
/// plus "none of these". The score of a person mixes the similarity to their centre(s) with the mean of the
/// top three labelled similarities; a logistic calibration of best score, margin, number of labels and
/// quality gives the probability, shrunk to the model's own while labels are few. Low-quality labels do not
/// train a person unless they have no other. A person labelled in the same photo is all but excluded.
/// Returns one candidate per unlabelled sample that has any (probability over 0.01). Deterministic, pure;
/// throws model::Error(Cancelled) when stopped.
std::vector<Candidate> classifyFaces(std::span<const FaceSample> samples,
                                     const SimilarityCalibration& calibration,
                                     std::span<const Rejection> rejections, std::stop_token stop = {},
                                     const ProgressCallback& progress = {});

} // namespace kith::grouping
