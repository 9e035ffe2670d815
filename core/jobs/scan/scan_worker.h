// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_file.h"
#include "core/jobs/scan/followed_faces.h"
#include "core/jobs/scan/scan_job.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/photo_store.h"
#include "core/storage/stores/picture_store.h"
#include "core/vision/face_pipeline.h"

#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kith::jobs {

enum class ScanOutcome {
    Looked,      ///< `scan` and `faces` are to be stored
    Unchanged,   ///< it shows what it showed before: `scan` is to be stored, faces stay
    Gone,        ///< the file is not there any more
    Unreachable, ///< its folder went offline: nothing to store
};

/// What looking at one photo gave.
struct ScannedPhoto {
    ScanOutcome outcome = ScanOutcome::Looked;
    storage::PhotoScan scan;
    std::vector<vision::FoundFace> faces;
    std::optional<FollowedFaces> followed; ///< where another picture than before is there
    model::PhotoId movedFrom;              ///< the file is that of this photo, at a new place
};

/// Missing photos whose file or picture was met at another place in this scan: of two equal files only one is
/// the moved one. Any thread.
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
    bool isAsKnown(const storage::KnownPicture& known, const storage::PhotoScan& scan) const;
    void findFaces(const image::PhotoFile& file, const storage::KnownPicture& known, ScannedPhoto& result);
    /// Where the stored faces are in a picture that is another one by now.
    FollowedFaces follow(image::PhotoPixels& pixels, const storage::KnownPicture& known,
                         const ScannedPhoto& result);
    /// Turned and cropped in one go, the named faces may lie where nobody would look for them.
    void followLying(image::PhotoPixels& pixels, const storage::KnownPicture& known, ScannedPhoto& result);
    /// A new photo that shows what a missing one showed, edited: moved and edited in the same go.
    void meetStrays(image::PhotoPixels& pixels, ScannedPhoto& result);
    bool isFolderOnline(model::FolderId folder);

    storage::Database m_database;
    vision::FacePipeline m_pipeline;
    MovedPhotos& m_moved;
    std::vector<storage::KnownPicture> m_strays; ///< with names, as of the beginning
    ScanMode m_mode;
    std::string m_scanSettings;
    std::string m_embedder;
    model::SimilarityCalibration m_calibration;
    double m_readSeconds = 0.0;
    double m_identifySeconds = 0.0;
};

/// The mark that a scan leaves on a photo: how it was looked at. Throws model::Error when the networks are
/// not there.
std::string scanSettingsMark(const model::LibrarySettings& settings, const vision::ModelCatalog& catalog);

} // namespace kith::jobs
