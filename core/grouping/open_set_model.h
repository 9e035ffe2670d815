// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <array>
#include <cstddef>

namespace kith::grouping {

/// What the probability of "this face is that person" is read from, in units that mean the same for every
/// network.
struct OpenSetEvidence {
    double score = 0.0;      ///< PersonGallery's for this person
    double otherScore = 0.0; ///< the highest of any other person
    bool hasOther = false;   ///< another person is known at all
    std::size_t persons = 1; ///< known
    std::size_t labels = 1;  ///< of this person
    double quality = 1.0;    ///< of the face
};

/// Logistic regression on the surprise of the score (negative log10 of the strangers expected to reach it
/// among all known persons), the margin to the runner-up, the number of labels and the quality. The weights
/// were fitted over several networks and numbers of labels, on half of lfw-dev's persons; what belongs to
/// one network comes from its calibration alone.
double openSetProbability(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence);

/// The features, the constant first; for fitting.
std::array<double, 5> openSetFeatures(const model::SimilarityCalibration& calibration,
                                      const OpenSetEvidence& evidence);

/// The same for a face whose cluster holds labelled faces: compared with those alone.
struct ClusterEvidence {
    double score = 0.0;      ///< for the person's labelled faces inside the cluster
    double otherScore = 0.0; ///< the highest of any other person labelled in the cluster
    bool hasOther = false;
    std::size_t labels = 1;  ///< of this person in the cluster
    double quality = 1.0;    ///< of the face
    double membership = 1.0; ///< of the face in its cluster
};

double clusterProbability(const model::SimilarityCalibration& calibration, const ClusterEvidence& evidence);
std::array<double, 5> clusterFeatures(const model::SimilarityCalibration& calibration,
                                      const ClusterEvidence& evidence);

} // namespace kith::grouping
