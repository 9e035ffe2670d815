// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "tests/ui/support/opened_window.h"

#include <QAbstractButton>
#include <QDateEdit>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace kith;
using namespace kith::ui;

namespace {

/// Two faces named Ada, one named Bo.
struct TwoPeople : OpenedWindow {
    TwoPeople()
        : OpenedWindow(3)
        , ada(faces.labelAsNew({library.ids[0], library.ids[4]}, "Ada"))
        , bo(faces.labelAsNew({library.ids[1]}, "Bo")) {
        REQUIRE(QTest::qWaitFor([&] { return hasRow("Bo"); }, 2000));
    }
    void clickIn(const char* button) { QTest::mouseClick(find(button), Qt::LeftButton); }
    session::FaceTopic& faces = library.session->faces();
    session::PeopleTopic& topic = library.session->people();
    model::PersonId ada;
    model::PersonId bo;
};

} // namespace

TEST_CASE("Merge into asks for the other person, whose name stays, and can be undone") {
    TwoPeople opened;
    opened.openMenu("Ada");
    opened.trigger("personMerge");
    auto* field = opened.find<QLineEdit>("chooserField");
    CHECK(opened.find<QListView>("chooserList")->model()->rowCount() == 1); // not Ada herself
    QTest::keyClicks(field, QStringLiteral("bo"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(opened.nameOf(0) == "Bo");
    CHECK(opened.nameOf(4) == "Bo");
    REQUIRE(QTest::qWaitFor([&] { return !opened.hasRow("Ada"); }, 2000));
    CHECK(opened.people->currentIndex().data().toString() == QStringLiteral("Bo")); // where the faces went
    opened.library.session->journal().undo();
    CHECK(opened.nameOf(0) == "Ada");
}

TEST_CASE("Favourites come first and have a star, until they are none any more") {
    TwoPeople opened;
    CHECK(opened.row("Ada").row() < opened.row("Bo").row());
    opened.openMenu("Bo");
    opened.trigger("personFavourite");
    CHECK(opened.topic.find(opened.bo)->favourite);
    REQUIRE(QTest::qWaitFor([&] { return opened.row("Bo").row() < opened.row("Ada").row(); }, 2000));
    opened.openMenu("Bo");
    opened.trigger("personFavourite");
    CHECK_FALSE(opened.topic.find(opened.bo)->favourite);
}

TEST_CASE("Hidden people are left out until the menu of the order shows them") {
    TwoPeople opened;
    opened.openMenu("Bo");
    opened.trigger("personHide");
    REQUIRE(QTest::qWaitFor([&] { return !opened.hasRow("Bo"); }, 2000));
    CHECK(opened.nameOf(1) == "Bo");
    opened.choose("PEOPLE · by number of faces");
    opened.trigger("showHiddenPeople");
    REQUIRE(QTest::qWaitFor([&] { return opened.hasRow("Bo"); }, 2000));
}

TEST_CASE("A birth date is asked for, kept, and taken away") {
    TwoPeople opened;
    opened.openMenu("Ada");
    opened.trigger("personBirthDate");
    opened.find<QDateEdit>("birthDateField")->setDate(QDate(1979, 4, 30));
    opened.clickIn("birthDateSave");
    REQUIRE(opened.topic.find(opened.ada)->birthDate.has_value());
    CHECK(model::toIsoDate(*opened.topic.find(opened.ada)->birthDate) == "1979-04-30");
    QTest::qWait(1); // the dialog goes with its events
    opened.openMenu("Ada");
    opened.trigger("personBirthDate");
    CHECK(opened.find<QDateEdit>("birthDateField")->date() == QDate(1979, 4, 30));
    opened.clickIn("birthDateUnknown");
    CHECK_FALSE(opened.topic.find(opened.ada)->birthDate.has_value());
}

TEST_CASE("The name of somebody else merges the two once it is confirmed, and changes nothing before") {
    TwoPeople opened;
    const auto renameTo = [&](const char* name) {
        opened.openMenu("Ada");
        opened.trigger("personRename");
        auto* rename = opened.find<QInputDialog>("renameDialog");
        rename->setTextValue(QString::fromUtf8(name));
        rename->accept();
        QTest::qWait(1); // the dialog goes with its events
    };
    renameTo(" BO ");
    opened.find("mergeNamesakesConfirmation")->close();
    QTest::qWait(1);
    CHECK(opened.nameOf(0) == "Ada");
    renameTo("bo");
    opened.clickIn("mergeNamesakesConfirm");
    CHECK(opened.nameOf(0) == "Bo");
    CHECK(opened.nameOf(1) == "Bo");
    CHECK_FALSE(opened.topic.find(opened.ada).has_value());
    opened.library.session->journal().undo();
    CHECK(opened.nameOf(0) == "Ada");

    renameTo("ADA"); // her own name in other letters
    CHECK(opened.nameOf(0) == "ADA");
}

TEST_CASE("Rename by F2 and by the menu; notes; delete keeps the faces") {
    TwoPeople opened;
    opened.choose("Ada");
    QTest::keyClick(opened.people, Qt::Key_F2);
    auto* rename = opened.find<QInputDialog>("renameDialog");
    rename->setTextValue(QStringLiteral("Ada Lovelace"));
    rename->accept();
    CHECK(opened.nameOf(0) == "Ada Lovelace");
    opened.openMenu("Bo");
    opened.trigger("personNotes");
    auto* notes = opened.find<QInputDialog>("notesDialog");
    notes->setTextValue(QStringLiteral("My neighbour"));
    notes->accept();
    CHECK(opened.topic.find(opened.bo)->notes == "My neighbour");
    opened.openMenu("Bo");
    opened.trigger("personDelete");
    CHECK(opened.nameOf(1).empty());
    CHECK(opened.find("messageBar")->isVisible());
}

TEST_CASE("The selected faces of a person become the picture, or somebody else") {
    TwoPeople opened;
    opened.openMenu("Ada");
    CHECK_FALSE(opened.window.findChild<QAction*>(QStringLiteral("personSplit"))->isEnabled());
    QApplication::activePopupWidget()->close();
    QTest::qWait(1);
    opened.clickTile(4);
    opened.openMenu("Ada");
    opened.trigger("personCover");
    CHECK(opened.topic.find(opened.ada)->cover == opened.library.ids[4]);
    QTest::qWait(1);
    opened.clickTile(4);
    opened.openMenu("Ada");
    opened.trigger("personSplit");
    QTest::keyClicks(opened.find("labelField"), QStringLiteral("Eve"));
    QTest::keyClick(opened.find("labelField"), Qt::Key_Return);
    CHECK(opened.nameOf(4) == "Eve");
    CHECK(opened.nameOf(0) == "Ada");
}

TEST_CASE("Photos of two people together are shown from the menu, and left by a click on the person") {
    OpenedWindow opened(3);
    auto& ids = opened.library.ids;
    auto& faces = opened.library.session->faces();
    faces.labelAsNew({ids[0], ids[4]}, "Ada");
    faces.labelAsNew({ids[5], ids[8]}, "Ben");
    faces.labelAsNew({ids[9]}, "Cleo");
    opened.openMenu("Ada");
    opened.trigger("personTogether");
    QTest::keyClicks(opened.find<QLineEdit>("chooserField"), QStringLiteral("ben"));
    opened.find<QAbstractButton>("chooserTake")->click();
    QCoreApplication::processEvents();
    REQUIRE(opened.grid->model()->rowCount() == 2);
    CHECK(opened.grid->tileModel()->faceAt(0) == ids[4]);
    CHECK(opened.grid->tileModel()->faceAt(1) == ids[5]);
    CHECK(opened.grid->tileModel()->headingFor(0, 1).title == QStringLiteral("Ada together with Ben"));
    CHECK(opened.grid->tileModel()->headingFor(1, 1).title == QStringLiteral("Ben together with Ada"));
    opened.choose("Ada"); // who is chosen already
    CHECK(opened.grid->model()->rowCount() == 2);
    CHECK(opened.grid->tileModel()->headingFor(0, 2).title == QStringLiteral("Ada"));

    opened.openMenu("Ada");
    opened.trigger("personTogether");
    QTest::keyClicks(opened.find<QLineEdit>("chooserField"), QStringLiteral("cleo"));
    opened.find<QAbstractButton>("chooserTake")->click();
    QCoreApplication::processEvents();
    CHECK(opened.grid->model()->rowCount() == 0);
    CHECK(opened.find<QLabel>("emptyTitle")->text() == QStringLiteral("No photo shows both"));
}
