// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_walk.h"

#include "core/folders/change_detector.h"
#include "core/folders/folder_walk.h"
#include "core/jobs/scan/followed_renames.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/photo_store.h"

#include <iterator>
#include <span>
#include <vector>

namespace kith::jobs {

namespace {

using folders::FileChange;

folders::ChangeDetector detectorFor(storage::PhotoStore& photos, model::FolderId folder) {
    std::vector<folders::KnownFile> known;
    for (storage::KnownPhoto& photo : photos.known(folder))
        known.push_back({photo.id, std::move(photo.path), photo.stamp, photo.state,
                         !photo.scanSettings.empty(), photo.trace});
    return folders::ChangeDetector(std::move(known));
}

/// The walk of one folder: what each batch of files means for the list of photos.
class FolderUpdate {
public:
    FolderUpdate(storage::Database& database, const model::Folder& folder, model::ScanSummary& summary)
        : m_database(database)
        , m_photos(database)
        , m_folder(folder)
        , m_changes(detectorFor(m_photos, folder.id))
        , m_summary(summary) {}

    void take(std::span<const folders::FoundFile> files) {
        std::vector<storage::NewPhoto> added;
        std::vector<model::PhotoId> changed;
        std::vector<model::PhotoId> back;
        std::vector<storage::PhotoTrace> traces;
        for (const folders::FoundFile& file : files) {
            const folders::Comparison comparison = m_changes.compare(file);
            if (comparison.isTraceNew)
                traces.push_back({comparison.photo, file.trace});
            switch (comparison.change) {
            case FileChange::New:
                added.push_back({file.path, file.stamp, model::PhotoState::Pending, {}, file.trace});
                break;
            case FileChange::NewSkipped:
                added.push_back(
                    {file.path, file.stamp, model::PhotoState::Skipped, file.problem, file.trace});
                ++m_summary.skipped;
                break;
            case FileChange::Changed:
            case FileChange::Touched:
                changed.push_back(comparison.photo);
                break;
            case FileChange::Back:
                back.push_back(comparison.photo);
                ++m_summary.unchanged;
                break;
            case FileChange::Waiting:
                break;
            case FileChange::Unchanged:
                ++m_summary.unchanged;
                break;
            case FileChange::UnchangedSkipped:
                ++m_summary.skipped;
                break;
            }
        }
        store(added, changed, back, traces);
    }

    void finish(const folders::WalkResult& walk) {
        if (walk.end != folders::WalkEnd::Complete)
            return;
        const std::vector<model::PhotoId> missing = m_changes.missing(walk.unreadable);
        if (missing.empty())
            return;
        m_photos.markMissing(missing);
        m_summary.missing += std::ssize(missing);
    }

private:
    void store(std::span<const storage::NewPhoto> added, std::span<const model::PhotoId> changed,
               std::span<const model::PhotoId> back, std::span<const storage::PhotoTrace> traces) {
        if (added.empty() && changed.empty() && back.empty() && traces.empty())
            return;
        storage::WriteTransaction transaction(m_database);
        m_photos.add(m_folder.id, added);
        m_photos.markChanged(changed);
        m_photos.noteTraces(traces);
        m_photos.markBack(back);
        transaction.commit();
    }

    storage::Database& m_database;
    storage::PhotoStore m_photos;
    const model::Folder& m_folder;
    folders::ChangeDetector m_changes;
    model::ScanSummary& m_summary;
};

} // namespace

void updatePhotoList(storage::Database& database, ScanMeter& meter, PauseGate& gate,
                     const std::stop_token& stop, model::ScanSummary& summary) {
    meter.begin(model::SentenceCode::LookingForPhotos, 0);
    std::int64_t met = 0;
    for (const model::Folder& folder : storage::FolderStore(database).list()) {
        meter.setSubject(folder.path);
        FolderUpdate update(database, folder, summary);
        const auto take = [&](std::span<const folders::FoundFile> files) {
            if (gate.isPaused()) {
                meter.report();
                gate.wait(stop);
            }
            update.take(files);
            met += std::ssize(files);
            meter.setDone(met);
            meter.tick();
        };
        update.finish(folders::walkFolder(folder.path, take, stop));
    }
    followRenames(database, stop);
}

} // namespace kith::jobs
