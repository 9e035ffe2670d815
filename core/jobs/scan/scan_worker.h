// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_file.h"
#include "core/jobs/scan/scan_job.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/photo_store.h"
#include "core/vision/face_pipeline.h"

#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace kith::jobs {

enum class ScanOutcome {
    Looked,      ///< `scan` and `faces` are to be stored
    Moved,       ///< the file is that of `movedFrom`, at a new place
    Gone,        ///< the file is not there any more
    Unreachable, ///< its folder went offline: nothing to store
};

/// What looking at one photo gave.
struct ScannedPhoto {
    ScanOutcome outcome = ScanOutcome::Looked;
    storage::PhotoScan scan;
    std::vector<vision::FoundFace> faces;
    model::PhotoId movedFrom;
};

/// Missing photos whose file was met at another place in this scan: of two equal files only one is the moved
/// one. Any thread.
class MovedPhotos {
public:
    /// True for the first who asks.
    bool claim(model::PhotoId photo);

private:
    std::mutex m_mutex;
    std::set<model::PhotoId> m_claimed;
};

/// Looks at photos one after the other. One per worker thread, with a connection and networks of its own;
/// both throw model::Error when they cannot be opened.
class ScanWorker {
public:
    ScanWorker(const ScanRequest& request, const vision::ModelCatalog& catalog, MovedPhotos& moved);

    /// What is wrong with the photo is in the result: never throws for its sake. Failures of the library pass
    /// as model::Error.
    ScannedPhoto look(const storage::PhotoToScan& photo);
    StageSeconds seconds() const;

private:
    image::PhotoFile readFile(const std::string& path, storage::PhotoScan& scan);
    model::PhotoId movedFrom(model::PhotoId photo, const storage::PhotoScan& scan);
    bool isFolderOnline(model::FolderId folder);

    storage::Database m_database;
    vision::FacePipeline m_pipeline;
    MovedPhotos& m_moved;
    std::string m_scanSettings;
    double m_readSeconds = 0.0;
};

/// The mark that a scan leaves on a photo: how it was looked at. Throws model::Error when the networks are
/// not there.
std::string scanSettingsMark(const model::LibrarySettings& settings, const vision::ModelCatalog& catalog);

} // namespace kith::jobs
