// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/followed_faces.h"

#include "core/image/picture_identity.h"
#include "core/model/detection_method.h"
#include "core/model/orientation.h"

#include <algorithm>
#include <optional>

namespace kith::jobs {

namespace {

using model::FaceMark;

/// A face of which less is left in the picture is not there any more.
constexpr double kLeastInside = 0.6;

bool isHandMade(const storage::StoredFace& stored) {
    return !isDetected(stored.face.origin);
}

/// Follows the faces that no found one was assigned to by looking where they have to be.
class Placement {
public:
    Placement(vision::FacePipeline& pipeline, image::PhotoPixels& photo,
              std::span<const vision::FoundFace> found, const FaceAssignment& assignment, bool isExact,
              double gate)
        : m_pipeline(pipeline)
        , m_photo(photo)
        , m_found(found)
        , m_assignment(assignment)
        , m_isExact(isExact)
        , m_gate(gate)
        , m_isTaken(found.size()) {
        for (const FaceAssignment::Pair& pair : assignment.pairs)
            m_isTaken[pair.met] = true;
    }

    void follow(const storage::StoredFace& stored, const std::optional<model::Embedding>& embedding,
                FollowedFaces& followed) {
        const model::FaceId id = stored.face.id;
        const bool isOfUser = stored.touched || stored.erased || isHandMade(stored);
        if (!m_assignment.move || !isOfUser) {
            followed.lost.push_back(id);
            return;
        }
        const model::Box box = m_assignment.move->moved(stored.face.box);
        const bool hasLandmarks = stored.face.landmarks != model::Landmarks{};
        const model::Landmarks landmarks =
            hasLandmarks ? m_assignment.move->moved(stored.face.landmarks) : model::Landmarks{};
        if (!isThere(stored, embedding, box, landmarks)) {
            followed.lost.push_back(id);
            return;
        }
        const auto found = foundAt(box);
        if (found && !m_isTaken[*found]) {
            m_isTaken[*found] = true;
            followed.met.push_back({id, *found});
        } else if (found && !m_isExact) { // somebody else's place
            followed.lost.push_back(id);
        } else {
            followed.placed.push_back({id, box, landmarks});
        }
    }

private:
    bool isThere(const storage::StoredFace& stored, const std::optional<model::Embedding>& embedding,
                 const model::Box& box, const model::Landmarks& landmarks) {
        if (m_isExact)
            return true;
        if (shareInside(box) < kLeastInside)
            return false;
        const bool isNobody = stored.erased || stored.face.mark == FaceMark::Deleted;
        // Backs of heads and the like have no embedding that could agree.
        if (m_assignment.isSure && (isNobody || isHandMade(stored)))
            return true;
        if (!embedding || landmarks == model::Landmarks{})
            return false;
        return model::cosineSimilarity(*embedding, m_pipeline.embed(m_photo, landmarks)) >= m_gate;
    }

    std::optional<std::size_t> foundAt(const model::Box& box) const {
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            if (model::intersectionOverUnion(m_found[i].box, box) >= model::kSameFaceIou)
                return i;
        }
        return std::nullopt;
    }

    vision::FacePipeline& m_pipeline;
    image::PhotoPixels& m_photo;
    std::span<const vision::FoundFace> m_found;
    const FaceAssignment& m_assignment;
    bool m_isExact;
    double m_gate;
    std::vector<bool> m_isTaken;
};

} // namespace

PlacedFace placedFace(const storage::StoredFace& stored, const std::optional<model::Embedding>& embedding) {
    return {stored.face.box, stored.face.landmarks, embedding,
            stored.erased || stored.face.mark == FaceMark::Deleted};
}

PictureChange changeBetween(const storage::KnownPicture& known, const model::PictureIdentity& now, int width,
                            int height) {
    PictureChange change;
    if (known.width > 0 && known.height > 0)
        change.aspect = static_cast<double>(known.width) / known.height;
    if (width > 0 && height > 0)
        change.otherAspect = static_cast<double>(width) / height;
    if (known.identity.pixels != 0 && known.identity.pixels == now.pixels)
        change.exactTurn = model::turnBetween(known.identity.orientation, now.orientation);
    else if (const auto match = image::bestTurn(known.identity.looks, now.looks); match.isSame())
        change.looksTurn = match.turn;
    return change;
}

FollowedFaces followFaces(vision::FacePipeline& pipeline, image::PhotoPixels& photo,
                          std::span<const storage::StoredFace> stored,
                          std::span<const std::optional<model::Embedding>> embeddings,
                          std::span<const vision::FoundFace> found, const PictureChange& change,
                          const model::SimilarityCalibration& calibration) {
    std::vector<PlacedFace> known;
    for (std::size_t i = 0; i < stored.size(); ++i)
        known.push_back(placedFace(stored[i], embeddings[i]));
    std::vector<PlacedFace> met;
    for (const vision::FoundFace& face : found)
        met.push_back({face.box, face.landmarks, face.embedding, false});
    const FaceAssignment assignment = assignFaces(known, met, change, calibration);

    FollowedFaces followed;
    Placement placement(pipeline, photo, found, assignment, change.exactTurn.has_value(),
                        calibration.threshold1e4);
    auto pair = assignment.pairs.begin();
    for (std::size_t i = 0; i < stored.size(); ++i) {
        if (pair != assignment.pairs.end() && pair->known == i)
            followed.met.push_back({stored[i].face.id, (pair++)->met});
        else
            placement.follow(stored[i], embeddings[i], followed);
    }
    return followed;
}

} // namespace kith::jobs
