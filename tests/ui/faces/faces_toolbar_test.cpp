// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "tests/ui/support/opened_window.h"

#include <QFontMetrics>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>

using namespace kith;
using namespace kith::ui;

namespace {

/// What is seen of a toolbar lies in it, beside each other, and with all of its words.
void checkToolbar(const QWidget& toolbar) {
    QList<QWidget*> seen;
    for (QWidget* child : toolbar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->isVisible()) {
            seen.append(child);
        }
    }
    for (QWidget* child : seen) {
        INFO(child->objectName().toStdString() << " in " << toolbar.width() << " pixels");
        CHECK(toolbar.rect().contains(child->geometry()));
        CHECK(child->width() >= child->minimumSizeHint().width());
        if (const auto* label = qobject_cast<const QLabel*>(child)) {
            CHECK(QFontMetrics(label->font()).horizontalAdvance(label->text()) <= label->width());
        }
        for (const QWidget* other : seen) {
            if (other != child) {
                INFO("beside " << other->objectName().toStdString());
                CHECK_FALSE(child->geometry().intersects(other->geometry()));
            }
        }
    }
}

} // namespace

TEST_CASE("The toolbar shows whole commands beside each other in every list, order and width of the window") {
    OpenedWindow opened(8);
    auto& ids = opened.library.ids;
    auto& faces = opened.library.session->faces();
    faces.labelAsNew({ids[0], ids[1]}, "Ada");
    faces.ignore({ids[2]});
    faces.remove({ids[3]});
    auto* toolbar = opened.find("facesTab")->findChild<QWidget*>("toolBar");
    const char* sort = GENERATE("sortByDate", "sortTypicalFirst");
    opened.find("facesTab")->findChild<QAction*>(sort)->trigger();
    for (const char* list : {"All faces", "Ada", "Ignored", "Deleted"}) {
        opened.choose(list);
        for (const int width : {1280, 1100, 1024, opened.window.minimumWidth()}) {
            opened.window.resize(width, opened.window.minimumHeight());
            QCoreApplication::processEvents();
            INFO(list << ", window of " << width);
            opened.grid->clearSelection();
            checkToolbar(*toolbar);
            opened.grid->selectAll();
            checkToolbar(*toolbar);
        }
    }
}

TEST_CASE("What the toolbar leaves out where it is narrow comes back where it is wide") {
    OpenedWindow opened(2);
    const auto* unname = opened.find<QToolButton>("unnameButton");
    opened.window.resize(opened.window.minimumWidth(), 700);
    QCoreApplication::processEvents();
    CHECK(unname->toolButtonStyle() == Qt::ToolButtonIconOnly);
    CHECK_FALSE(unname->icon().isNull());
    CHECK_FALSE(unname->accessibleName().isEmpty());
    opened.window.resize(1500, 700);
    QCoreApplication::processEvents();
    CHECK(unname->toolButtonStyle() == Qt::ToolButtonTextOnly);
    CHECK(opened.find("tileSizeSlider")->isVisible());
}

TEST_CASE("Unname is offered for faces with a name alone") {
    OpenedWindow opened(2);
    opened.library.session->faces().labelAsNew({opened.library.ids[1]}, "Ada");
    QCoreApplication::processEvents();
    const auto* unname = opened.find<QToolButton>("unnameButton");
    opened.clickTile(0);
    CHECK(opened.find<QToolButton>("labelButton")->isEnabled());
    CHECK_FALSE(unname->isEnabled());
    opened.clickTile(1, Qt::ControlModifier);
    CHECK(opened.grid->selectedFaces().size() == 2);
    CHECK(unname->isEnabled());
}

TEST_CASE("The panes keep the toolbar's room when they are drawn wide in a small window") {
    OpenedWindow opened(2);
    opened.window.resize(opened.window.minimumSize());
    auto* splitter = opened.find<QSplitter>("facesSplitter");
    splitter->setSizes({600, 100, 600});
    QCoreApplication::processEvents();
    checkToolbar(*opened.find("facesTab")->findChild<QWidget*>("toolBar"));
}
