// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/page_refresh.h"

#include "core/session/job_topic.h"

#include <QElapsedTimer>
#include <QEvent>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr qint64 kShortestMs = 150;
constexpr qint64 kLongestMs = 4000;
constexpr qint64 kShare = 50;
} // namespace

PageRefresh::PageRefresh(QWidget& page, const session::JobTopic& jobs, std::function<void()> refresh)
    : m_page(page)
    , m_jobs(jobs)
    , m_refresh(std::move(refresh)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PageRefresh::run);
    page.installEventFilter(this);
}

void PageRefresh::schedule() {
    const qint64 wait = m_jobs.isWriting() ? std::clamp(kShare * m_lastMs, kShortestMs, kLongestMs) : 0;
    if (!m_timer.isActive() || m_timer.remainingTime() > wait) {
        m_timer.start(static_cast<int>(wait));
    }
}

void PageRefresh::run() {
    m_timer.stop();
    m_isStale = !m_page.isVisible();
    if (!m_isStale) {
        QElapsedTimer timer;
        timer.start();
        m_refresh();
        m_lastMs = timer.elapsed();
    }
}

bool PageRefresh::eventFilter(QObject* object, QEvent* event) {
    if (object == &m_page && event->type() == QEvent::Show && m_isStale) {
        run();
    }
    return QObject::eventFilter(object, event);
}

} // namespace kith::ui
