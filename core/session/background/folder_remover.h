// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <filesystem>
#include <stop_token>
#include <vector>

namespace kith::session {

/// Carries removals of folders out on a pool thread, beside whatever job runs, and tells about it on the
/// thread it lives on.
class FolderRemover : public QObject {
    Q_OBJECT
public:
    explicit FolderRemover(std::filesystem::path library);
    /// Stops; what is left is gone on with when start() is called again, after a restart too.
    ~FolderRemover() override;

    /// Removes what is to be removed now; while it is at it, once more afterwards.
    void start();
    bool isRunning() const { return m_runs > 0; }

Q_SIGNALS:
    /// Several times a second, and with the last ones before ended().
    void removed(const std::vector<kith::model::FaceId>& faces);
    /// `message` is a sentence for the user when it failed, else empty.
    void ended(const QString& message);

private:
    void work(const std::stop_token& stop);
    void tell(const std::vector<model::FaceId>& faces);

    std::filesystem::path m_library;
    int m_runs = 0; ///< waiting or under way
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace kith::session
