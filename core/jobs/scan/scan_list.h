// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_job.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/photo_store.h"

#include <cstdint>
#include <set>
#include <vector>

namespace kith::jobs {

/// The photos that a scan has to look at, a page at a time, in order of id (or as the request names them).
/// Photos in folders that are offline are left out.
class ScanList {
public:
    ScanList(storage::Database& database, const ScanRequest& request);

    std::int64_t count();
    /// Empty after the last one.
    std::vector<storage::PhotoToScan> nextPage();

private:
    std::vector<storage::PhotoToScan> readPage();

    storage::PhotoStore m_photos;
    const ScanRequest& m_request;
    std::set<model::FolderId> m_online;
    model::PhotoId m_last;
    std::size_t m_next = 0; ///< place in the request's own list
};

} // namespace kith::jobs
