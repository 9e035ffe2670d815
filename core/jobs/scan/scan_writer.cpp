// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_writer.h"

#include "core/jobs/scan/scan_match.h"
#include "core/jobs/scan/twin_names.h"
#include "core/storage/sqlite/transaction.h"

#include <iterator>
#include <map>
#include <set>

namespace kith::jobs {

namespace {

using model::PhotoState;

model::ModelId modelOf(storage::EmbeddingStore& embeddings, const std::string& embedder,
                       const vision::ModelCatalog& catalog) {
    return embeddings.model(embedder, catalog.verified(embedder).sha256);
}

} // namespace

ScanWriter::ScanWriter(const ScanRequest& request, const vision::ModelCatalog& catalog,
                       ScanCounters& counters, ScanDecisions& decisions)
    : m_database(request.library)
    , m_thumbnailStore(request.library)
    , m_model(modelOf(m_embeddings, request.settings.embedding.embedder, catalog))
    , m_mode(request.mode)
    , m_counters(counters)
    , m_decisions(decisions) {}

StoredFaces ScanWriter::store(std::span<ScannedPhoto> batch) {
    m_stored = {};
    m_thumbnails.clear();
    storage::WriteTransaction transaction(m_database);
    for (ScannedPhoto& photo : batch)
        storePhoto(photo);
    m_decisions.record(m_database);
    // First, so that no face in the library ever lacks its thumbnail; one without a face is written over
    // by the face that gets its id.
    storeThumbnails();
    transaction.commit();
    m_thumbnailStore.erase(m_stored.removed);
    count(batch);
    return std::move(m_stored);
}

void ScanWriter::storePhoto(ScannedPhoto& photo) {
    switch (photo.outcome) {
    case ScanOutcome::Looked:
    case ScanOutcome::Unchanged:
        photo.scan.photo = settle(photo);
        if (!photo.scan.photo.isValid())
            break;
        if (photo.outcome == ScanOutcome::Looked)
            storeLook(photo);
        else
            m_photos.storeUnchanged(photo.scan);
        break;
    case ScanOutcome::Gone:
        m_photos.markMissing(std::span(&photo.scan.photo, 1));
        break;
    case ScanOutcome::Unreachable:
        break;
    }
}

model::PhotoId ScanWriter::settle(const ScannedPhoto& photo) {
    if (!photo.movedFrom.isValid())
        return photo.scan.photo;
    m_photos.takeOver(photo.movedFrom, photo.scan.photo);
    return m_photos.find(photo.scan.photo) ? model::PhotoId() : photo.movedFrom;
}

void ScanWriter::storeLook(const ScannedPhoto& photo) {
    storage::PhotoScan scan = photo.scan;
    const auto known = m_pictures.find(scan.photo);
    if (known && scan.contentHash == 0) { // not even read: what is known of the content stays
        const auto row = m_photos.find(scan.photo);
        scan.contentHash = row->contentHash;
        scan.width = row->width;
        scan.height = row->height;
        scan.takenAt = row->takenAt;
        scan.picture = known->identity;
    }
    if (known && scan.state != PhotoState::Scanned && scan.picture.looks == 0)
        scan.picture = known->identity;
    const bool isScanned = scan.state == PhotoState::Scanned;
    if (isScanned && photo.followed)
        setAside(photo);
    const bool isThere = m_photos.storeResult(scan);
    // The faces of a photo that cannot be read any more are kept: they may hold labels.
    if (!isThere || !isScanned)
        return;
    if (known->identity.pixels == 0 || known->identity.pixels != scan.picture.pixels)
        m_decisions.noteNewPicture(scan.photo);
    photo.followed ? storeFollowed(photo) : storeFaces(photo);
}

void ScanWriter::storeFaces(const ScannedPhoto& photo) {
    const std::vector<storage::StoredFace> stored = m_faces.ofPhoto(photo.scan.photo);
    std::vector<model::Box> boxes;
    for (const vision::FoundFace& face : photo.faces)
        boxes.push_back(face.box);
    const FacePlan plan = planFaces(stored, boxes, m_mode);

    remove(plan.removed);
    for (const std::size_t found : plan.added)
        addFace(photo, photo.faces[found]);
    for (const FacePlan::Kept& kept : plan.updated)
        updateFace(photo, photo.faces[kept.found], stored[kept.stored]);
    for (const FacePlan::Kept& kept : plan.broughtBack)
        bringBack(photo, photo.faces[kept.found], stored[kept.stored]);
    if (stored.empty())
        static_cast<void>(nameAsTwin(m_database, photo.scan.photo, m_decisions)); // they are announced as new
}

void ScanWriter::setAside(const ScannedPhoto& photo) {
    std::vector<model::FaceId> kept;
    std::vector<model::FaceId> removed;
    const std::set<model::FaceId> lost(photo.followed->lost.begin(), photo.followed->lost.end());
    // What the user said while the worker looked counts.
    for (const storage::StoredFace& face : m_faces.ofPhoto(photo.scan.photo)) {
        if (lost.contains(face.face.id))
            (isOnlyDetected(face) ? removed : kept).push_back(face.face.id);
    }
    remove(removed);
    if (kept.empty())
        return;
    m_pictures.moveFaces(kept, m_pictures.setAside(photo.scan.photo));
    m_decisions.lose(kept);
    m_stored.changed.insert(m_stored.changed.end(), kept.begin(), kept.end());
}

void ScanWriter::storeFollowed(const ScannedPhoto& photo) {
    std::map<model::FaceId, storage::StoredFace> stored;
    for (const storage::StoredFace& face : m_faces.ofPhoto(photo.scan.photo))
        stored.emplace(face.face.id, face);
    std::vector<bool> isKnown(photo.faces.size());
    for (const FollowedFaces::Met& met : photo.followed->met) {
        isKnown[met.found] = true;
        const auto face = stored.find(met.face);
        if (face == stored.end())
            continue;
        if (!isDeleted(face->second))
            updateFace(photo, photo.faces[met.found], face->second);
        else if (m_mode != ScanMode::Rescan || !bringBack(photo, photo.faces[met.found], face->second))
            moveFace(face->second.face, photo.faces[met.found].box, photo.faces[met.found].landmarks);
    }
    for (const FollowedFaces::Placed& placed : photo.followed->placed) {
        if (const auto face = stored.find(placed.face); face != stored.end())
            moveFace(face->second.face, placed.box, placed.landmarks);
    }
    for (std::size_t i = 0; i < photo.faces.size(); ++i) {
        if (!isKnown[i])
            addFace(photo, photo.faces[i]);
    }
}

void ScanWriter::addFace(const ScannedPhoto& photo, const vision::FoundFace& found) {
    m_stored.added.push_back(m_faces.add(rowFor(photo, found, nullptr)));
    storeFindings(m_stored.added.back(), found);
}

void ScanWriter::updateFace(const ScannedPhoto& photo, const vision::FoundFace& found,
                            const storage::StoredFace& stored) {
    const model::Face row = rowFor(photo, found, &stored);
    if (!(row.box == stored.face.box) && !isDetected(row.origin))
        m_faces.update(row); // a drawn face that moves forgets what was found out about its old box
    m_faces.update(row);
    storeFindings(row.id, found);
    m_stored.changed.push_back(row.id);
    m_decisions.meetAgain(std::span(&row.id, 1));
}

bool ScanWriter::bringBack(const ScannedPhoto& photo, const vision::FoundFace& found,
                           const storage::StoredFace& stored) {
    const model::Face row = rowFor(photo, found, &stored);
    // What the user deletes while the scan runs stays deleted.
    if (!m_faces.bringBack(row.id, m_counters.startedAt))
        return false;
    m_faces.update(row);
    storeFindings(row.id, found);
    m_stored.added.push_back(row.id);
    return true;
}

void ScanWriter::moveFace(model::Face face, const model::Box& box, const model::Landmarks& landmarks) {
    face.box = box;
    face.landmarks = landmarks;
    m_faces.update(face);
    m_stored.changed.push_back(face.id);
}

void ScanWriter::remove(std::span<const model::FaceId> faces) {
    const std::vector<model::FaceId> removed = m_faces.remove(faces);
    m_stored.removed.insert(m_stored.removed.end(), removed.begin(), removed.end());
}

model::Face ScanWriter::rowFor(const ScannedPhoto& photo, const vision::FoundFace& found,
                               const storage::StoredFace* stored) const {
    model::Face face;
    face.photo = photo.scan.photo;
    face.box = found.box;
    face.landmarks = found.landmarks;
    face.origin = found.origin;
    face.detectionScore = found.detectionScore;
    face.faceProbability = found.faceProbability;
    face.quality = found.quality;
    if (stored != nullptr) {
        face.id = stored->face.id;
        if (!isDetected(stored->face.origin)) { // its box is somebody's word
            if (!photo.followed)
                face.box = stored->face.box;
            face.origin = stored->face.origin;
        }
    }
    return face;
}

void ScanWriter::storeFindings(model::FaceId face, const vision::FoundFace& found) {
    m_embeddings.put(face, m_model, model::toStored(found.embedding));
    m_thumbnails.emplace_back(face, &found.thumbnail);
}

void ScanWriter::storeThumbnails() {
    if (m_thumbnails.empty())
        return;
    storage::WriteTransaction transaction(m_thumbnailStore.database());
    for (const auto& [face, jpeg] : m_thumbnails)
        m_thumbnailStore.put(face, std::as_bytes(std::span(*jpeg)));
    transaction.commit();
}

void ScanWriter::count(std::span<const ScannedPhoto> batch) {
    for (const ScannedPhoto& photo : batch) {
        ++m_counters.photos;
        m_counters.faces += std::ssize(photo.faces);
        m_counters.failed += photo.outcome == ScanOutcome::Looked && photo.scan.state == PhotoState::Failed;
        m_counters.skipped += photo.outcome == ScanOutcome::Looked && photo.scan.state == PhotoState::Skipped;
        m_counters.foundAgain += photo.movedFrom.isValid() && photo.outcome != ScanOutcome::Gone;
        m_counters.lost += photo.outcome == ScanOutcome::Gone;
    }
}

} // namespace kith::jobs
