// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_worker.h"

#include "core/folders/folder_path.h"
#include "core/folders/folder_walk.h"
#include "core/image/photo_pixels.h"
#include "core/model/error.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/folder_store.h"

#include <chrono>
#include <cstdio>
#include <functional>
#include <new>

namespace kith::jobs {

namespace {

using model::ErrorKind;
using model::PhotoState;
using model::SentenceCode;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void setFailed(ScannedPhoto& result, PhotoState state, const model::Sentence& reason) {
    result.scan.state = state;
    result.scan.reason = reason;
    if (state == PhotoState::Failed)
        result.scan.scanSettings.clear(); // it was not looked at: see PhotoStore::markBack
    result.faces.clear();
}

/// Carries a step out; what goes wrong in it is the photo's failure. True when it went well.
bool attempt(ScannedPhoto& result, const std::function<void()>& step) {
    try {
        step();
        return true;
    } catch (const model::Error& error) {
        setFailed(result, error.kind() == ErrorKind::Unsupported ? PhotoState::Skipped : PhotoState::Failed,
                  error.sentence());
    } catch (const std::bad_alloc&) {
        setFailed(result, PhotoState::Failed, SentenceCode::NoMemoryForPicture);
    } catch (const std::exception& error) {
        setFailed(result, PhotoState::Failed, {SentenceCode::PictureBroke, {error.what()}});
    }
    return false;
}

} // namespace

bool MovedPhotos::claim(model::PhotoId photo) {
    const std::lock_guard lock(m_mutex);
    return m_claimed.insert(photo).second;
}

std::string scanSettingsMark(const model::LibrarySettings& settings, const vision::ModelCatalog& catalog) {
    const model::DetectionSettings& detection = settings.detection;
    const vision::ModelEntry& refiner = catalog.verifiedRefiner();
    char smallest[16];
    std::snprintf(smallest, sizeof smallest, "%.4f", detection.minimumFaceFraction);
    return std::string(toText(detection.method)) + ' ' + smallest +
           (detection.rotatedFaces ? " rotated " : " upright ") + refiner.id + '@' +
           refiner.sha256.substr(0, 12);
}

ScanWorker::ScanWorker(const ScanRequest& request, const vision::ModelCatalog& catalog, MovedPhotos& moved)
    : m_database(request.library)
    , m_pipeline(request.settings, catalog)
    , m_moved(moved)
    , m_scanSettings(scanSettingsMark(request.settings, catalog)) {}

ScannedPhoto ScanWorker::look(const storage::PhotoToScan& photo) {
    ScannedPhoto result;
    result.scan.photo = photo.id;
    // Before the file is read: what changes later is seen as a change by the next walk.
    const auto stamp = folders::stampOf(photo.path);
    if (!stamp) {
        result.outcome = isFolderOnline(photo.folder) ? ScanOutcome::Gone : ScanOutcome::Unreachable;
        return result;
    }
    result.scan.stamp = *stamp;
    result.scan.scanSettings = m_scanSettings;
    image::PhotoFile file;
    if (attempt(result, [&] { file = readFile(photo.path, result.scan); })) {
        result.movedFrom = movedFrom(photo.id, result.scan);
        if (result.movedFrom.isValid()) {
            result.outcome = ScanOutcome::Moved;
            return result;
        }
        attempt(result, [&] {
            image::PhotoPixels pixels(file);
            result.faces = m_pipeline.findFaces(pixels);
            if (!pixels.damage().empty())
                result.scan.reason = {SentenceCode::PartlyDamaged, {pixels.damage()}};
        });
    }
    // A drive that is pulled out says nothing about its photos.
    if (result.scan.state == PhotoState::Failed && !isFolderOnline(photo.folder))
        result.outcome = ScanOutcome::Unreachable;
    return result;
}

StageSeconds ScanWorker::seconds() const {
    const vision::StageTimes& times = m_pipeline.times();
    return {m_readSeconds, times.decode, times.detect, times.refine, times.align, times.embed, 0.0};
}

image::PhotoFile ScanWorker::readFile(const std::string& path, storage::PhotoScan& scan) {
    const auto start = std::chrono::steady_clock::now();
    image::PhotoFile file = image::readPhotoFile(path);
    m_readSeconds += secondsSince(start);
    scan.contentHash = file.contentHash;
    scan.width = file.width();
    scan.height = file.height();
    scan.takenAt = file.takenAt;
    return file;
}

model::PhotoId ScanWorker::movedFrom(model::PhotoId photo, const storage::PhotoScan& scan) {
    for (const model::Photo& other :
         storage::PhotoStore(m_database).findByContent(scan.contentHash, scan.stamp.size)) {
        // Where the row of this photo has faces already, taking it away would lose them.
        if (other.state == PhotoState::Missing && other.id != photo &&
            storage::FaceStore(m_database).ofPhoto(photo).empty() && m_moved.claim(other.id))
            return other.id;
    }
    return {};
}

bool ScanWorker::isFolderOnline(model::FolderId folder) {
    const auto known = storage::FolderStore(m_database).find(folder);
    return known && folders::isOnline(known->path);
}

} // namespace kith::jobs
