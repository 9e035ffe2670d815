// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <array>
#include <cstddef>
#include <span>

namespace kith::grouping {

/// What the probability of "this face is that person" is read from, in units that mean the same for every
/// network.
struct OpenSetEvidence {
    double score = 0.0;          ///< PersonGallery's for this person
    double otherScore = 0.0;     ///< the highest of any other person
    bool hasOther = false;       ///< another person is known at all
    std::size_t persons = 1;     ///< known
    std::size_t labels = 1;      ///< of this person
    double quality = 1.0;        ///< of the face
    std::size_t clusterSize = 1; ///< of the face's cluster
    double membership = 0.0;     ///< in it
};

/// Logistic regression on the surprise of the score (negative log10 of the strangers expected to reach it
/// among all known persons), the margin to the runner-up, the number of labels, the quality and the cluster.
/// The weights were fitted on half of lfw-dev's persons, over several networks, numbers of labels and of
/// persons; what belongs to one network comes from its calibration alone.
double openSetLogOdds(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence);

/// The features, the constant first; for fitting.
std::array<double, 7> openSetFeatures(const model::SimilarityCalibration& calibration,
                                      const OpenSetEvidence& evidence);

/// How far all log odds are to be moved so that they suit this library's share of known faces, which the
/// faces to be classified tell themselves (expectation maximisation after Saerens 2002). 0 for none.
double priorShift(std::span<const double> logOdds);

double probability(double logOdds);

/// The same for a face whose cluster holds labelled faces: compared with those of one person alone.
struct ClusterEvidence {
    double score = 0.0;      ///< for the person's labelled faces inside the cluster
    double quality = 1.0;    ///< of the face
    double membership = 1.0; ///< of the face in its cluster
};

double clusterLogOdds(const model::SimilarityCalibration& calibration, const ClusterEvidence& evidence);
std::array<double, 4> clusterFeatures(const model::SimilarityCalibration& calibration,
                                      const ClusterEvidence& evidence);

} // namespace kith::grouping
