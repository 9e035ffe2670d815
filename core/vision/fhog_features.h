// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/filter_bank.h"

#include <vector>

namespace kith::vision {

/// Row by row without gaps.
struct GreyPicture {
    const unsigned char* pixels = nullptr;
    int rows = 0;
    int columns = 0;
};

struct FhogLayout {
    int cell = 8; ///< side in pixels, 4 or 8
    /// Size in cells of the filters that look at the planes, which get as many rows and columns of zeros less
    /// one.
    int windowRows = 1;
    int windowColumns = 1;
};

/// The planes, and the numbers that are kept so that the next picture needs no new memory.
struct FhogFeatures {
    FeaturePlanes planes; ///< none for a picture of less than three cells
    std::vector<float> numbers;
    std::vector<float> magnitudes;
    std::vector<int> places;
    std::vector<float> votes;
    std::vector<float> below;
    std::vector<float> histograms;
    std::vector<float> energies;
};

/// The 31 features per cell of Felzenszwalb et al. 2010, "Object detection with discriminatively trained part
/// based models": 18 signed and 9 unsigned orientations and 4 sums over the orientations. Planes and borders
/// are those of dlib's extract_fhog_features (the cells of the picture's edge have no features). Takes the
/// widest vectors that the processor has; results differ in the last bits between processors.
void extractFhog(const GreyPicture& picture, const FhogLayout& layout, FhogFeatures& features);

} // namespace kith::vision
