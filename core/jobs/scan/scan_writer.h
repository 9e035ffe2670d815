// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_meter.h"
#include "core/jobs/scan/scan_worker.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/thumbnail_store.h"

#include <span>
#include <utility>
#include <vector>

namespace kith::jobs {

/// Stores what the workers found: the only one in a scan that writes faces. One thread, connections of its
/// own. Throws model::Error like the stores; a batch that failed left nothing behind.
class ScanWriter {
public:
    ScanWriter(const ScanRequest& request, const vision::ModelCatalog& catalog, ScanCounters& counters);

    /// All of the batch in one transaction; the counters move when it is committed.
    StoredFaces store(std::span<const ScannedPhoto> batch);

private:
    void storePhoto(const ScannedPhoto& photo);
    void storeLook(const ScannedPhoto& photo);
    void storeFaces(const ScannedPhoto& photo);
    model::Face rowFor(const ScannedPhoto& photo, const vision::FoundFace& found,
                       const storage::StoredFace* stored) const;
    void storeFindings(model::FaceId face, const vision::FoundFace& found);
    void storeThumbnails();
    void count(std::span<const ScannedPhoto> batch);

    storage::Database m_database;
    storage::ThumbnailStore m_thumbnailStore;
    storage::PhotoStore m_photos{m_database};
    storage::FaceStore m_faces{m_database};
    storage::EmbeddingStore m_embeddings{m_database};
    model::ModelId m_model;
    ScanMode m_mode;
    ScanCounters& m_counters;
    /// Of the batch at work.
    StoredFaces m_stored;
    std::vector<std::pair<model::FaceId, const std::vector<std::uint8_t>*>> m_thumbnails;
};

} // namespace kith::jobs
