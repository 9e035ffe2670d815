// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/window_user.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>
#include <stdexcept>

namespace kith::bench {

namespace {
constexpr int kFrame = 16;
constexpr double kPatience = 30'000.0;
} // namespace

WindowUser::WindowUser(WatchedApplication& application, session::LibrarySession& session,
                       ui::MainWindow& window)
    : m_application(application)
    , m_session(session)
    , m_window(window)
    , m_grid(find<ui::TileView>("facesGrid"))
    , m_people(find("facesTab")->findChild<QListView*>(QStringLiteral("personList"))) {}

/// Calls `step` once in a frame with the share of the time that is over.
Recording WindowUser::repeat(double seconds, const std::function<void(double done)>& step) {
    const double start = now();
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, [&] { step(std::min(1.0, (now() - start) / seconds / 1e3)); });
    m_application.startRecording();
    timer.start(kFrame);
    m_application.run(seconds * 1e3);
    timer.stop();
    Recording recording = m_application.stopRecording();
    m_application.runUntilQuiet();
    return recording;
}

Recording WindowUser::turnWheel(double seconds) {
    m_grid->verticalScrollBar()->setValue(0);
    return repeat(seconds, [this](double done) {
        const QPoint middle = m_grid->viewport()->rect().center();
        QWheelEvent turn(middle, m_grid->viewport()->mapToGlobal(middle), {}, {0, done < 0.7 ? -120 : 120},
                         Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_grid->viewport(), &turn);
    });
}

Recording WindowUser::dragScrollBar(double seconds) {
    QScrollBar* bar = m_grid->verticalScrollBar();
    bar->setSliderDown(true);
    Recording recording = repeat(seconds, [bar](double done) {
        bar->setSliderPosition(static_cast<int>(bar->maximum() * std::sin(done * 3.14159265)));
    });
    bar->setSliderDown(false);
    return recording;
}

Recording WindowUser::pressPageDown(double seconds) {
    m_grid->setFocus();
    typeKey(m_grid, Qt::Key_Home);
    Recording recording = repeat(seconds, [this](double) {
        const bool isAtEnd = m_grid->currentIndex().row() + 1 >= m_grid->model()->rowCount();
        typeKey(m_grid, isAtEnd ? Qt::Key_Home : Qt::Key_PageDown);
    });
    typeKey(m_grid, Qt::Key_Home);
    return recording;
}

Cost WindowUser::act(const std::function<void()>& action, const std::function<bool()>& shows) {
    Cost cost;
    m_application.startRecording();
    const double start = now();
    action();
    while (shows && !shows()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (now() - start > kPatience)
            throw std::runtime_error("The window never showed it.");
    }
    const int paints = m_application.paints();
    m_grid->viewport()->update(); // what changed elsewhere is painted in the same go
    while (m_grid->isVisible() && m_application.paints() == paints)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    cost.shown = now() - start;
    cost.until = m_application.stopRecording();
    m_application.startRecording();
    m_application.runUntilQuiet();
    cost.after = m_application.stopRecording();
    return cost;
}

void WindowUser::typeKey(QWidget* where, int key, const QString& text, Qt::KeyboardModifiers modifiers) {
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(where, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(where, &release);
}

void WindowUser::choosePerson(int row) {
    m_people->setCurrentIndex(m_people->model()->index(row, 0));
}

int WindowUser::personRow(const QString& text) const {
    for (int row = 0; row < m_people->model()->rowCount(); ++row) {
        if (m_people->model()->index(row, 0).data().toString() == text)
            return row;
    }
    return -1;
}

} // namespace kith::bench
