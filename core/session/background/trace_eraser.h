// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <filesystem>
#include <stop_token>

namespace kith::session {

/// Erases what an emptied bin may have left in the files (storage::eraseTraces) on a thread of its own: for a
/// large library it takes too long to wait for. What it cannot do, because it is interrupted or the library
/// is busy, stays noted in the library for the next start. One thread.
class TraceEraser {
public:
    explicit TraceEraser(std::filesystem::path library);
    /// Interrupts, and waits for the thread.
    ~TraceEraser();

    /// Does nothing where nothing is noted.
    void start();
    /// Does not wait: somebody else needs to write.
    void interrupt();

private:
    std::filesystem::path m_library;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace kith::session
