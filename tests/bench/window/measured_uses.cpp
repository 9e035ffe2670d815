// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/measured_uses.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/photo_topic.h"
#include "tests/bench/window/window_user.h"
#include "ui/style/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace kith::bench {

namespace {

constexpr int kLabelled = 500;
constexpr double kLongestRemoval = 120'000.0;

double megabytes(const char* field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field))
            return std::stod(line.substr(std::string(field).size() + 1)) * 1024 / 1e6;
    }
    return 0.0;
}

void printRow(const std::string& what, const Recording& recording) {
    std::printf("| %s | | %.1f | %.1f | %.1f |\n", what.c_str(), recording.answered(0.5),
                recording.answered(0.99), recording.answered(1.0));
}

void printRow(const std::string& what, const Cost& cost) {
    std::printf("| %s | %.0f | | | %.0f |\n", what.c_str(), cost.shown, cost.until.answered(1.0));
    if (cost.after.answered(1.0) > 16.0)
        std::printf("| … what follows | | | | %.0f |\n", cost.after.answered(1.0));
}

void printMemory(const std::string& when) {
    std::printf("| resident memory %s: %.0f MB, highest %.0f MB | | | | |\n", when.c_str(),
                megabytes("VmRSS:"), megabytes("VmHWM:"));
}

void start(WindowUser& user, double started) {
    auto& application = user.application();
    while (application.paints() == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    double usable = 0.0;
    QMetaObject::invokeMethod(
        &application, [&usable] { usable = now(); }, Qt::QueuedConnection);
    while (usable == 0.0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    application.runUntilQuiet();
    std::printf("%.1f %.1f\n", usable - started, application.lastPaint() - started);
}

void scroll(WindowUser& user, double seconds) {
    printRow("turning the wheel", user.turnWheel(seconds));
    printRow("dragging the scroll bar over the whole grid", user.dragScrollBar(seconds));
    printRow("Page Down, with the photo beside the grid", user.pressPageDown(seconds));
}

void nameFaces(WindowUser& user) {
    user.choosePerson(user.personRow(QStringLiteral("Unnamed")));
    user.application().runUntilQuiet();
    user.choosePerson(user.personRow(QStringLiteral("All faces")));
    user.application().runUntilQuiet();
    auto* model = user.grid()->tileModel();
    // In the middle of the unnamed: faces of many unknown persons, as a Select all with Shift gives them.
    const int first = model->rowCount() * 3 / 4;
    user.grid()->clearSelection();
    printRow("selecting 500 faces", user.act([&] { user.grid()->selectRows(first, kLabelled); }));
    const model::FaceId face = model->faceAt(first);
    auto* popup = user.find("labelPopup");
    auto* field = user.find<QLineEdit>("labelField");
    printRow(
        "opening the popup with 2,000 people",
        user.act([&] { user.typeKey(user.grid(), Qt::Key_Return); }, [&] { return popup->isVisible(); }));
    for (const QChar letter : QStringLiteral("lin"))
        printRow(std::string("typing ") + letter.toLatin1() + " in it",
                 user.act([&] { user.typeKey(field, letter.toUpper().unicode(), letter); }));
    field->setText(QStringLiteral("Somebody New"));
    user.application().runUntilQuiet();
    const auto nameOf = [&] {
        const int row = model->rowOf(face);
        return model->index(row).data(ui::TileModel::NameRole).toString();
    };
    const QString before = nameOf();
    printRow("naming 500 faces", user.act([&] { user.typeKey(field, Qt::Key_Return); },
                                          [&] { return nameOf() == QStringLiteral("Somebody New"); }));
    printRow("undoing it",
             user.act([&] { user.session().journal().undo(); }, [&] { return nameOf() == before; }));
    printRow("redoing it", user.act([&] { user.session().journal().redo(); },
                                    [&] { return nameOf() == QStringLiteral("Somebody New"); }));
    const int rows = model->rowCount();
    user.grid()->clearSelection();
    user.grid()->selectRows(rows / 2, 100);
    printRow("deleting 100 faces", user.act([&] { user.typeKey(user.grid(), Qt::Key_Delete); },
                                            [&] { return model->rowCount() == rows - 100; }));
    user.session().journal().undo();
    user.application().runUntilQuiet();
}

void look(WindowUser& user) {
    auto& grid = *user.grid();
    printRow("selecting all faces", user.act([&] { grid.selectAll(); }));
    printRow("selecting none", user.act([&] { grid.clearSelection(); }));
    printRow("folding a group", user.act([&] { grid.setCollapsed(grid.tileModel()->groupOf(0), true); }));
    auto* filter = user.find("facesTab")->findChild<QLineEdit*>(QStringLiteral("personFilter"));
    for (const QChar letter : QStringLiteral("lin"))
        printRow(std::string("typing ") + letter.toLatin1() + " into Find a person",
                 user.act([&] { user.typeKey(filter, letter.toUpper().unicode(), letter); }));
    printRow("clearing Find a person", user.act([&] { filter->clear(); }));
    const auto entries = user.find<QToolButton>("sortButton")->menu()->actions();
    printRow("sorting by quality", user.act([&] { entries.at(1)->trigger(); }));
    printRow("sorting by date", user.act([&] { entries.at(0)->trigger(); }));
    const auto choose = [&](const char* what, int row) {
        const QString name = user.people()->model()->index(row, 0).data().toString();
        printRow(what, user.act([&] { user.choosePerson(row); }));
    };
    choose("from all faces to the unnamed", user.personRow(QStringLiteral("Unnamed")));
    choose("… to the largest person", user.personRow(QStringLiteral("Unnamed")) + 2);
    choose("… to all faces", user.personRow(QStringLiteral("All faces")));
    using ui::Page;
    auto* inferred = user.find("inferredGrid");
    printRow("to the Inferred tab", user.act([&] { user.window().showPage(Page::Inferred); },
                                             [&] { return inferred->isVisible(); }));
    user.application().run(400);
    printRow("back to the Faces tab", user.act([&] { user.window().showPage(Page::Faces); }));
    printRow("to the Settings tab", user.act([&] { user.window().showPage(Page::Settings); }));
    user.window().showPage(Page::Faces);
    user.application().runUntilQuiet();
}

void scan(WindowUser& user, double seconds) {
    auto& session = user.session();
    user.application().runUntilQuiet();
    std::vector<model::PhotoId> photos;
    for (std::int64_t id = 1; id <= 60; ++id)
        photos.emplace_back(id);
    session.jobs().rescan(photos);
    printRow("turning the wheel while photos are scanned", user.turnWheel(seconds));
    session.jobs().cancel();
    user.application().runUntilQuiet();
    printMemory("after a scan");
}

/// The first half of the time nothing else is done, then faces are named and the grid is scrolled.
void removeFolder(WindowUser& user, double seconds) {
    auto& session = user.session();
    auto& application = user.application();
    application.runUntilQuiet();
    const auto folder = session.photos().folders().back();
    bool isGone = false;
    QObject::connect(&session.photos(), &session::PhotoTopic::foldersChanged, &application,
                     [&] { isGone = session.photos().folders().size() < 2; });
    const double start = now();
    printRow("the click that removes a folder of " + std::to_string(folder.faces) + " faces",
             user.act([&] { session.photos().removeFolder(folder.folder.id); }));
    printRow("turning the wheel while it is removed", user.turnWheel(seconds));
    user.grid()->selectRows(0, kLabelled);
    std::vector<model::FaceId> faces = user.grid()->selectedFaces();
    printRow("naming 500 faces while it is removed",
             user.act([&] { session.faces().labelAsNew(faces, "Somebody New"); }));
    while (!isGone && now() - start < kLongestRemoval)
        application.run(50);
    std::printf("| until the folder is gone | %.0f | | | |\n", now() - start);
    printMemory("after it");
}

} // namespace

int runUse(int argc, char** argv, const Use& use) {
    WatchedApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("kith"));
    QApplication::setApplicationName(QStringLiteral("kith"));
    ui::forceColourScheme();
    const auto session = session::LibrarySession::open(use.library);
    ui::MainWindow window(*session);
    WindowUser user(application, *session, window);
    application.watchPaintsOf(user.grid()->viewport());
    window.show();
    if (use.name == "start") {
        start(user, use.started);
        return 0;
    }
    application.runUntilQuiet();
    if (use.name == "use") {
        printMemory("with the window open");
        scroll(user, use.seconds);
        printMemory("after scrolling");
        look(user);
        nameFaces(user);
        application.run(30'000); // suggestions are worked out anew
        printMemory("at the end");
    } else if (use.name == "scan") {
        scan(user, use.seconds);
    } else if (use.name == "remove") {
        removeFolder(user, use.seconds);
    }
    return 0;
}

} // namespace kith::bench
