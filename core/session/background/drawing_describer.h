// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/background/background_task.h"
#include "core/session/background/job_functions.h"

#include <QObject>

namespace kith::session {

/// Describes faces drawn by hand (jobs::describeDrawn) on a thread of its own and tells about it on the
/// thread it lives on. What it cannot do (a photo that is unplugged, a network that is gone) is tried again
/// at the next start(), and by a Train. Its end stops the work and waits for the thread.
class DrawingDescriber : public QObject {
    Q_OBJECT
public:
    explicit DrawingDescriber(const JobFunctions& functions)
        : m_describe(functions.describe) {}

    /// Returns at once. A run under way is followed by one more.
    void start(const jobs::LibraryAccess& access);

Q_SIGNALS:
    void described(model::FaceId face);

private:
    decltype(JobFunctions::describe) m_describe;
    BackgroundTask m_task;
};

} // namespace kith::session
