// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/shared/message_bar.h"

#include <QTest>
#include <QVBoxLayout>

using namespace kith::ui;

TEST_CASE("A message floats over the lower edge, and above a panel that lies there") {
    QWidget window;
    window.resize(900, 600);
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch();
    auto* panel = new QWidget(&window);
    panel->setFixedHeight(120);
    column->addWidget(panel);
    panel->hide();
    MessageBar bar(&window);
    bar.keepClearOf(panel);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    bar.showMessage(MessageTone::Info, QStringLiteral("Done."));
    CHECK(bar.geometry().bottom() > 600 - 120);

    panel->show();
    QCoreApplication::processEvents();
    CHECK(bar.geometry().bottom() < panel->geometry().top());
    CHECK(bar.geometry().bottom() > 600 - 120 - 40);

    window.resize(900, 700);
    QCoreApplication::processEvents();
    CHECK(bar.geometry().bottom() < panel->geometry().top());
    panel->hide();
    REQUIRE(QTest::qWaitFor([&] { return bar.geometry().bottom() > 700 - 120; }, 2000));
}
