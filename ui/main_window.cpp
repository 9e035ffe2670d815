// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/library_session.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/similarity_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/main_window_parts.h"
#include "ui/style/theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>

namespace kith::ui {

MainWindow::Parts::Parts(session::LibrarySession& session)
    : thumbnails([&reader = session.thumbnails()](model::FaceId face) { return reader.load(face); })
    , people(session.people())
    , shared{thumbnails, people, notices} {}

MainWindow::MainWindow(session::LibrarySession& session, QWidget* parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_parts(std::make_unique<Parts>(session)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Kith"));
    setAcceptDrops(true);
    setMinimumSize(960, 560);
    forceColourScheme();
    applyTheme(*this); // before the parts: their fonts and sizes follow from it
    buildCentre();
    buildPages();
    connectPages();
    addShortcuts();
    restoreState();
}

MainWindow::~MainWindow() {
    // The screens use the parts, so they go first.
    delete takeCentralWidget();
}

void MainWindow::buildCentre() {
    auto& p = *m_parts;
    p.centre = new QWidget(this);
    p.centre->setObjectName(QStringLiteral("page"));
    p.centre->setFocusPolicy(Qt::ClickFocus);
    p.tabs = new Segmented(tr("Pages"), p.centre);
    p.tabs->setObjectName(QStringLiteral("pageTabs"));
    p.tabs->setProperty("big", true);
    p.tabs->add(QStringLiteral("facesTabButton"), tr("Faces"), tr("All faces and their names (Ctrl+1)"));
    p.tabs->add(QStringLiteral("inferredTabButton"), tr("Inferred"), tr("Names that Kith suggests (Ctrl+2)"));
    p.tabs->add(QStringLiteral("settingsTabButton"), tr("Settings"),
                tr("Folders, detection, grouping (Ctrl+3)"));
    auto* top = new QFrame(p.centre);
    top->setObjectName(QStringLiteral("topBar"));
    top->setFixedHeight(metric::kTopBar);
    auto* topRow = new QHBoxLayout(top);
    topRow->setContentsMargins(0, 0, 0, 0);
    topRow->addWidget(p.tabs, 0, Qt::AlignCenter);
    p.stack = new QStackedWidget(p.centre);
    p.status = new JobStatusBar(p.centre);
    auto* column = new QVBoxLayout(p.centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(p.stack, 1);
    column->addWidget(p.status);
    setCentralWidget(p.centre);
}

void MainWindow::buildPages() {
    auto& p = *m_parts;
    auto& s = m_session;
    p.popup = new LabelPopup(p.shared, p.centre);
    p.commands = new FaceCommands(s.faces(), *p.popup, p.shared, p.centre);
    p.messages = new MessageBar(p.stack);
    p.reporter = new JobReporter(s.jobs(), s.journal(), p.notices, *p.status, *p.messages, p.centre);
    p.welcome = new WelcomePage(p.stack);
    p.faces = new FacesTab(
        {s.faces(), s.similarity(), s.people(), s.photos(), s.jobs(), s.journal(), s.suggestions()},
        *p.commands, p.shared, p.stack);
    p.inferred =
        new InferredTab({s.faces(), s.photos(), s.suggestions(), s.jobs(), s.journal(), s.settings()},
                        *p.commands, p.shared, p.stack);
    p.settings =
        new SettingsTab({s.faces(), s.photos(), s.jobs(), s.settings(), s.suggestions()}, p.shared, p.stack);
    for (QWidget* page : {static_cast<QWidget*>(p.welcome), static_cast<QWidget*>(p.faces),
                          static_cast<QWidget*>(p.inferred), static_cast<QWidget*>(p.settings)}) {
        p.stack->addWidget(page);
    }
    p.messages->keepClearOf(p.faces->lowerPanel());
    p.messages->keepClearOf(p.inferred->lowerPanel());
    p.overlay = new DropOverlay(p.centre);
}

void MainWindow::connectPages() {
    auto& p = *m_parts;
    connect(p.tabs, &Segmented::chosen, this, [this](int tab) { showPage(static_cast<Page>(tab)); });
    connect(p.welcome, &WelcomePage::addFolderRequested, this, &MainWindow::askForFolder);
    connect(p.faces, &FacesTab::addFolderRequested, this, &MainWindow::askForFolder);
    connect(p.faces, &FacesTab::summaryChanged, this, &MainWindow::showSummary);
    connect(p.inferred, &InferredTab::addFolderRequested, this, &MainWindow::askForFolder);
    connect(p.inferred, &InferredTab::summaryChanged, this, &MainWindow::showSummary);
    connect(p.inferred, &InferredTab::facesTabRequested, this, [this] { showPage(Page::Faces); });
    connect(p.settings, &SettingsTab::addFolderRequested, this, &MainWindow::askForFolder);
    connect(p.settings, &SettingsTab::problemsRequested, this, &MainWindow::showProblems);
    connect(p.reporter, &JobReporter::problemsRequested, this, &MainWindow::showProblems);
    connect(p.commands, &FaceCommands::movedAway, p.reporter, &JobReporter::offerUndo);
    connect(&m_session.faces(), &session::FaceTopic::facesRemoved, p.reporter, &JobReporter::forgetOffer);
    connect(&p.notices, &Notices::failed, this, [this](const QString& sentence) {
        m_parts->failure = sentence;
        m_parts->messages->showMessage(MessageTone::Error, sentence);
    });
    // What went wrong is over once something else was done.
    connect(&m_session.journal(), &session::JournalTopic::journalChanged, this,
            [this] { m_parts->messages->withdraw(m_parts->failure); });
    connect(&m_session.jobs(), &session::JobTopic::trainPreviewed, this,
            [this](model::JobEnd end, const model::TrainPreview& preview) {
                if (end == model::JobEnd::Finished) {
                    showTrainPreview(preview);
                }
            });
    connect(&m_session.photos(), &session::PhotoTopic::foldersChanged, this, [this] { showPage(m_page); });
}

void MainWindow::showPage(Page page) {
    auto& p = *m_parts;
    m_page = page;
    p.tabs->setCurrent(static_cast<int>(page));
    QWidget* shown = p.settings;
    if (page == Page::Faces) {
        // Before the first folder there is nothing to show but how to begin.
        shown = m_session.photos().hasFolders() ? static_cast<QWidget*>(p.faces) : p.welcome;
    } else if (page == Page::Inferred) {
        shown = p.inferred;
    }
    if (p.stack->currentWidget() != shown || focusWidget() == nullptr) {
        p.popup->dismiss();
        p.stack->setCurrentWidget(shown);
        // Not to a tab, where the keys do nothing: to the page's list, or to nothing in particular.
        QWidget* list = shown == p.faces      ? p.faces->mainList()
                        : shown == p.inferred ? p.inferred->mainList()
                                              : nullptr;
        (list != nullptr && list->isVisible() ? list : p.centre)->setFocus(Qt::OtherFocusReason);
        p.messages->raise();
    }
    showSummary();
}

void MainWindow::showSummary() {
    const auto& p = *m_parts;
    const bool welcome = p.stack->currentWidget() == p.welcome;
    p.status->setSummary(welcome                    ? tr("No folders yet")
                         : m_page == Page::Inferred ? p.inferred->summary()
                                                    : p.faces->summary());
}

void MainWindow::restoreState() {
    const QSettings settings;
    auto& p = *m_parts;
    const QSize room = screen()->availableSize();
    const QSize frame(2, 40); // what the desktop puts around it, about: its status bar is to be seen, too
    resize((room.width() >= 1500 && room.height() >= 950 ? QSize(1400, 880) : QSize(1280, 800))
               .boundedTo(room - frame));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    p.faces->restoreState(settings);
    p.inferred->restoreState(settings);
    p.settings->restoreState(settings);
    const int page = settings.value(QStringLiteral("window/page"), 0).toInt();
    showPage(page == 1 ? Page::Inferred : page == 2 ? Page::Settings : Page::Faces);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/page"), static_cast<int>(m_page));
    m_parts->faces->saveState(settings);
    m_parts->inferred->saveState(settings);
    m_parts->settings->saveState(settings);
    m_session.jobs().cancel(); // what it has found is kept; the next start goes on from there
    event->accept();
}

bool MainWindow::event(QEvent* event) {
    // The desktop went light or dark; changeEvent() does not tell of the application's palette.
    if (event->type() == QEvent::ApplicationPaletteChange) {
        applyTheme(*this);
    }
    if (event->type() == QEvent::WindowActivate) { // from a second window perhaps, or from a terminal
        m_parts->notices.attempt([this] { m_session.catchUp(); });
    }
    return QMainWindow::event(event);
}

} // namespace kith::ui
