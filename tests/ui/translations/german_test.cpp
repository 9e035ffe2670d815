// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in German: no English is left in the Faces tab and what belongs to it.
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "tests/ui/support/opened_window.h"
#include "tests/ui/translations/shown_texts.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"
#include "ui/style/translations.h"
#include "ui/window/job_text.h"

#include <QKeySequence>
#include <QLabel>
#include <QLocale>

using namespace kith;
using namespace kith::ui;

namespace {

/// Two persons, a group without a name, an ignored and a deleted face, all in German.
struct GermanWindow {
    GermanWindow() {
        session::FaceTopic& faces = opened.library.session->faces();
        const auto& ids = opened.library.ids;
        faces.labelAsNew({ids[0], ids[4]}, "Ada");
        faces.labelAsNew({ids[1]}, "Bo");
        faces.ignore({ids[2]});
        faces.remove({ids[3], ids[5]});
        REQUIRE(QTest::qWaitFor([&] { return opened.hasRow("Bo"); }, 2000));
    }
    void checkAll(const char* where) {
        QCoreApplication::processEvents();
        for (const ShownText& shown : textsOf(opened.window)) {
            INFO(where << ", " << shown.where.toStdString() << ": " << shown.text.toStdString());
            CHECK_FALSE(isEnglish(shown.text));
        }
    }
    void checkMenu(const char* row) {
        opened.openMenu(row);
        checkAll(row);
        if (QWidget* menu = QApplication::activePopupWidget()) {
            menu->close();
        }
    }

    static bool load() {
        QLocale::setDefault(QLocale(QLocale::German));
        return loadTranslations(QLocale(QLocale::German));
    }
    bool isLoaded = [] {
        static const bool loaded = load();
        return loaded;
    }();
    OpenedWindow opened{3};
};

} // namespace

TEST_CASE("The test knows English when it sees it") {
    CHECK(isEnglish(QStringLiteral("Delete the selected faces")));
    CHECK(isEnglish(QStringLiteral("Undo: Deleted 2 faces (Ctrl+Z)")));
    CHECK(isEnglish(QStringLiteral("Perhaps Ada")));
    CHECK_FALSE(isEnglish(QStringLiteral("Ada")));
    CHECK_FALSE(isEnglish(QStringLiteral("Die ausgewählten Gesichter löschen")));
}

TEST_CASE("The Faces tab speaks German everywhere") {
    GermanWindow german;
    REQUIRE(german.isLoaded);
    CHECK(german.opened.find("facesTab")->isVisible());
    german.checkAll("all faces");
    for (const char* row : {"Namenlos", "Ada", "Ignoriert", "Gelöscht"}) {
        german.opened.choose(row);
        german.checkAll(row);
    }
    for (const char* row : {"Ada", "Bo"}) {
        german.checkMenu(row);
    }
}

TEST_CASE("The menu of a face, the naming of faces and messages are German") {
    GermanWindow german;
    OpenedWindow& opened = german.opened;
    opened.choose("Ada");
    opened.clickTile(0);
    Q_EMIT opened.grid->customContextMenuRequested(
        opened.grid->visualRect(opened.grid->currentIndex()).center());
    german.checkAll("menu of a face");
    if (QWidget* menu = QApplication::activePopupWidget()) {
        CHECK(opened.window.findChild<QAction*>(QStringLiteral("faceDelete"))->text() ==
              QStringLiteral("Löschen\tEntf"));
        menu->close();
    }
    QTest::keyClick(opened.grid, Qt::Key_N);
    CHECK(opened.find("labelPopup")->isVisible());
    CHECK(opened.window.findChildren<QLabel*>().isEmpty() == false);
    german.checkAll("naming");
    QTest::keyClick(opened.find("labelField"), Qt::Key_Escape);
    opened.clickTile(0);
    QTest::keyClick(opened.grid, Qt::Key_Delete);
    german.checkAll("after deleting");
    opened.choose("Alle Gesichter");
    german.checkAll("at the end");
}

TEST_CASE("An empty window is German, too") {
    GermanWindow::load();
    OpenedWindow opened(0);
    QCoreApplication::processEvents();
    for (const ShownText& shown : textsOf(opened.window)) {
        INFO(shown.where.toStdString() << ": " << shown.text.toStdString());
        CHECK_FALSE(isEnglish(shown.text));
    }
}

TEST_CASE("One and many are told apart in German") {
    GermanWindow::load();
    CHECK(faceCount(1) == QStringLiteral("1 Gesicht"));
    CHECK(faceCount(2) == QStringLiteral("2 Gesichter"));
    CHECK(faceCount(0) == QStringLiteral("0 Gesichter"));
    CHECK(faceCount(4512) == QStringLiteral("4.512 Gesichter"));
    CHECK(unreadSentence(1) == QStringLiteral("1 Foto konnte nicht gelesen werden."));
    CHECK(unreadSentence(3) == QStringLiteral("3 Fotos konnten nicht gelesen werden."));
    using model::SentenceCode;
    CHECK(sentenceText({SentenceCode::Named, {"Ada"}, 1}) == QStringLiteral("1 Gesicht Ada genannt"));
    CHECK(sentenceText({SentenceCode::Named, {"Ada"}, 2}) == QStringLiteral("2 Gesichter Ada genannt"));
    CHECK(sentenceText({SentenceCode::UnknownGone, {model::unknownPerson(7).stored()}}) ==
          QStringLiteral("Unbekannt 007 ist nicht mehr da."));
}

TEST_CASE("The journal is told in German, what an older Kith wrote as it is") {
    GermanWindow german;
    auto& journal = german.opened.library.session->journal();
    CHECK(sentenceText(journal.undoText()) == QStringLiteral("2 Gesichter gelöscht"));
    CHECK(journal.undoText().text() == "Deleted 2 faces");
    CHECK(german.opened.find("undoButton")->toolTip() ==
          QStringLiteral("Rückgängig: 2 Gesichter gelöscht (Strg+Z)"));
    CHECK(sentenceText(model::Sentence("Named 3 faces Ada")) == QStringLiteral("Named 3 faces Ada"));
}
