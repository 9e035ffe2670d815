// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_job.h"
#include "core/model/progress.h"

#include <mutex>
#include <optional>
#include <set>

namespace kith::session {

/// What a running job has told and the session has not taken yet: the newest progress and the sum of the
/// stored faces. Job threads put, the session's thread takes; neither waits for the other, and a session
/// that is busy for a while finds one letter instead of a thousand.
class JobMailbox {
public:
    struct Mail {
        std::optional<model::Progress> progress; ///< none when there is no news
        jobs::StoredFaces faces;                 ///< each id in at most one list
    };

    void put(const model::Progress& progress);
    void put(const jobs::StoredFaces& faces);
    Mail take();

private:
    std::mutex m_mutex;
    std::optional<model::Progress> m_progress;
    std::set<model::FaceId> m_added;
    std::set<model::FaceId> m_changed;
    std::set<model::FaceId> m_removed;
};

} // namespace kith::session
