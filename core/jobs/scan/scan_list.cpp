// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_list.h"

#include "core/folders/folder_path.h"
#include "core/storage/stores/folder_store.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace kith::jobs {

namespace {

constexpr int kPage = 512;

} // namespace

ScanList::ScanList(storage::Database& database, const ScanRequest& request)
    : m_photos(database)
    , m_request(request) {
    for (const model::Folder& folder : storage::FolderStore(database).list()) {
        if (folders::isOnline(folder.path))
            m_online.insert(folder.id);
    }
}

std::int64_t ScanList::count() {
    std::int64_t count = 0;
    for (auto page = nextPage(); !page.empty(); page = nextPage())
        count += std::ssize(page);
    m_last = {};
    m_next = 0;
    return count;
}

std::vector<storage::PhotoToScan> ScanList::nextPage() {
    std::vector<storage::PhotoToScan> page;
    do {
        page = readPage();
        if (page.empty())
            break;
        std::erase_if(page,
                      [this](const storage::PhotoToScan& photo) { return !m_online.contains(photo.folder); });
    } while (page.empty());
    return page;
}

std::vector<storage::PhotoToScan> ScanList::readPage() {
    std::vector<storage::PhotoToScan> page;
    if (m_request.photos.empty()) {
        page = m_request.mode == ScanMode::Rescan ? m_photos.readable(m_last, kPage)
                                                  : m_photos.pending(m_last, kPage);
        if (!page.empty())
            m_last = page.back().id;
        return page;
    }
    const std::span<const model::PhotoId> all(m_request.photos);
    while (page.empty() && m_next < all.size()) {
        const auto part = all.subspan(m_next, std::min<std::size_t>(kPage, all.size() - m_next));
        page = m_photos.toScan(part);
        m_next += part.size();
    }
    return page;
}

} // namespace kith::jobs
