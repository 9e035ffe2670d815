// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"
#include "tests/ui/support/open_library.h"
#include "ui/main_window.h"
#include "ui/tiles/tile_view.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <string>

namespace kith::ui {

/// The real window over a small library (photos of four faces each), with short ways to use it.
struct OpenedWindow {
    explicit OpenedWindow(int photos)
        : library((QSettings().clear(), photos)) {
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        grid->setFocus();
    }
    /// Of several with this name (each page has its own people and photo) the one that is seen.
    template <typename Widget = QWidget>
    Widget* find(const char* name) {
        const auto all = window.findChildren<Widget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE_FALSE(all.isEmpty());
        const auto seen = std::find_if(all.begin(), all.end(), [](Widget* w) { return w->isVisible(); });
        return seen == all.end() ? all.front() : *seen;
    }
    /// The row of the people's list that shows this text, scrolled into view.
    QModelIndex row(const char* text) {
        const auto* model = people->model();
        people->doItemsLayout(); // else the places are those from before the last change
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString() == QString::fromUtf8(text)) {
                people->scrollTo(model->index(i, 0));
                return model->index(i, 0);
            }
        }
        return {};
    }
    bool hasRow(const char* text) {
        QCoreApplication::processEvents();
        return row(text).isValid();
    }
    void choose(const char* text) {
        REQUIRE(QTest::qWaitFor([&] { return hasRow(text); }, 2000));
        QTest::mouseClick(people->viewport(), Qt::LeftButton, {}, people->visualRect(row(text)).center());
    }
    void openMenu(const char* text) {
        REQUIRE(QTest::qWaitFor([&] { return hasRow(text); }, 2000));
        Q_EMIT people->customContextMenuRequested(people->visualRect(row(text)).center());
    }
    /// Chooses an entry of the menu that is open.
    void trigger(const char* action) {
        auto* entry = window.findChild<QAction*>(QString::fromLatin1(action));
        INFO(action);
        REQUIRE(entry != nullptr);
        REQUIRE(entry->isEnabled());
        entry->trigger();
        if (QWidget* menu = QApplication::activePopupWidget()) {
            menu->close();
        }
    }
    void clickTile(std::size_t face, Qt::KeyboardModifiers modifiers = {}) {
        const QModelIndex index = grid->model()->index(grid->tileModel()->rowOf(library.ids[face]), 0);
        grid->scrollTo(index);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, modifiers, grid->visualRect(index).center());
    }
    std::string nameOf(std::size_t face);

    OpenLibrary library;
    MainWindow window{*library.session};
    TileView* grid = find<TileView>("facesGrid");
    QListView* people = find("facesTab")->findChild<QListView*>(QStringLiteral("personList"));
};

} // namespace kith::ui
