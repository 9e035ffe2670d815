// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/library_session.h"
#include "tests/e2e/artefacts.h"
#include "tests/support/catch.h"
#include "ui/main_window.h"

#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace kith::e2e {

/// Somebody in front of Kith: starts it on a library, clicks, types and drops as a person does, and looks at
/// what the window shows. Whatever is not there or does not come in time fails the test, saying what it was,
/// with a picture of the window at that moment.
class Driver {
public:
    /// story: the first part of the names of the pictures.
    Driver(std::filesystem::path library, std::string story);
    ~Driver();

    void start();
    /// Closes the window as its close button does, and ends the session.
    void quit();
    ui::MainWindow& window();
    session::LibrarySession& session();

    /// A widget by its object name, or by the name of its page and its own: "facesTab/personList".
    template <typename Widget = QWidget>
    Widget& widget(const std::string& name) {
        auto* found = qobject_cast<Widget*>(find(name));
        INFO("a widget named " << name << " in the window");
        REQUIRE(found != nullptr);
        return *found;
    }
    bool isShown(const std::string& name);
    std::string text(const std::string& label);

    /// Clicks a widget in its middle; it must be there, visible and enabled.
    void click(const std::string& name);
    /// Keys go to the widget that has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const std::string& text);
    /// Clicks the row of a list that shows this text.
    void clickRow(const std::string& list, const std::string& text);

    /// Drags files over the middle of the window. Whether it shows that it would take them.
    bool drag(const QStringList& paths);
    /// Lets go of what drag() brought.
    bool drop(const QStringList& paths);
    void dragAway();

    /// Events are processed meanwhile. `what` completes "Waited for …".
    void waitFor(const std::string& what, const std::function<bool()>& condition, int seconds = 120);
    /// Until nothing runs and the window says so.
    void waitUntilIdle(const std::string& what);
    /// The step of the story as pictures, in light and dark.
    void picture(const std::string& name);

private:
    QWidget* find(const std::string& name);
    /// After a dialog closed; a window manager does it by itself.
    void bringToFront();

    std::filesystem::path m_library;
    Artefacts m_artefacts;
    std::unique_ptr<session::LibrarySession> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace kith::e2e
