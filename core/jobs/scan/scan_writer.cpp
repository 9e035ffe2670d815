// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_writer.h"

#include "core/jobs/scan/scan_match.h"
#include "core/storage/sqlite/transaction.h"

#include <iterator>

namespace kith::jobs {

namespace {

using model::PhotoState;

model::ModelId modelOf(storage::EmbeddingStore& embeddings, const std::string& embedder,
                       const vision::ModelCatalog& catalog) {
    return embeddings.model(embedder, catalog.verified(embedder).sha256);
}

} // namespace

ScanWriter::ScanWriter(const ScanRequest& request, const vision::ModelCatalog& catalog,
                       ScanCounters& counters)
    : m_database(request.library)
    , m_thumbnailStore(request.library)
    , m_model(modelOf(m_embeddings, request.settings.embedding.embedder, catalog))
    , m_mode(request.mode)
    , m_counters(counters) {}

StoredFaces ScanWriter::store(std::span<const ScannedPhoto> batch) {
    m_stored = {};
    m_thumbnails.clear();
    storage::WriteTransaction transaction(m_database);
    for (const ScannedPhoto& photo : batch)
        storePhoto(photo);
    // First, so that no face in the library ever lacks its thumbnail; one without a face is written over
    // by the face that gets its id.
    storeThumbnails();
    transaction.commit();
    m_thumbnailStore.erase(m_stored.removed);
    count(batch);
    return std::move(m_stored);
}

void ScanWriter::storePhoto(const ScannedPhoto& photo) {
    switch (photo.outcome) {
    case ScanOutcome::Looked:
        storeLook(photo);
        break;
    case ScanOutcome::Moved:
        m_photos.takeOver(photo.movedFrom, photo.scan.photo);
        break;
    case ScanOutcome::Gone:
        m_photos.markMissing(std::span(&photo.scan.photo, 1));
        break;
    case ScanOutcome::Unreachable:
        break;
    }
}

void ScanWriter::storeLook(const ScannedPhoto& photo) {
    storage::PhotoScan scan = photo.scan;
    const auto known = m_photos.find(scan.photo);
    if (known && scan.contentHash == 0) { // not even read: what is known of the content stays
        scan.contentHash = known->contentHash;
        scan.width = known->width;
        scan.height = known->height;
        scan.takenAt = known->takenAt;
    }
    const bool isThere = m_photos.storeResult(scan);
    // The faces of a photo that cannot be read any more are kept: they may hold labels.
    if (isThere && scan.state == PhotoState::Scanned)
        storeFaces(photo);
}

void ScanWriter::storeFaces(const ScannedPhoto& photo) {
    const std::vector<storage::StoredFace> stored = m_faces.ofPhoto(photo.scan.photo);
    std::vector<model::Box> boxes;
    for (const vision::FoundFace& face : photo.faces)
        boxes.push_back(face.box);
    const FacePlan plan = planFaces(stored, boxes, m_mode);

    const std::vector<model::FaceId> removed = m_faces.remove(plan.removed);
    m_stored.removed.insert(m_stored.removed.end(), removed.begin(), removed.end());
    for (const std::size_t found : plan.added) {
        const vision::FoundFace& face = photo.faces[found];
        m_stored.added.push_back(m_faces.add(rowFor(photo, face, nullptr)));
        storeFindings(m_stored.added.back(), face);
    }
    for (const FacePlan::Kept& kept : plan.updated) {
        const model::Face row = rowFor(photo, photo.faces[kept.found], &stored[kept.stored]);
        m_faces.update(row);
        storeFindings(row.id, photo.faces[kept.found]);
        m_stored.changed.push_back(row.id);
    }
    for (const FacePlan::Kept& kept : plan.broughtBack) {
        const model::Face row = rowFor(photo, photo.faces[kept.found], &stored[kept.stored]);
        // What the user deletes while the scan runs stays deleted.
        if (!m_faces.bringBack(row.id, m_counters.startedAt))
            continue;
        m_faces.update(row);
        storeFindings(row.id, photo.faces[kept.found]);
        m_stored.added.push_back(row.id);
    }
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
        m_counters.foundAgain += photo.outcome == ScanOutcome::Moved;
        m_counters.lost += photo.outcome == ScanOutcome::Gone;
    }
}

} // namespace kith::jobs
