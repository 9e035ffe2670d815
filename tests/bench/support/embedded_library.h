// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"
#include "core/model/settings.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::bench {

/// The faces of a composed library (library_photos.h) through the real pipeline, with the truth. Moves, but
/// cannot be copied: samples point to embeddings.
struct EmbeddedLibrary {
    EmbeddedLibrary() = default;
    EmbeddedLibrary(EmbeddedLibrary&&) = default;
    EmbeddedLibrary& operator=(EmbeddedLibrary&&) = default;

    std::vector<model::Embedding> embeddings;
    std::vector<grouping::FaceSample> samples; ///< one face and one photo each; without labels and times
    std::vector<int> persons;                  ///< truth by sample; a false detection is a person of its own
    std::vector<int> originals;                ///< by sample: the photo it is a copy of; its own if none
    model::SimilarityCalibration calibration;  ///< of the embedder
};

struct EmbedRequest {
    std::string library; ///< a name of libraryPhotos()
    std::filesystem::path data;
    model::DetectionMethod detector = model::DetectionMethod::Cnn;
    std::string embedder; ///< id in a manifest
    int workers = 2;
};

/// Finds and embeds the face nearest the centre of each photo (false detections: two boxes at random, judged
/// as drawn boxes are). Kept in <build folder>/bench-cache by library, detector and the embedder's checksum,
/// so that a second run reads it; delete the folder after a change of the pipeline. Progress goes to stderr.
/// Throws model::Error where a network is missing.
EmbeddedLibrary embedLibrary(const EmbedRequest& request);

/// Whether the networks of the request are there.
bool isAvailable(const EmbedRequest& request);

} // namespace kith::bench
