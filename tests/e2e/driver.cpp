// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/driver.h"

#include "core/session/job_topic.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSettings>
#include <QTest>
#include <QUrl>
#include <QWindow>

namespace kith::e2e {
namespace {

std::unique_ptr<QMimeData> filesOf(const QStringList& paths) {
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

} // namespace

Driver::Driver(std::filesystem::path library, std::string story)
    : m_library(std::move(library))
    , m_artefacts(std::move(story)) {
    start();
}

Driver::~Driver() {
    m_window.reset();
}

void Driver::start() {
    REQUIRE(m_window == nullptr);
    m_session = session::LibrarySession::open(m_library);
    m_window = std::make_unique<ui::MainWindow>(*m_session);
    if (!QSettings().contains(QStringLiteral("window/geometry"))) {
        m_window->resize(1280, 800); // whatever the screen of the tests
    }
    m_window->show();
    INFO("the window appears");
    REQUIRE(QTest::qWaitForWindowExposed(m_window.get(), 10'000));
    m_window->resumeScan(); // as main() does
}

void Driver::quit() {
    CHECK(window().close());
    m_window.reset();
    m_session.reset();
}

ui::MainWindow& Driver::window() {
    REQUIRE(m_window != nullptr);
    return *m_window;
}

session::LibrarySession& Driver::session() {
    REQUIRE(m_session != nullptr);
    return *m_session;
}

QWidget* Driver::find(const std::string& name) {
    QWidget* found = &window();
    for (const QString& part : QString::fromStdString(name).split(QLatin1Char('/')))
        found = found != nullptr ? found->findChild<QWidget*>(part) : nullptr;
    return found;
}

bool Driver::isShown(const std::string& name) {
    const QWidget* found = find(name);
    return found != nullptr && found->isVisible();
}

std::string Driver::text(const std::string& label) {
    return widget<QLabel>(label).text().toStdString();
}

void Driver::click(const std::string& name) {
    auto& target = widget(name);
    waitFor(
        name + " to be visible and enabled", [&target] { return target.isVisible() && target.isEnabled(); },
        10);
    bringToFront();
    QTest::mouseClick(&target, Qt::LeftButton);
}

void Driver::bringToFront() {
    if (QApplication::activeWindow() != nullptr)
        return;
    window().activateWindow();
    INFO("the window gets the keyboard's focus");
    REQUIRE(QTest::qWaitForWindowActive(&window(), 5000));
}

void Driver::press(int key, Qt::KeyboardModifiers modifiers) {
    bringToFront();
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : &window(), static_cast<Qt::Key>(key), modifiers);
}

void Driver::type(const std::string& text) {
    QWidget* focus = window().focusWidget();
    INFO("something with the keyboard's focus to type \"" << text << "\" into");
    REQUIRE(focus != nullptr);
    QTest::keyClicks(focus, QString::fromStdString(text));
}

void Driver::clickRow(const std::string& list, const std::string& text) {
    auto& view = widget<QListView>(list);
    QModelIndex row;
    waitFor("a row \"" + text + "\" in " + list, [&] {
        const auto found = view.model()->match(view.model()->index(0, 0), Qt::DisplayRole,
                                               QString::fromStdString(text), 1, Qt::MatchExactly);
        row = found.isEmpty() ? QModelIndex() : found.front();
        return row.isValid();
    });
    view.scrollTo(row);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(row).center());
}

// The events go to the window of the windowing system, which finds the widget that takes drops there.
bool Driver::drag(const QStringList& paths) {
    const auto data = filesOf(paths);
    const QPoint middle = window().rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    enter.ignore();
    QApplication::sendEvent(window().windowHandle(), &enter);
    QDragMoveEvent move(middle + QPoint(3, 3), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    move.setAccepted(enter.isAccepted());
    QApplication::sendEvent(window().windowHandle(), &move);
    return move.isAccepted();
}

bool Driver::drop(const QStringList& paths) {
    const auto data = filesOf(paths);
    QDropEvent event(window().rect().center(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    event.ignore();
    QApplication::sendEvent(window().windowHandle(), &event);
    return event.isAccepted();
}

void Driver::dragAway() {
    QDragLeaveEvent leave;
    QApplication::sendEvent(window().windowHandle(), &leave);
}

void Driver::waitFor(const std::string& what, const std::function<bool()>& condition, int seconds) {
    if (QTest::qWaitFor(condition, seconds * 1000))
        return;
    m_artefacts.save(*m_window, "missing");
    FAIL("Waited " << seconds << " s in vain for " << what);
}

void Driver::waitUntilIdle(const std::string& what) {
    waitFor(
        what, [this] { return !session().jobs().isRunning() && !isShown("cancelButton"); }, 300);
}

void Driver::picture(const std::string& name) {
    m_artefacts.save(window(), name);
}

} // namespace kith::e2e
