// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/face_assignment.h"
#include "core/model/ids.h"
#include "core/model/picture_identity.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/picture_store.h"
#include "core/vision/face_pipeline.h"

#include <cstddef>
#include <span>
#include <vector>

namespace kith::jobs {

/// What becomes of the faces of a photo that shows another picture, or the same one turned, by now. Each of
/// the faces that were known is in one of the lists.
struct FollowedFaces {
    struct Met {
        model::FaceId face;
        std::size_t found = 0; ///< place in the list of faces that were found
    };
    struct Placed {
        model::FaceId face;
        model::Box box;
        model::Landmarks landmarks{};
    };
    std::vector<Met> met;       ///< found again
    std::vector<Placed> placed; ///< not found, and yet there: looked at where it has to be
    std::vector<model::FaceId> lost;
};

/// A stored face as the assignment sees it.
PlacedFace placedFace(const storage::StoredFace& stored, const std::optional<model::Embedding>& embedding);

/// What is known about the change from one picture to another.
PictureChange changeBetween(const storage::KnownPicture& known, const model::PictureIdentity& now, int width,
                            int height);

/// `embeddings` are those of the stored faces, in their order, as far as they are of the pipeline's network.
/// Looks at the photo where a face should be but was not found. Throws what the pipeline throws.
FollowedFaces followFaces(vision::FacePipeline& pipeline, image::PhotoPixels& photo,
                          std::span<const storage::StoredFace> stored,
                          std::span<const std::optional<model::Embedding>> embeddings,
                          std::span<const vision::FoundFace> found, const PictureChange& change,
                          const model::SimilarityCalibration& calibration);

} // namespace kith::jobs
