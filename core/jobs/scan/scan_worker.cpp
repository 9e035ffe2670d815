// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_worker.h"

#include "core/folders/folder_path.h"
#include "core/folders/folder_walk.h"
#include "core/image/photo_pixels.h"
#include "core/image/picture_identity.h"
#include "core/model/error.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/folder_store.h"
#include "core/vision/detector_traits.h"

#include <algorithm>
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

bool hasFollowed(const FollowedFaces& followed) {
    return !followed.met.empty() || !followed.placed.empty();
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
    const vision::ModelEntry* network = vision::networkOf(vision::traitsOf(detection.method), catalog);
    return std::string(toText(detection.method)) + (network == nullptr ? "" : ' ' + network->id) + ' ' +
           smallest + (detection.rotatedFaces ? " rotated " : " upright ") + refiner.id + '@' +
           refiner.sha256.substr(0, 12);
}

ScanWorker::ScanWorker(const ScanRequest& request, const vision::ModelCatalog& catalog, MovedPhotos& moved)
    : m_database(request.library)
    , m_pipeline(request.settings, catalog)
    , m_moved(moved)
    , m_strays(storage::PictureStore(m_database).strays())
    , m_mode(request.mode)
    , m_scanSettings(scanSettingsMark(request.settings, catalog))
    , m_embedder(request.settings.embedding.embedder)
    , m_calibration(catalog.verified(m_embedder).similarity) {}

ScannedPhoto ScanWorker::look(const storage::PhotoToScan& photo) {
    ScannedPhoto result;
    result.scan.photo = photo.id;
    // Before the file is read: what changes later is seen as a change by the next walk.
    const auto facts = folders::factsOf(photo.path);
    if (!facts) {
        result.outcome = isFolderOnline(photo.folder) ? ScanOutcome::Gone : ScanOutcome::Unreachable;
        return result;
    }
    result.scan.stamp = facts->stamp;
    result.scan.trace = facts->trace;
    result.scan.scanSettings = m_scanSettings;
    image::PhotoFile file;
    if (attempt(result, [&] { file = readFile(photo.path, result.scan); })) {
        result.movedFrom = movedFrom(photo.id, result.scan);
        const auto known = storage::PictureStore(m_database)
                               .find(result.movedFrom.isValid() ? result.movedFrom : photo.id)
                               .value_or(storage::KnownPicture{});
        if (isAsKnown(known, result.scan)) {
            result.outcome = ScanOutcome::Unchanged;
            if (result.scan.picture.pixels == 0) // only decoding would tell
                result.scan.picture = known.identity;
            return result;
        }
        attempt(result, [&] { findFaces(file, known, result); });
    }
    // A drive that is pulled out says nothing about its photos.
    if (result.scan.state == PhotoState::Failed && !isFolderOnline(photo.folder))
        result.outcome = ScanOutcome::Unreachable;
    return result;
}

bool ScanWorker::isAsKnown(const storage::KnownPicture& known, const storage::PhotoScan& scan) const {
    const bool wouldFindTheSame =
        m_mode == ScanMode::Incremental && known.contentHash != 0 && known.scanSettings == m_scanSettings;
    const bool isSamePicture = known.identity.pixels != 0 && known.identity.pixels == scan.picture.pixels &&
                               known.identity.orientation == scan.picture.orientation;
    return wouldFindTheSame && (known.contentHash == scan.contentHash || isSamePicture);
}

void ScanWorker::findFaces(const image::PhotoFile& file, const storage::KnownPicture& known,
                           ScannedPhoto& result) {
    image::PhotoPixels pixels(file);
    result.faces = m_pipeline.findFaces(pixels);
    if (!pixels.damage().empty())
        result.scan.reason = {SentenceCode::PartlyDamaged, {pixels.damage()}};
    model::PictureIdentity& picture = result.scan.picture;
    if (picture.pixels == 0) // turned upright already
        picture = {image::decodedPixelsHash(pixels.atLeast(std::max(pixels.width(), pixels.height()))), 0, 1};
    const auto& decoded = pixels.atLeast(1);
    const auto start = std::chrono::steady_clock::now();
    picture.looks = image::looksOf(decoded);
    m_identifySeconds += secondsSince(start);
    const bool isOtherFile = known.contentHash != 0 && known.contentHash != result.scan.contentHash;
    const bool isOtherPicture =
        known.identity.pixels != picture.pixels || known.identity.orientation != picture.orientation;
    if (isOtherFile && isOtherPicture) {
        result.followed = follow(pixels, known, result);
        if (!hasFollowed(*result.followed) && !result.followed->lost.empty())
            followLying(pixels, known, result);
    } else if (known.contentHash == 0) {
        meetStrays(pixels, result);
    }
}

void ScanWorker::followLying(image::PhotoPixels& pixels, const storage::KnownPicture& known,
                             ScannedPhoto& result) {
    std::vector<vision::FoundFace> upright = std::move(result.faces);
    result.faces = m_pipeline.findFaces(pixels, vision::FacePipeline::Ways::All);
    FollowedFaces followed = follow(pixels, known, result);
    if (hasFollowed(followed))
        result.followed = std::move(followed);
    else
        result.faces = std::move(upright);
}

void ScanWorker::meetStrays(image::PhotoPixels& pixels, ScannedPhoto& result) {
    for (const storage::KnownPicture& stray : m_strays) {
        if (!image::bestTurn(stray.identity.looks, result.scan.picture.looks).isSame())
            continue;
        FollowedFaces followed = follow(pixels, stray, result);
        if (!hasFollowed(followed))
            continue;
        if (!storage::FaceStore(m_database).ofPhoto(result.scan.photo).empty() || !m_moved.claim(stray.photo))
            continue;
        result.movedFrom = stray.photo;
        result.followed = std::move(followed);
        return;
    }
}

FollowedFaces ScanWorker::follow(image::PhotoPixels& pixels, const storage::KnownPicture& known,
                                 const ScannedPhoto& result) {
    const auto stored = storage::FaceStore(m_database).ofPhoto(known.photo);
    const storage::EmbeddingStore store(m_database);
    const model::ModelId model = store.findModel(m_embedder);
    std::vector<std::optional<model::Embedding>> embeddings;
    for (const storage::StoredFace& face : stored)
        embeddings.push_back(store.find(face.face.id, model));
    return followFaces(m_pipeline, pixels, stored, embeddings, result.faces,
                       changeBetween(known, result.scan.picture, pixels.width(), pixels.height()),
                       m_calibration);
}

StageSeconds ScanWorker::seconds() const {
    const vision::StageTimes& times = m_pipeline.times();
    return {m_readSeconds, m_identifySeconds, times.decode, times.detect,
            times.refine,  times.align,       times.embed,  0.0};
}

image::PhotoFile ScanWorker::readFile(const std::string& path, storage::PhotoScan& scan) {
    const auto start = std::chrono::steady_clock::now();
    image::PhotoFile file = image::readPhotoFile(path);
    m_readSeconds += secondsSince(start);
    scan.contentHash = file.contentHash;
    scan.width = file.width();
    scan.height = file.height();
    scan.takenAt = file.takenAt;
    const auto hashStart = std::chrono::steady_clock::now();
    scan.picture = {image::compressedPixelsHash(file.bytes, file.format.format), 0, file.orientation};
    m_identifySeconds += secondsSince(hashStart);
    return file;
}

model::PhotoId ScanWorker::movedFrom(model::PhotoId photo, const storage::PhotoScan& scan) {
    // Where the row of this photo has faces already, taking it away would lose them.
    std::optional<bool> hasFaces;
    const auto isMovedOne = [&](model::PhotoId other, PhotoState state) {
        if (state != PhotoState::Missing || other == photo)
            return false;
        if (!hasFaces)
            hasFaces = !storage::FaceStore(m_database).ofPhoto(photo).empty();
        return !*hasFaces && m_moved.claim(other);
    };
    for (const model::Photo& other :
         storage::PhotoStore(m_database).findByContent(scan.contentHash, scan.stamp.size)) {
        if (isMovedOne(other.id, other.state))
            return other.id;
    }
    // Moved and tagged in the same go.
    for (const storage::KnownPicture& other :
         storage::PictureStore(m_database).withPixels(scan.picture.pixels)) {
        if (isMovedOne(other.photo, other.state))
            return other.photo;
    }
    return {};
}

bool ScanWorker::isFolderOnline(model::FolderId folder) {
    const auto known = storage::FolderStore(m_database).find(folder);
    return known && folders::isOnline(known->path);
}

} // namespace kith::jobs
