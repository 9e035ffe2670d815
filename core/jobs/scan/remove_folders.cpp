// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/remove_folders.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/thumbnail_store.h"

#include <chrono>
#include <thread>

namespace kith::jobs {

namespace {

constexpr int kPhotosOfPart = 40; ///< a tenth of a second's work at most
/// SQLite lets nobody queue for its lock: without a pause others would hardly ever find it free.
constexpr std::chrono::milliseconds kPause{15};

} // namespace

void removeFolders(const std::filesystem::path& library,
                   const std::function<void(const std::vector<model::FaceId>&)>& removed,
                   const std::stop_token& stop) {
    storage::Database database(library);
    storage::ThumbnailStore thumbnails(library);
    storage::FolderStore folders(database);
    for (const model::FolderId folder : folders.removals()) {
        for (bool isWhole = false; !isWhole && !stop.stop_requested();) {
            // One transaction: a running scan adds no face in between whose thumbnail would stay for ever.
            storage::WriteTransaction transaction(database);
            const storage::RemovedPart part = folders.removePart(folder, kPhotosOfPart);
            thumbnails.erase(part.faces);
            transaction.commit();
            isWhole = part.isLast;
            removed(part.faces);
            std::this_thread::sleep_for(kPause);
        }
    }
}

} // namespace kith::jobs
