// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"
#include "tests/support/catch.h"
#include "tests/ui/support/open_library.h"
#include "ui/labels/face_commands.h"
#include "ui/labels/label_popup.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace kith;
using namespace kith::ui;

namespace {

/// A window with a popup over it, open for some faces of a library.
struct Naming {
    Naming() {
        auto* column = new QVBoxLayout(&window);
        behind = new QPushButton(&window);
        column->addWidget(behind);
        window.resize(900, 700);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        behind->setFocus();
    }
    void open(const std::vector<model::FaceId>& faces) {
        commands.name(faces, {window.mapToGlobal(QPoint(20, 20)), QSize(80, 30)});
    }
    QLineEdit* field() { return popup.findChild<QLineEdit*>(QStringLiteral("labelField")); }
    QString error() {
        auto* label = popup.findChild<QLabel*>(QStringLiteral("labelError"));
        return label->isHidden() ? QString() : label->text();
    }
    void type(const char* text) { QTest::keyClicks(field(), QString::fromUtf8(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(field(), key, modifiers);
    }
    std::string nameOf(model::FaceId face) { return library.session->faces().details(face)->personName; }

    OpenLibrary library{3};
    QWidget window;
    QPushButton* behind;
    LabelPopup popup{library.shared(), &window};
    FaceCommands commands{library.session->faces(), popup, library.shared(), &window};
};

} // namespace

TEST_CASE("Typing a new name and Enter creates the person and names the faces") {
    Naming naming;
    const auto& ids = naming.library.ids;
    naming.open({ids[0], ids[1]});
    REQUIRE(naming.popup.isVisible());
    CHECK(naming.field()->hasFocus());
    naming.type("Ada Lovelace");
    naming.press(Qt::Key_Return);
    CHECK_FALSE(naming.popup.isVisible());
    CHECK(naming.behind->hasFocus());
    CHECK(naming.nameOf(ids[0]) == "Ada Lovelace");
    CHECK(naming.nameOf(ids[1]) == "Ada Lovelace");
}

TEST_CASE("A few letters and Enter take the person that exists") {
    Naming naming;
    const auto& ids = naming.library.ids;
    naming.library.session->faces().labelAsNew({ids[0]}, "Émile Zola");
    naming.open({ids[2]});
    naming.type("emi");
    naming.press(Qt::Key_Return);
    CHECK(naming.nameOf(ids[2]) == "Émile Zola");
    CHECK(naming.library.session->people().list().size() == 1);
}

TEST_CASE("Ctrl+Enter creates a person although another one matches") {
    Naming naming;
    const auto& ids = naming.library.ids;
    naming.library.session->faces().labelAsNew({ids[0]}, "Annabel");
    naming.open({ids[2]});
    naming.type("Anna");
    naming.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(naming.nameOf(ids[2]) == "Anna");
}

TEST_CASE("The green plus beside the field creates the person") {
    Naming naming;
    const auto& ids = naming.library.ids;
    naming.open({ids[3]});
    auto* plus = naming.popup.findChild<QToolButton*>(QStringLiteral("labelNewPerson"));
    CHECK_FALSE(plus->isEnabled());
    naming.type("Grace");
    CHECK(plus->isEnabled());
    QTest::mouseClick(plus, Qt::LeftButton);
    CHECK(naming.nameOf(ids[3]) == "Grace");
}

TEST_CASE("Arrows choose another person") {
    Naming naming;
    const auto& ids = naming.library.ids;
    naming.library.session->faces().labelAsNew({ids[0], ids[1]}, "Ada");
    naming.library.session->faces().labelAsNew({ids[2]}, "Adam");
    naming.open({ids[5]});
    naming.type("ada");
    naming.press(Qt::Key_Down);
    naming.press(Qt::Key_Return);
    CHECK(naming.nameOf(ids[5]) == "Adam");
}

TEST_CASE("A blank name and a name that is taken cannot be created") {
    Naming naming;
    const auto& ids = naming.library.ids;
    naming.open({ids[0]});
    naming.type("   ");
    naming.press(Qt::Key_Return);
    CHECK(naming.popup.isVisible());
    CHECK(naming.error() == QStringLiteral("Type a name."));
    naming.press(Qt::Key_Escape);
    CHECK_FALSE(naming.popup.isVisible());

    naming.library.session->faces().labelAsNew({ids[0]}, "Ada");
    naming.open({ids[1]});
    naming.type("ADA");
    naming.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(naming.popup.isVisible());
    CHECK_FALSE(naming.error().isEmpty());
    CHECK(naming.nameOf(ids[1]).empty());
}

TEST_CASE("Escape and a click elsewhere close the popup and name nobody") {
    Naming naming;
    const auto& ids = naming.library.ids;
    naming.open({ids[0]});
    naming.type("Ada");
    naming.press(Qt::Key_Escape);
    CHECK_FALSE(naming.popup.isVisible());
    naming.open({ids[0]});
    QTest::mouseClick(&naming.window, Qt::LeftButton, {}, QPoint(890, 690));
    CHECK_FALSE(naming.popup.isVisible());
    CHECK(naming.nameOf(ids[0]).empty());
}
