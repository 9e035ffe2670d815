// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "tests/support/catch.h"
#include "tests/ui/support/open_library.h"
#include "ui/shared/history_dialog.h"
#include "ui/shared/undo_buttons.h"

#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace kith;
using namespace kith::ui;

namespace {

/// A library in which three faces were named one after the other, with its history open.
struct History {
    History() {
        for (int i = 0; i < 3; ++i) {
            faces.labelAsNew({library.ids[static_cast<std::size_t>(i)]},
                             std::string("Person ") + char('A' + i));
        }
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        HistoryDialog::open(library.session->journal(), library.notices, &window);
        dialog = window.findChild<HistoryDialog*>();
        REQUIRE(dialog != nullptr);
        (void)QTest::qWaitForWindowExposed(dialog);
        list = dialog->findChild<QTreeWidget*>(QStringLiteral("historyList"));
    }
    void click(int row) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->topLevelItem(row)).center());
        QCoreApplication::processEvents();
    }
    int named() const {
        int count = 0;
        for (const model::FaceId face : library.ids) {
            count += faces.details(face)->personName.empty() ? 0 : 1;
        }
        return count;
    }
    OpenLibrary library{1};
    session::FaceTopic& faces = library.session->faces();
    QWidget window;
    HistoryDialog* dialog = nullptr;
    QTreeWidget* list = nullptr;
};

} // namespace

TEST_CASE("The history lists what was done, newest first, and what holds now") {
    History history;
    REQUIRE(history.list->topLevelItemCount() == 4);
    CHECK(history.list->topLevelItem(0)->text(0) == QStringLiteral("Named 1 face Person C"));
    CHECK(history.list->topLevelItem(2)->text(0) == QStringLiteral("Named 1 face Person A"));
    CHECK(history.list->topLevelItem(3)->text(0) == QStringLiteral("Before all of this"));
    CHECK(history.list->indexOfTopLevelItem(history.list->currentItem()) == 0);
}

TEST_CASE("A click in the history goes back to that step, and forward again") {
    History history;
    history.click(2);
    CHECK(history.named() == 1);
    CHECK(history.list->topLevelItemCount() == 4);
    CHECK(history.list->indexOfTopLevelItem(history.list->currentItem()) == 2);
    history.click(3);
    CHECK(history.named() == 0);
    history.click(0);
    CHECK(history.named() == 3);
    history.click(0);
    CHECK(history.named() == 3);
}

TEST_CASE("The history goes by keys, and is opened once") {
    History history;
    history.list->setFocus();
    QTest::keyClick(history.list, Qt::Key_Down);
    QTest::keyClick(history.list, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(history.named() == 2);
    HistoryDialog::open(history.library.session->journal(), history.library.notices, &history.window);
    CHECK(history.window.findChildren<HistoryDialog*>().size() == 1);
    QTest::keyClick(history.dialog, Qt::Key_Escape);
    CHECK_FALSE(history.dialog->isVisible());
}

TEST_CASE("The arrow beside undo and redo opens the history") {
    OpenLibrary library(1);
    QWidget window;
    UndoButtons buttons(library.session->journal(), library.shared(), {}, &window);
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    auto* arrow = buttons.findChild<QToolButton*>(QStringLiteral("historyButton"));
    REQUIRE(arrow != nullptr);
    QTest::mouseClick(arrow, Qt::LeftButton);
    auto* dialog = window.findChild<HistoryDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->isVisible());
}
