// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/sentence.h"
#include "core/session/background/background_task.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <stop_token>
#include <vector>

namespace kith::session {

/// Carries removals of folders out on a pool thread, beside whatever job runs, and tells about it on the
/// thread it lives on. Its end stops the removals: what is left is gone on with when start() is called again,
/// after a restart too.
class FolderRemover : public QObject {
    Q_OBJECT
public:
    explicit FolderRemover(std::filesystem::path library);

    /// Removes what is to be removed now; while a removal is under way, once more after it.
    void start();
    bool isRunning() const { return m_runs > 0; }

Q_SIGNALS:
    /// Several times a second, and with the last ones before ended().
    void removed(const std::vector<kith::model::FaceId>& faces);
    /// `message` is a sentence for the user when it failed, else empty.
    void ended(const model::Sentence& message);

private:
    void work(const std::stop_token& stop);
    void tell(const std::vector<model::FaceId>& faces);

    std::filesystem::path m_library;
    int m_runs = 0; ///< waiting or under way
    BackgroundTask m_task;
};

} // namespace kith::session
