// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/library_session.h"
#include "tests/bench/window/watched_application.h"
#include "ui/main_window.h"
#include "ui/tiles/tile_view.h"

#include <QListView>

#include <functional>
#include <string>

namespace kith::bench {

/// What one action cost; ms.
struct Cost {
    double shown = 0.0; ///< from the key or click until the window showed the result
    Recording until;    ///< of that time
    Recording after;    ///< of what followed until the window was quiet again
};

/// A person who uses the real main window, faster than any.
class WindowUser {
public:
    WindowUser(WatchedApplication& application, session::LibrarySession& session, ui::MainWindow& window);

    /// Each scrolls through the whole grid and back in about so many seconds.
    Recording turnWheel(double seconds);
    Recording dragScrollBar(double seconds);
    Recording pressPageDown(double seconds);

    /// Does it, and waits until `shows` holds and the grid (where it is seen) was painted after that.
    Cost act(const std::function<void()>& action, const std::function<bool()>& shows = {});

    void typeKey(QWidget* where, int key, const QString& text = {}, Qt::KeyboardModifiers modifiers = {});
    /// In the people's list.
    void choosePerson(int row);
    int personRow(const QString& text) const;

    ui::TileView* grid() const { return m_grid; }
    QListView* people() const { return m_people; }
    ui::MainWindow& window() const { return m_window; }
    session::LibrarySession& session() const { return m_session; }
    WatchedApplication& application() const { return m_application; }
    template <typename Widget = QWidget>
    Widget* find(const char* name) const {
        return m_window.findChild<Widget*>(QString::fromLatin1(name));
    }

private:
    Recording repeat(double seconds, const std::function<void(double done)>& step);

    WatchedApplication& m_application;
    session::LibrarySession& m_session;
    ui::MainWindow& m_window;
    ui::TileView* m_grid;
    QListView* m_people;
};

} // namespace kith::bench
