// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/drawing_describer.h"

#include <exception>

namespace kith::session {

void DrawingDescriber::start(const jobs::LibraryAccess& access) {
    m_task.dropWaiting(); // one that waits would find the same faces
    m_task.start([this, access](const std::stop_token& stop) {
        const auto tell = [this](model::FaceId face) {
            QMetaObject::invokeMethod(
                this, [this, face] { Q_EMIT described(face); }, Qt::QueuedConnection);
        };
        try {
            m_describe(access, tell, stop);
        } catch (const std::exception&) {
            // The faces are there and can be named; a Train says what is wrong with the networks.
        }
    });
}

} // namespace kith::session
