// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <array>
#include <cstddef>
#include <span>

namespace kith::grouping {

/// What the probability of "this face is that person" is read from.
struct OpenSetEvidence {
    double score = 0.0;          ///< PersonGallery's for this person
    double otherScore = 0.0;     ///< the highest of any other person
    bool hasOther = false;       ///< another person is known at all
    std::size_t persons = 1;     ///< known
    std::size_t labels = 1;      ///< of this person
    double meanSimilarity = 0.0; ///< of the face and its cluster mates to the labelled ones
    double usualShare = 1.0;     ///< of the similarity of good faces that these faces reach, see usualShare()
    double quality = 1.0;        ///< of the face
    std::size_t clusterSize = 1; ///< of the face's cluster
    double membership = 0.0;     ///< in it
};

inline constexpr std::size_t kOpenSetFeatures = 11;
using OpenSetFeatures = std::array<double, kOpenSetFeatures>;

/// What a face of this quality keeps of the similarity that good faces have to their own person: measured as
/// good as linear, and the same for several networks. In (0, 1].
double usualShare(double quality);

/// Logistic regression on the surprise of the score (negative log10 of the strangers expected to reach it
/// among all known persons; it counts for less between bad pictures), the margin to the runner-up, the number
/// of labels and of known persons, the quality, the cluster, and how the face alone compares with usual faces
/// of one person. Weights: fitted_open_set.h; what belongs to one network comes from its calibration alone.
double openSetLogOdds(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence);

/// The features, the constant first; for fitting.
OpenSetFeatures openSetFeatures(const model::SimilarityCalibration& calibration,
                                const OpenSetEvidence& evidence);

/// Those odds are against strangers of no kin, as they were fitted; in a family, who is not the person may be
/// a brother or a child. Log odds of the same person against a near relative, whose similarities are taken to
/// lie half-way between those of strangers and of one person.
double relativeLogOdds(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence);

/// Log odds against both. relatives: near ones of known persons that are taken to be among the unknown;
/// groups: about as many persons as the library shows. The fewer, the more probably one who is nobody known
/// is a relative of somebody known.
double withRelatives(double logOdds, double relativeLogOdds, double relatives, std::size_t groups);

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
