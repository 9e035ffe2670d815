// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/support/embedded_library.h"

#include <random>
#include <string>
#include <vector>

namespace kith::bench {

/// How many labels a person gets, and who may be known.
struct LabelPlan {
    std::string name;               ///< as printed
    std::vector<std::size_t> drawn; ///< one of these a person, at random
    std::size_t fewestPhotos = 2;   ///< persons with fewer (and with no more than their labels) are strangers
    double knownShare = 1.0;        ///< of the persons with enough photos
    std::size_t mostPersons = 0;    ///< known; 0 = no limit
};

/// One experiment: labelled faces of the known persons, faces to be named, faces of strangers.
struct LabelledSplit {
    std::vector<grouping::FaceSample> samples; ///< point into the library's embeddings
    std::vector<int> person;                   ///< truth, per sample
    std::vector<bool> isKnown;                 ///< somebody labelled; per sample
};

/// Draws persons and labels. A photo and its copies never stand on both sides: labels take one face of each
/// photo drawn, and further ones of the same photos only where a person has not enough photos; all other
/// faces of a labelled photo are left out. Of every other photo one face is in the library (the copy where
/// there is one), so that no face is recognised by way of its own copy.
LabelledSplit drawSplit(const EmbeddedLibrary& library, const LabelPlan& plan, std::mt19937& random);

} // namespace kith::bench
