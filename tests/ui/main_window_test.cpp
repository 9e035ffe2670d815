// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/library_session.h"
#include "core/session/photo_topic.h"
#include "tests/support/catch.h"
#include "tests/ui/support/open_library.h"
#include "ui/main_window.h"
#include "ui/style/theme.h"
#include "ui/tiles/tile_view.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace kith;
using namespace kith::ui;

namespace {

template <typename Widget = QWidget>
Widget* find(const QWidget& window, const char* name) {
    auto* widget = window.findChild<Widget*>(QString::fromLatin1(name));
    INFO(name);
    REQUIRE(widget != nullptr);
    return widget;
}

void show(MainWindow& window) {
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
}

} // namespace

TEST_CASE("A new library begins with the welcome page; one with folders with its faces") {
    QSettings().clear();
    storage::TemporaryFolder folder;
    const auto session = session::LibrarySession::open(folder / "new.kith");
    MainWindow window(*session);
    show(window);
    CHECK(find(window, "welcomePage")->isVisible());
    CHECK_FALSE(find(window, "facesTab")->isVisible());

    OpenLibrary library(3);
    MainWindow filled(*library.session);
    show(filled);
    CHECK(find(filled, "facesTab")->isVisible());
    CHECK(find<TileView>(filled, "facesGrid")->model()->rowCount() == 12);
}

TEST_CASE("The first window fits on the screen with its frame") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    CHECK(window.height() < window.screen()->availableSize().height());
    CHECK(window.size().boundedTo(window.minimumSize()) == window.minimumSize());
}

TEST_CASE("The window goes dark and light with the desktop at once") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    REQUIRE(window.palette().color(QPalette::Window) == lightTokens().window);
    QGuiApplication::setPalette(paletteOf(darkTokens()));
    const auto isShown = [&window](const Tokens& wanted) {
        return QTest::qWaitFor([&] { return window.palette().color(QPalette::Window) == wanted.window; },
                               2000);
    };
    CHECK(isShown(darkTokens()));
    QGuiApplication::setPalette(QPalette());
    CHECK(isShown(lightTokens()));
}

TEST_CASE("Tabs by mouse and by key") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    QTest::mouseClick(find(window, "inferredTabButton"), Qt::LeftButton);
    CHECK(find(window, "inferredTab")->isVisible());
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    CHECK(find(window, "settingsTab")->isVisible());
    CHECK(window.currentPage() == Page::Settings);
}

TEST_CASE("A drag with a folder is invited over the whole window, one without is not") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    QMimeData folder;
    folder.setUrls({QUrl::fromLocalFile(QString::fromStdString(library.folder.path().string()))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &folder, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    CHECK(enter.isAccepted());
    QWidget* overlay = find(window, "dropOverlay");
    CHECK(overlay->isVisible());
    CHECK(overlay->size() == overlay->parentWidget()->size());
    QDragLeaveEvent leave;
    QApplication::sendEvent(&window, &leave);
    CHECK_FALSE(overlay->isVisible());

    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QDragEnterEvent other(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, {});
    other.ignore();
    QApplication::sendEvent(&window, &other);
    CHECK_FALSE(overlay->isVisible());
}

TEST_CASE("A folder that cannot be added is named in the message bar") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    window.addFolders({QStringLiteral("/no/such/folder")});
    CHECK(find(window, "messageBar")->isVisible());
    CHECK(find<QLabel>(window, "messageText")->text().contains(QStringLiteral("/no/such/folder")));
}

TEST_CASE("What went wrong is shown until something else is done") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    window.addFolders({QStringLiteral("/no/such/folder")});
    REQUIRE(find(window, "messageBar")->isVisible());
    library.session->faces().labelAsNew({library.ids[0]}, "Ada");
    CHECK_FALSE(find(window, "messageBar")->isVisible());
}

TEST_CASE("A scan that found faces offers to Train, unless a Train follows it by itself") {
    QSettings().clear();
    OpenLibrary library(1);
    auto& jobs = library.session->jobs();
    MainWindow window(*library.session);
    show(window);
    model::ScanSummary summary;
    summary.photos = 2;
    summary.faces = 3;
    const auto endScan = [&] {
        Q_EMIT jobs.started(model::JobKind::Scan);
        Q_EMIT jobs.scanEnded(model::JobEnd::Finished, summary, {});
    };
    const auto* text = find<QLabel>(window, "messageText");
    endScan();
    Q_EMIT jobs.idle();
    CHECK(text->text() == QStringLiteral("Looked at 2 photos and found 3 faces. Train groups them."));
    const QSignalSpy started(&jobs, &session::JobTopic::started);
    find<QAbstractButton>(window, "messageAction")->click();
    REQUIRE(started.size() == 1);
    CHECK(started.at(0).at(0).value<model::JobKind>() == model::JobKind::Train);
    jobs.cancel();
    REQUIRE(QTest::qWaitFor([&] { return !jobs.isRunning(); }, 10'000));

    endScan();
    Q_EMIT jobs.trainEnded(model::JobEnd::Finished, {}, {});
    Q_EMIT jobs.idle();
    CHECK(text->text() == QStringLiteral("Train: nothing new."));
}

TEST_CASE("A window that becomes active shows what another program changed") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    const auto* summary = find<QLabel>(window, "statusText");
    session::LibrarySession::open(library.session->file())->faces().labelAsNew({library.ids[0]}, "Ada");
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(&window, &activated);
    CHECK(QTest::qWaitFor([&] { return summary->text().contains(QStringLiteral("1 named · 1 person")); },
                          2000));
}

TEST_CASE("The status bar tells of the last Train until it is taken back") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    // Any step does for the one that a Train makes.
    library.session->faces().labelAsNew({library.ids[0]}, "Ada");
    model::TrainSummary summary;
    summary.newUnknown = 2;
    Q_EMIT library.session->jobs().trainEnded(model::JobEnd::Finished, summary, {});
    const auto* result = find<QLabel>(window, "statusResult");
    CHECK(result->text().contains(QStringLiteral("2 new unknown people")));
    library.session->faces().labelAsNew({library.ids[1]}, "Bo");
    library.session->journal().undo();
    CHECK(result->isVisible());
    library.session->journal().undo();
    CHECK_FALSE(result->isVisible());
}

TEST_CASE("Undo and redo work from every page") {
    QSettings().clear();
    OpenLibrary library(1);
    auto& faces = library.session->faces();
    MainWindow window(*library.session);
    show(window);
    faces.labelAsNew({library.ids[0]}, "Ada");
    window.showPage(Page::Settings);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(faces.details(library.ids[0])->personName.empty());
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(faces.details(library.ids[0])->personName == "Ada");
}

TEST_CASE("Delete tells where the face went and takes it back, as long as nothing else was done") {
    QSettings().clear();
    OpenLibrary library(2);
    auto& faces = library.session->faces();
    MainWindow window(*library.session);
    show(window);
    auto* grid = find<TileView>(window, "facesGrid");
    auto* bar = find(window, "messageBar");
    grid->setFocus();
    grid->selectFace(library.ids[0]);
    QTest::keyClick(grid, Qt::Key_Delete);
    CHECK(faces.counts().deleted == 1);
    REQUIRE(bar->isVisible());
    CHECK(find<QLabel>(window, "messageText")->text() == QStringLiteral("1 face moved to Deleted."));
    find<QAbstractButton>(window, "messageAction")->click();
    CHECK(faces.counts().deleted == 0);

    REQUIRE(QTest::qWaitFor([&] { return grid->selectFace(library.ids[0]); }, 2000));
    QTest::keyClick(grid, Qt::Key_I);
    CHECK(bar->isVisible());
    faces.labelAsNew({library.ids[1]}, "Ada");
    REQUIRE(QTest::qWaitFor([&] { return !bar->isVisible(); }, 2000));
    CHECK(faces.counts().ignored == 1);
}

TEST_CASE("The whole way by keys: choose, name, and the count in the sidebar follows") {
    QSettings().clear();
    OpenLibrary library(2);
    MainWindow window(*library.session);
    show(window);
    auto* grid = find<TileView>(window, "facesGrid");
    grid->setFocus();
    grid->selectFace(library.ids[2]);
    QTest::keyClick(grid, Qt::Key_Return);
    QWidget* popup = find(window, "labelPopup");
    REQUIRE(popup->isVisible());
    QTest::keyClicks(find(window, "labelField"), QStringLiteral("Ada"));
    QTest::keyClick(find(window, "labelField"), Qt::Key_Return);
    CHECK_FALSE(popup->isVisible());
    CHECK(library.session->faces().details(library.ids[2])->personName == "Ada");
    REQUIRE(QTest::qWaitFor(
        [&] { return find<QLabel>(window, "statusText")->text().contains(QStringLiteral("1 named")); },
        2000));
}

TEST_CASE("Page, zoom and the photo pane are remembered") {
    QSettings().clear();
    OpenLibrary library(1);
    {
        MainWindow window(*library.session);
        show(window);
        find<TileView>(window, "facesGrid")->setTileSize(176);
        find<QToolButton>(window, "photoPaneButton")->click();
        window.showPage(Page::Settings);
        window.close();
    }
    MainWindow again(*library.session);
    show(again);
    CHECK(again.currentPage() == Page::Settings);
    CHECK(find<TileView>(again, "facesGrid")->tileSize() == 176);
    again.showPage(Page::Faces);
    CHECK_FALSE(find(again, "photoPane")->isVisible());
}

TEST_CASE("Every button can be found by name, is read aloud, and says what it does") {
    QSettings().clear();
    OpenLibrary library(1);
    MainWindow window(*library.session);
    show(window);
    // These two get their words with what they are about.
    const QStringList later{QStringLiteral("messageAction"), QStringLiteral("emptyAction")};
    for (auto* button : window.findChildren<QAbstractButton*>()) {
        const bool partOfQt = button->objectName().startsWith(QStringLiteral("qt_")) ||
                              qobject_cast<QLineEdit*>(button->parentWidget()) != nullptr;
        if (partOfQt || later.contains(button->objectName())) {
            continue;
        }
        INFO(button->objectName().toStdString() << " " << button->text().toStdString());
        CHECK_FALSE(button->objectName().isEmpty());
        CHECK_FALSE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
        CHECK((!button->text().isEmpty() || !button->toolTip().isEmpty()));
    }
}

TEST_CASE("The question before the bin is emptied has Cancel at hand, and afterwards no undo is offered") {
    QSettings().clear();
    OpenLibrary library(2);
    MainWindow window(*library.session);
    show(window);
    auto* grid = find<TileView>(window, "facesGrid");
    grid->setFocus();
    grid->selectFace(library.ids[0]);
    QTest::keyClick(grid, Qt::Key_Delete);
    REQUIRE(find(window, "messageBar")->isVisible());
    QCoreApplication::processEvents();
    auto* people = find(window, "facesTab")->findChild<QListView*>(QStringLiteral("personList"));
    people->setCurrentIndex(people->model()->index(people->model()->rowCount() - 1, 0));
    find<QAbstractButton>(window, "emptyBinButton")->click();
    auto* box = find<QMessageBox>(window, "emptyBinConfirmation");
    QCoreApplication::processEvents();
    CHECK(box->focusWidget() == box->button(QMessageBox::Cancel));
    find<QAbstractButton>(window, "emptyBinConfirm")->click();
    QCoreApplication::processEvents();
    CHECK(library.session->faces().counts().deleted == 0);
    CHECK_FALSE(find(window, "messageBar")->isVisible());
}
