// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/classify/labelled_split.h"

namespace kith::bench {

/// What a method says about one face; no person = nobody comes into question.
struct Guess {
    model::PersonId person;
    double confidence = 0.0;
};

/// Per sample of the split (of labelled ones: nothing).
using Guesses = std::vector<Guess>;

/// The person of the most similar labelled face; the similarity is the confidence.
Guesses nearestNeighbour(const LabelledSplit& split);

/// The person whose centre (normalised mean of the labelled faces) is most similar.
Guesses nearestCentre(const LabelledSplit& split);

/// One hidden layer of 100 rectified linear units trained on the labelled faces, with the softmax's maximum
/// as confidence: what LibrePhotos trains (scikit-learn's MLPClassifier, solver adam, alpha 1e-5, at most
/// 1,000 epochs, otherwise its defaults).
Guesses perceptron(const LabelledSplit& split);

/// Kith's two sources: it clusters the faces, classifies them, and names clusters by their labelled members.
struct KithsGuesses {
    Guesses classification;
    Guesses clustering;
};
KithsGuesses kithsOwn(const LabelledSplit& split, const model::SimilarityCalibration& calibration);

} // namespace kith::bench
