// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/session/background/background_task.h"

#include <QObject>
#include <QString>

#include <exception>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace kith::session {

/// A question that is answered on a thread of its own, and of which only the newest asking counts: it stops
/// the one under way, whose answer nobody gets any more. Its end stops the question and waits for the thread.
class LatestTask : public QObject {
public:
    /// work: std::stop_token -> Result, called on the other thread. tell: (Result, Sentence), called on the
    /// thread of this object; the message is a sentence for the user where the work failed, else empty.
    template <typename Work, typename Tell>
    void start(Work work, Tell tell) {
        m_running = true;
        m_task.interrupt();
        m_task.dropWaiting();
        m_task.start([this, work = std::move(work), tell = std::move(tell),
                      asking = ++m_asking](const std::stop_token& stop) {
            auto result = std::make_shared<std::invoke_result_t<Work, std::stop_token>>();
            model::Sentence message;
            try {
                *result = work(stop);
            } catch (const std::exception& error) {
                message = model::sentenceOf(error);
            }
            const auto answer = [this, tell, asking, result, message] {
                if (asking == m_asking) {
                    m_running = false;
                    tell(*result, message);
                }
            };
            QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
        });
    }
    /// Until the newest asking was answered.
    bool isRunning() const { return m_running; }

private:
    int m_asking = 0;
    bool m_running = false;
    BackgroundTask m_task; ///< last: its end waits for the thread, which uses the others
};

} // namespace kith::session
