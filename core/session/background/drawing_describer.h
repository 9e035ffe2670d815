// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/questions/describe_drawn.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace kith::session {

/// The blocking function that does the work; tests put their own in place.
using DescribeFunction = std::function<void(
    const jobs::LibraryAccess&, const std::function<void(model::FaceId)>& described, const std::stop_token&)>;

/// Describes faces drawn by hand (jobs::describeDrawn) on a thread of its own and tells about it on the
/// thread it lives on. What it cannot do (a photo that is unplugged, a network that is gone) is tried again
/// at the next start(), and by a Train.
class DrawingDescriber : public QObject {
    Q_OBJECT
public:
    explicit DrawingDescriber(DescribeFunction describe);
    /// Stops, and waits for the thread.
    ~DrawingDescriber() override;

    /// Returns at once. A run under way is followed by one more.
    void start(const jobs::LibraryAccess& access);

Q_SIGNALS:
    void described(model::FaceId face);

private:
    DescribeFunction m_describe;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace kith::session
