// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "tests/ui/support/opened_window.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLineEdit>
#include <QToolButton>

using namespace kith;
using namespace kith::ui;

namespace {

bool isPartOfQt(const QWidget* widget) {
    return widget->objectName().startsWith(QStringLiteral("qt_")) ||
           qobject_cast<const QLineEdit*>(widget->parentWidget()) != nullptr ||
           qobject_cast<const QAbstractScrollArea*>(widget) != nullptr;
}

std::string describe(const QWidget* widget) {
    return std::string(widget->metaObject()->className()) + " " + widget->objectName().toStdString();
}

/// What Tab reaches, in its order, beginning at the window.
std::vector<QWidget*> tabOrder(QWidget& window) {
    std::vector<QWidget*> order;
    for (QWidget* next = window.nextInFocusChain(); next != &window; next = next->nextInFocusChain()) {
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) != 0 &&
            next->focusProxy() == nullptr) {
            order.push_back(next);
        }
    }
    return order;
}

/// Reading order: a line of controls from left to right, lines from top to bottom.
bool comesAfter(const QWidget* a, const QWidget* b) {
    const QRect first(a->mapTo(a->window(), QPoint(0, 0)), a->size());
    const QRect second(b->mapTo(b->window(), QPoint(0, 0)), b->size());
    const bool sameLine = first.top() < second.bottom() && second.top() < first.bottom();
    return sameLine ? second.left() >= first.left() : second.top() >= first.top();
}

void checkPage(OpenedWindow& opened, const char* button, const char* page) {
    QTest::mouseClick(opened.find(button), Qt::LeftButton);
    QCoreApplication::processEvents();
    REQUIRE(opened.find(page)->isVisible());
    for (QWidget* widget : opened.window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || isPartOfQt(widget)) {
            continue;
        }
        INFO(page << ": " << describe(widget));
        if ((widget->focusPolicy() & Qt::TabFocus) != 0) {
            CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
        }
        if (const auto* tool = qobject_cast<QToolButton*>(widget)) { // a word may stand for itself
            CHECK((!tool->toolTip().isEmpty() || !tool->text().isEmpty()));
        }
    }
    const auto order = tabOrder(opened.window);
    CHECK(order.size() > 5);
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (order[i]->parentWidget() == order[i - 1]->parentWidget()) {
            INFO(page << ": Tab goes from " << describe(order[i - 1]) << " to " << describe(order[i]));
            CHECK(comesAfter(order[i - 1], order[i]));
        }
    }
}

} // namespace

TEST_CASE(
    "On every page what takes the focus has a name, tool buttons a hint, and Tab goes in reading order") {
    OpenedWindow opened(3);
    opened.library.session->faces().labelAsNew({opened.library.ids[0]}, "Ada");
    opened.clickTile(4); // enables the commands on a selection
    checkPage(opened, "facesTabButton", "facesTab");
    checkPage(opened, "inferredTabButton", "inferredTab");
    checkPage(opened, "settingsTabButton", "settingsTab");
}

TEST_CASE("Tab comes around to where it began, through toolbar, people and photo") {
    OpenedWindow opened(2);
    opened.clickTile(0);
    QStringList visited;
    QWidget* start = opened.grid;
    start->setFocus();
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        REQUIRE(now != nullptr);
        if (now == start) {
            break;
        }
        visited.append(now->objectName());
    }
    CHECK(QApplication::focusWidget() == start);
    CAPTURE(visited.join(QLatin1Char(' ')).toStdString());
    for (const char* name : {"personFilter", "personList", "labelButton", "trainButton", "photoView",
                             "drawFaceButton", "openPhotoButton"}) {
        INFO(name);
        CHECK(visited.contains(QString::fromLatin1(name)));
    }
}
