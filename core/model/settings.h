// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/detection_method.h"

#include <string>

namespace kith::model {

struct DetectionSettings {
    DetectionMethod method = DetectionMethod::Cnn;
    double minimumFaceFraction = 0.025; ///< of the photo's short side; each detector has a floor in pixels
    bool rotatedFaces = false;          ///< look again at 90/180/270 degrees where upright finds nothing
    bool operator==(const DetectionSettings&) const = default;
};

struct EmbeddingSettings {
    std::string embedder = "kith-embed-1"; ///< id in a model manifest
    bool mirror = true;                    ///< accurate: crop and mirror image; fast: the crop alone
    bool operator==(const EmbeddingSettings&) const = default;
};

struct ClusteringSettings {
    int minimumClusterSize = 0;     ///< 0 = Auto, else 2, 4, 8 or 16
    int minimumSamples = 1;         ///< 1 to 16; higher = more faces left alone
    double selectionEpsilon = 0.05; ///< Euclidean; clusters nearer than this are not told apart
    double strictness = 0.5;        ///< 0 lenient … 1 strict: moves the link limit around the model's own
    bool linkLimit = true;          ///< false: density alone decides (HDBSCAN*), however unlike the faces
    bool foldBursts = true;         ///< a series of almost equal shots counts as one face
    bool operator==(const ClusteringSettings&) const = default;
};

struct ClassificationSettings {
    double probabilityToShow = 0.5; ///< suggestions below stay hidden
    double probabilityCertain = 0.9;
    bool operator==(const ClassificationSettings&) const = default;
};

/// Everything that belongs to a library and travels with it.
struct LibrarySettings {
    DetectionSettings detection;
    EmbeddingSettings embedding;
    ClusteringSettings clustering;
    ClassificationSettings classification;
    bool operator==(const LibrarySettings&) const = default;
};

} // namespace kith::model
