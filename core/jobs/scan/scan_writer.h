// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_decisions.h"
#include "core/jobs/scan/scan_meter.h"
#include "core/jobs/scan/scan_worker.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/picture_store.h"
#include "core/storage/stores/thumbnail_store.h"

#include <span>
#include <utility>
#include <vector>

namespace kith::jobs {

/// Stores what the workers found: the only one in a scan that writes faces. One thread, connections of its
/// own. Throws model::Error like the stores; a batch that failed left nothing behind.
class ScanWriter {
public:
    ScanWriter(const ScanRequest& request, const vision::ModelCatalog& catalog, ScanCounters& counters,
               ScanDecisions& decisions);

    /// All of the batch in one transaction; the counters move when it is committed.
    StoredFaces store(std::span<ScannedPhoto> batch);

private:
    void storePhoto(ScannedPhoto& photo);
    /// The photo whose row it is: that of the photo it was moved from. None where another was faster.
    model::PhotoId settle(const ScannedPhoto& photo);
    void storeLook(const ScannedPhoto& photo);
    void storeFaces(const ScannedPhoto& photo);
    /// Of a photo that shows another picture than before.
    void storeFollowed(const ScannedPhoto& photo);
    void setAside(const ScannedPhoto& photo);
    void addFace(const ScannedPhoto& photo, const vision::FoundFace& found);
    void updateFace(const ScannedPhoto& photo, const vision::FoundFace& found,
                    const storage::StoredFace& stored);
    bool bringBack(const ScannedPhoto& photo, const vision::FoundFace& found,
                   const storage::StoredFace& stored);
    void moveFace(model::Face face, const model::Box& box, const model::Landmarks& landmarks);
    void remove(std::span<const model::FaceId> faces);
    model::Face rowFor(const ScannedPhoto& photo, const vision::FoundFace& found,
                       const storage::StoredFace* stored) const;
    void storeFindings(model::FaceId face, const vision::FoundFace& found);
    void storeThumbnails();
    void count(std::span<const ScannedPhoto> batch);

    storage::Database m_database;
    storage::ThumbnailStore m_thumbnailStore;
    storage::PhotoStore m_photos{m_database};
    storage::PictureStore m_pictures{m_database};
    storage::FaceStore m_faces{m_database};
    storage::EmbeddingStore m_embeddings{m_database};
    model::ModelId m_model;
    ScanMode m_mode;
    ScanCounters& m_counters;
    ScanDecisions& m_decisions;
    /// Of the batch at work.
    StoredFaces m_stored;
    std::vector<std::pair<model::FaceId, const std::vector<std::uint8_t>*>> m_thumbnails;
};

} // namespace kith::jobs
