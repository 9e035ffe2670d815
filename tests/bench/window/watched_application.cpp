// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/watched_application.h"

#include <QEvent>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace kith::bench {

namespace {

const auto kBeat = static_cast<QEvent::Type>(QEvent::registerEventType());

class Beat : public QEvent {
public:
    Beat()
        : QEvent(kBeat) {}
    double sent = now();
};

} // namespace

double now() {
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double Recording::longestEvent() const {
    return events.empty() ? 0.0 : *std::ranges::max_element(events);
}

double Recording::answered(double share) const {
    if (answers.empty())
        return 0.0;
    std::vector<double> sorted = answers;
    std::ranges::sort(sorted);
    const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted[place];
}

WatchedApplication::WatchedApplication(int& argc, char** argv)
    : QApplication(argc, argv) {}

WatchedApplication::~WatchedApplication() = default;

void WatchedApplication::startRecording() {
    m_recording = {};
    m_isRecording = true;
    m_heart = std::jthread([this](const std::stop_token& stop) { beat(stop); });
}

Recording WatchedApplication::stopRecording() {
    m_heart.request_stop();
    m_heart.join();
    removePostedEvents(this, kBeat);
    m_isRecording = false;
    return std::move(m_recording);
}

void WatchedApplication::beat(const std::stop_token& stop) {
    auto next = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        postEvent(this, new Beat);
        next += std::chrono::milliseconds(1);
        std::this_thread::sleep_until(next);
    }
}

void WatchedApplication::run(double milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(milliseconds), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void WatchedApplication::runUntilQuiet() {
    double before = -1e9;
    while (m_busy - before > 8.0) {
        before = m_busy;
        run(400);
    }
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (event->type() == kBeat) {
        m_recording.answers.push_back(now() - static_cast<Beat*>(event)->sent);
        return true;
    }
    const bool isPaint = event->type() == QEvent::Paint && receiver == m_watched;
    const double start = now();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    if (isPaint) {
        ++m_paints;
        m_lastPaint = now();
    }
    if (m_depth == 0) {
        const double took = now() - start;
        m_busy += took;
        if (m_isRecording)
            m_recording.events.push_back(took);
    }
    return result;
}

} // namespace kith::bench
