// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QPointer>
#include <QWidget>

#include <thread>
#include <vector>

namespace kith::bench {

/// Milliseconds on the clock that all times of this benchmark are of (CLOCK_MONOTONIC: the same in every
/// process).
double now();

/// How busy the GUI thread was for a while; times in ms.
struct Recording {
    /// What each event took that the event loop took out: timers, input, painting, calls from other threads.
    std::vector<double> events;
    /// A message is sent to the thread every millisecond: how long each waited for its turn. Time in which
    /// nothing is answered counts by its length, also where many short events follow each other or another
    /// thread has the processor.
    std::vector<double> answers;

    double longestEvent() const;
    /// Of the answers, `share` in [0, 1].
    double answered(double share) const;
};

/// An application that measures its own event loop.
class WatchedApplication : public QApplication {
public:
    WatchedApplication(int& argc, char** argv);
    ~WatchedApplication() override;

    /// Counts how often this widget was painted.
    void watchPaintsOf(QWidget* widget) { m_watched = widget; }
    int paints() const { return m_paints; }
    double lastPaint() const { return m_lastPaint; }

    void startRecording();
    Recording stopRecording();
    /// Runs the event loop for so long.
    void run(double milliseconds);
    /// Runs the event loop until the GUI thread has had next to nothing to do for 400 ms.
    void runUntilQuiet();

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void beat(const std::stop_token& stop);

    QPointer<QWidget> m_watched;
    int m_paints = 0;
    double m_lastPaint = 0.0;
    int m_depth = 0;
    double m_busy = 0.0; ///< ms spent in events since the start
    bool m_isRecording = false;
    Recording m_recording;
    std::jthread m_heart;
};

} // namespace kith::bench
