// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/face_browser.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "ui/people/people_index.h"
#include "ui/people/person_sidebar.h"
#include "ui/photo/photo_pane.h"
#include "ui/shared/notices.h"
#include "ui/style/empty_state.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/why_panel.h"

#include <QItemSelectionModel>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kith::ui {

FaceBrowser::FaceBrowser(const BrowserTopics& topics, TileModel& model, BrowserTraits traits,
                         const Shared& shared, QWidget* parent)
    : QWidget(parent)
    , m_topics(topics)
    , m_model(model)
    , m_traits(std::move(traits))
    , m_shared(shared)
    , m_refreshes(*this, topics.jobs, [this] { Q_EMIT refreshWanted(); })
    , m_sidebar(new PersonSidebar(shared, this))
    , m_grid(new TileView(shared.thumbnails, this))
    , m_toolbar(m_traits.makeToolbar(this))
    , m_pane(new PhotoPane(topics.faces, topics.photos, shared, this))
    , m_empty(new EmptyState(this))
    , m_frame(*this, m_traits.name, {m_sidebar, m_toolbar, {m_grid, m_empty}, m_pane}, m_traits.panePlace) {
    m_grid->setObjectName(m_traits.name + QStringLiteral("Grid"));
    m_grid->setAccessibleName(m_traits.listName);
    m_grid->setTileModel(&m_model);
    m_grid->setTileSize(m_traits.tileSize);
    m_pane->setVisible(m_traits.paneShown);
    connectParts();
    connectLibrary();
    addKeys();
}

void FaceBrowser::connectParts() {
    connect(m_grid, &TileView::tileSizeRequested, this, &FaceBrowser::setTileSize);
    connect(m_grid, &TileView::photoRequested, this, [this](const QModelIndex& index) {
        setPaneShown(true);
        m_pane->showFace(m_model.faceAt(index.row()));
    });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FaceBrowser::followCurrent);
    connect(m_pane, &PhotoPane::photoRequested, m_grid, &TileView::stepToOtherPhoto);
}

void FaceBrowser::connectLibrary() {
    connect(&m_topics.faces, &session::FaceTopic::facesChanged, &m_refreshes, &PageRefresh::schedule);
    connect(&m_topics.faces, &session::FaceTopic::facesRemoved, &m_refreshes, &PageRefresh::schedule);
    connect(&m_topics.faces, &session::FaceTopic::countsChanged, &m_refreshes, &PageRefresh::schedule);
    connect(&m_shared.people, &PeopleIndex::changed, &m_refreshes, &PageRefresh::schedule);
    connect(&m_topics.jobs, &session::JobTopic::started, &m_refreshes, &PageRefresh::schedule);
    connect(&m_topics.jobs, &session::JobTopic::idle, &m_refreshes, &PageRefresh::schedule);
}

void FaceBrowser::addKeys() {
    addKey(Qt::Key_N, *m_grid, [this] { Q_EMIT nameRequested(); });
    addKey(Qt::Key_R, *m_grid, [this] { Q_EMIT refuseRequested(); });
    addKey(Qt::Key_I, *m_grid, [this] { Q_EMIT ignoreRequested(); });
    addKey(Qt::Key_Delete, *m_grid, [this] { Q_EMIT removeRequested(); });
    addKey(Qt::Key_P, *m_grid, [this] { setPaneShown(m_pane->isHidden()); });
    addKey(Qt::Key_W, *this, [this] { toggleWhy(); });
    addKey(Qt::Key_D, *this, [this] {
        setPaneShown(true);
        m_pane->startDrawing();
    });
    addKey(Qt::Key_Slash, *this, [this] { m_sidebar->focusFilter(); });
}

void FaceBrowser::addKey(const QKeySequence& key, QWidget& where, const std::function<void()>& slot) {
    auto* shortcut = new QShortcut(key, &where);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, slot);
}

model::FaceId FaceBrowser::currentFace() const {
    const QModelIndex index = m_grid->currentIndex();
    return index.isValid() ? m_model.faceAt(index.row()) : model::FaceId();
}

void FaceBrowser::setTileSize(int side) {
    m_grid->setTileSize(side);
    Q_EMIT tileSizeChanged(m_grid->tileSize());
}

void FaceBrowser::setPaneShown(bool shown) {
    m_pane->setVisible(shown);
    Q_EMIT paneShownChanged(shown);
}

bool FaceBrowser::isWhyShown() const {
    return !lowerPanel()->isHidden();
}

void FaceBrowser::setWhyShown(bool shown) {
    if (shown == isWhyShown()) {
        return;
    }
    if (m_why == nullptr) {
        m_why = new WhyPanel({m_topics.faces, m_topics.suggestions}, m_shared, lowerPanel());
        auto* column = new QVBoxLayout(lowerPanel());
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_why);
        connect(m_why, &WhyPanel::closeRequested, this, &FaceBrowser::toggleWhy);
    }
    lowerPanel()->setVisible(shown);
    Q_EMIT whyShownChanged(shown);
    followCurrent();
    // Once the panel has taken its room: the face it is about is not below it.
    QMetaObject::invokeMethod(
        this, [this] { m_grid->scrollTo(m_grid->currentIndex()); }, Qt::QueuedConnection);
}

void FaceBrowser::followCurrent() {
    const model::FaceId face = currentFace();
    Q_EMIT currentChanged(face);
    m_shared.notices.attempt([&] { m_pane->showFace(face); });
    explain();
}

void FaceBrowser::explain() {
    if (isWhyShown()) {
        const model::FaceId face = currentFace();
        m_shared.notices.attempt([&] { m_why->explain(face, m_traits.sourceInQuestion(face)); });
    }
}

bool FaceBrowser::showListOrEmptyState() {
    const bool empty = m_model.rowCount() == 0;
    m_frame.showPage(empty ? static_cast<QWidget*>(m_empty) : m_grid);
    return empty;
}

void FaceBrowser::carryOut(const std::function<bool(const std::vector<model::FaceId>& faces)>& command,
                           GoOn how) {
    const auto faces = m_grid->selectedFaces();
    const model::FaceId next = m_grid->faceAfterSelection();
    if (!faces.empty() && command(faces)) {
        goOnWith(next, how);
    }
}

void FaceBrowser::goOnWith(model::FaceId next, GoOn how) {
    Q_EMIT listWanted();
    if (how == GoOn::Selecting) {
        m_grid->selectFace(next);
    } else if (const int row = m_model.rowOf(next); row >= 0) {
        m_grid->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::NoUpdate);
    }
}

/// Beside everything: the keys stay with the faces.
void FaceBrowser::mousePressEvent(QMouseEvent*) {
    m_grid->setFocus(Qt::MouseFocusReason);
}

void FaceBrowser::saveState(QSettings& settings) const {
    m_frame.saveState(settings);
    settings.setValue(m_traits.name + QStringLiteral("/tileSize"), m_grid->tileSize());
    settings.setValue(m_traits.name + QStringLiteral("/peopleOrder"), static_cast<int>(m_sidebar->order()));
    settings.setValue(m_traits.name + QStringLiteral("/photoPane"), !m_pane->isHidden());
}

void FaceBrowser::restoreState(const QSettings& settings) {
    setTileSize(settings.value(m_traits.name + QStringLiteral("/tileSize"), m_traits.tileSize).toInt());
    const int order = settings.value(m_traits.name + QStringLiteral("/peopleOrder"), 0).toInt();
    m_sidebar->setOrder(static_cast<PersonOrder>(
        std::clamp(order, static_cast<int>(PersonOrder::ByNumber), static_cast<int>(PersonOrder::ByRecent))));
    m_frame.restoreState(settings);
    setPaneShown(settings.value(m_traits.name + QStringLiteral("/photoPane"), m_traits.paneShown).toBool());
}

} // namespace kith::ui
