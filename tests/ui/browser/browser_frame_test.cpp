// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "ui/browser/browser_frame.h"

#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QTest>

using namespace kith;
using namespace kith::ui;

namespace {

/// A frame around plain widgets: it may hold anything.
struct FramedLabels {
    explicit FramedLabels(PanePlace place)
        : frame(host, QStringLiteral("labels"), {sidebar, toolbar, {list, large}, pane}, place) {
        host.resize(1000, 500);
        host.show();
        (void)QTest::qWaitForWindowExposed(&host);
    }
    QSplitter* splitter(const char* name) { return host.findChild<QSplitter*>(QString::fromLatin1(name)); }

    QWidget host;
    QLabel* sidebar = new QLabel(&host);
    QLabel* toolbar = new QLabel(&host);
    QLabel* list = new QLabel(&host);
    QLabel* large = new QLabel(&host);
    QLabel* pane = new QLabel(&host);
    BrowserFrame frame;
};

QRect placeOf(const QWidget* widget) {
    return {widget->mapTo(widget->window(), QPoint(0, 0)), widget->size()};
}

} // namespace

TEST_CASE("A frame shows its first page, and another in its place") {
    FramedLabels framed(PanePlace::BesideToolbar);
    CHECK(framed.list->isVisible());
    CHECK_FALSE(framed.large->isVisible());
    const QRect room = placeOf(framed.list);
    framed.frame.showPage(framed.large);
    CHECK_FALSE(framed.list->isVisible());
    CHECK(framed.large->isVisible());
    CHECK(placeOf(framed.large) == room);
}

TEST_CASE("The pane lies beside the toolbar or below it, and the lower panel below the list") {
    FramedLabels beside(PanePlace::BesideToolbar);
    CHECK(placeOf(beside.pane).top() == placeOf(beside.toolbar).top());
    CHECK(placeOf(beside.pane).left() > placeOf(beside.toolbar).right());
    FramedLabels below(PanePlace::BelowToolbar);
    CHECK(placeOf(below.pane).top() > placeOf(below.toolbar).bottom());
    CHECK(placeOf(below.pane).right() == placeOf(below.toolbar).right());
    for (FramedLabels* framed : {&beside, &below}) {
        QWidget* panel = framed->frame.lowerPanel();
        CHECK_FALSE(panel->isVisible());
        panel->setFixedHeight(60);
        panel->show();
        REQUIRE(QTest::qWaitFor([&] { return framed->list->height() < framed->pane->height() - 50; }));
        CHECK(placeOf(panel).top() == placeOf(framed->list).bottom() + 1);
        CHECK(panel->width() == framed->list->width());
    }
}

TEST_CASE("A frame remembers how wide its parts are, under its own name") {
    const support::TemporaryFolder folder;
    QSettings settings(QString::fromStdString((folder / "settings.ini").string()), QSettings::IniFormat);
    QList<int> sizes;
    QList<int> pictures;
    {
        FramedLabels framed(PanePlace::BelowToolbar);
        framed.splitter("labelsSplitter")->setSizes({300, 700});
        framed.splitter("labelsPictures")->setSizes({350, 350});
        sizes = framed.splitter("labelsSplitter")->sizes();
        pictures = framed.splitter("labelsPictures")->sizes();
        framed.frame.saveState(settings);
    }
    CHECK(settings.contains(QStringLiteral("labels/splitter")));
    CHECK(settings.contains(QStringLiteral("labels/pictures")));
    FramedLabels again(PanePlace::BelowToolbar);
    REQUIRE(again.splitter("labelsSplitter")->sizes() != sizes);
    again.frame.restoreState(settings);
    CHECK(again.splitter("labelsSplitter")->sizes() == sizes);
    CHECK(again.splitter("labelsPictures")->sizes() == pictures);
}
