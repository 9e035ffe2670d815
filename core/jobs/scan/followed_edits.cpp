// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/followed_edits.h"

#include "core/jobs/scan/followed_faces.h"
#include "core/jobs/scan/scan_match.h"
#include "core/jobs/scan/twin_names.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/picture_store.h"
#include "core/storage/stores/thumbnail_store.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace kith::jobs {

namespace {

using storage::KnownPicture;

/// A picture with its faces that may pair up.
struct Candidate {
    KnownPicture picture;
    std::vector<storage::StoredFace> faces;
    std::vector<PlacedFace> places;
};

class EditedPictures {
public:
    EditedPictures(const ScanRequest& request, const vision::ModelEntry& embedder, ScanDecisions& decisions)
        : m_database(request.library)
        , m_thumbnails(request.library)
        , m_model(m_embeddings.findModel(embedder.id))
        , m_calibration(embedder.similarity)
        , m_nearlyTheSame(1.0 - (1.0 - embedder.similarity.sameMean) / 4.0)
        , m_decisions(decisions) {}

    StoredFaces follow(const std::stop_token& stop) {
        meetStrays(stop);
        // Copies that were stored before what they are copies of.
        storage::WriteTransaction transaction(m_database);
        for (const model::PhotoId photo : m_decisions.newPictures()) {
            const auto named = nameAsTwin(m_database, photo, m_decisions);
            m_stored.changed.insert(m_stored.changed.end(), named.begin(), named.end());
        }
        m_decisions.record(m_database);
        transaction.commit();
        return std::move(m_stored);
    }

private:
    void meetStrays(const std::stop_token& stop) {
        for (const KnownPicture& stray : m_pictures.strays())
            m_strays.push_back(
                candidate(stray, [](const auto& face) { return face.touched && !face.erased; }));
        if (m_strays.empty())
            return;
        for (const model::PhotoId photo : m_decisions.newPictures()) {
            if (stop.stop_requested())
                break;
            if (const auto picture = m_pictures.find(photo))
                meet(*picture);
        }
    }

    template <typename Predicate>
    Candidate candidate(const KnownPicture& picture, const Predicate& counts) const {
        Candidate result{picture, {}, {}};
        for (const storage::StoredFace& face : m_faces.ofPhoto(picture.photo)) {
            if (!counts(face))
                continue;
            result.faces.push_back(face);
            result.places.push_back(placedFace(face, m_embeddings.find(face.face.id, m_model)));
        }
        return result;
    }

    /// Gives a new picture the faces of the missing ones that are in it.
    void meet(const KnownPicture& picture) {
        Candidate now = candidate(picture, isOnlyDetected);
        for (Candidate& stray : m_strays) {
            if (stray.faces.empty())
                continue;
            const PictureChange change =
                changeBetween(stray.picture, picture.identity, picture.width, picture.height);
            if (!mayBeTheSame(stray, now, change))
                continue;
            const FaceAssignment assignment = assignFaces(stray.places, now.places, change, m_calibration);
            if (!assignment.pairs.empty() || change.exactTurn)
                moveOver(stray, now, assignment, change.exactTurn.has_value());
        }
    }

    bool mayBeTheSame(const Candidate& stray, const Candidate& now, const PictureChange& change) const {
        if (change.exactTurn || change.looksTurn || stray.picture.replacedBy == now.picture.photo)
            return true;
        return std::ranges::any_of(stray.places, [&](const PlacedFace& known) {
            return std::ranges::any_of(now.places, [&](const PlacedFace& met) {
                return known.embedding && met.embedding &&
                       model::cosineSimilarity(*known.embedding, *met.embedding) >= m_nearlyTheSame;
            });
        });
    }

    /// With the same pixels those go over, too, that were not found again.
    void moveOver(Candidate& stray, Candidate& now, const FaceAssignment& assignment, bool isExact) {
        storage::WriteTransaction transaction(m_database);
        std::vector<bool> isMet(stray.faces.size(), isExact);
        std::vector<bool> isReplaced(now.faces.size());
        std::vector<bool> isPaired(stray.faces.size());
        for (const auto& [known, met] : assignment.pairs) {
            isPaired[known] = true;
            isReplaced[met] = true;
            isMet[known] = replace(stray.faces[known].face, now.faces[met].face);
        }
        std::vector<model::FaceId> moved;
        for (std::size_t i = 0; i < stray.faces.size(); ++i) {
            if (!isMet[i])
                continue;
            moved.push_back(stray.faces[i].face.id);
            if (!isPaired[i])
                place(stray.faces[i].face, *assignment.move);
        }
        m_pictures.moveFaces(moved, now.picture.photo);
        m_pictures.forgetIfEmpty(stray.picture.photo);
        m_decisions.meetAgain(moved);
        m_decisions.record(m_database);
        transaction.commit();
        m_thumbnails.erase(m_stored.removed);
        m_stored.changed.insert(m_stored.changed.end(), moved.begin(), moved.end());
        leaveOut(stray, isMet);
        leaveOut(now, isReplaced);
    }

    void place(model::Face known, const PictureMove& move) {
        known.box = move.moved(known.box);
        if (known.landmarks != model::Landmarks{})
            known.landmarks = move.moved(known.landmarks);
        m_faces.update(known);
    }

    /// False when the user did something with the found face meanwhile.
    bool replace(model::Face known, const model::Face& met) {
        const auto embedding = m_embeddings.find(met.id, m_model);
        const auto thumbnail = m_thumbnails.get(met.id);
        if (m_faces.remove(std::span(&met.id, 1)).empty())
            return false;
        known.box = met.box;
        known.landmarks = met.landmarks;
        known.detectionScore = met.detectionScore;
        known.faceProbability = met.faceProbability;
        known.quality = met.quality;
        m_faces.update(known);
        if (embedding)
            m_embeddings.put(known.id, m_model, model::toStored(*embedding));
        if (!thumbnail.empty())
            m_thumbnails.put(known.id, thumbnail);
        m_stored.removed.push_back(met.id);
        return true;
    }

    static void leaveOut(Candidate& candidate, const std::vector<bool>& isSettled) {
        Candidate left{candidate.picture, {}, {}};
        for (std::size_t i = 0; i < isSettled.size(); ++i) {
            if (isSettled[i])
                continue;
            left.faces.push_back(candidate.faces[i]);
            left.places.push_back(candidate.places[i]);
        }
        candidate = std::move(left);
    }

    storage::Database m_database;
    storage::ThumbnailStore m_thumbnails;
    storage::PictureStore m_pictures{m_database};
    storage::FaceStore m_faces{m_database};
    storage::EmbeddingStore m_embeddings{m_database};
    model::ModelId m_model;
    model::SimilarityCalibration m_calibration;
    /// So much alike are two pictures of a face seldom that are not one picture.
    double m_nearlyTheSame;
    ScanDecisions& m_decisions;
    std::vector<Candidate> m_strays;
    StoredFaces m_stored;
};

} // namespace

StoredFaces followEdits(const ScanRequest& request, const vision::ModelEntry& embedder,
                        ScanDecisions& decisions, const std::stop_token& stop) {
    if (decisions.newPictures().empty())
        return {};
    return EditedPictures(request, embedder, decisions).follow(stop);
}

} // namespace kith::jobs
