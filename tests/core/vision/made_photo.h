// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_pixels.h"
#include "core/vision/face_pipeline.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>

namespace kith::vision {

/// A picture as a photo that is open, without loss.
image::PhotoFile photoOf(const cv::Mat& bgr);

/// The networks of the source tree, and the third-party ones where KITH_MODEL_DIR says so.
const ModelCatalog& installedModels();

/// Settings of the default with this method.
model::LibrarySettings settingsWith(model::DetectionMethod method);

/// All faces of a photo file.
std::vector<FoundFace> facesIn(FacePipeline& pipeline, const image::PhotoFile& file);

/// The one that covers most.
const FoundFace& largest(const std::vector<FoundFace>& faces);

/// Eyes over nose over mouth, left before right, all within the box and a little slack.
bool isPlausible(const FoundFace& face);

} // namespace kith::vision
