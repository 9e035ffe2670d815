// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/drawing_describer.h"

#include <exception>

namespace kith::session {

DrawingDescriber::DrawingDescriber(DescribeFunction describe)
    : m_describe(std::move(describe)) {
    m_pool.setMaxThreadCount(1);
}

DrawingDescriber::~DrawingDescriber() {
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void DrawingDescriber::start(const jobs::LibraryAccess& access) {
    m_pool.clear(); // one that waits would find the same faces
    m_pool.start([this, access, stop = m_stop.get_token()] {
        try {
            m_describe(
                access,
                [this](model::FaceId face) {
                    QMetaObject::invokeMethod(
                        this, [this, face] { Q_EMIT described(face); }, Qt::QueuedConnection);
                },
                stop);
        } catch (const std::exception&) {
            // The faces are there and can be named; a Train says what is wrong with the networks.
        }
    });
}

} // namespace kith::session
