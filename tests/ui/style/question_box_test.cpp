// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/style/question_box.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QTest>

using namespace kith::ui;

TEST_CASE("A question is shown whole, however long a name or a folder in it is") {
    const int times = GENERATE(1, 2, 3, 4, 6, 9);
    QWidget window;
    applyTheme(window);
    window.resize(1280, 800);
    window.show();
    const QString question =
        QStringLiteral("Remove %1 from Kith?").arg(QString(" Pictures of us").repeated(times));
    ask(&window,
        {QStringLiteral("long"), QStringLiteral("Remove"), question, QStringLiteral("Nothing else."),
         QStringLiteral("Remove")},
        [] {});
    const auto* label = window.findChild<QLabel*>(QStringLiteral("qt_msgbox_label"));
    REQUIRE(label != nullptr);
    REQUIRE(QTest::qWaitFor([&] { return label->isVisible(); }, 2000));
    INFO(question.toStdString());
    // On a wide screen the box would take it for the width of the text.
    CHECK(label->minimumWidth() == 0);
    if (label->wordWrap()) {
        CHECK(label->heightForWidth(label->width()) <= label->height());
    } else {
        CHECK(label->sizeHint().width() <= label->width());
    }
}
