// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/faces_tab.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/similarity_topic.h"
#include "ui/browser/face_browser.h"
#include "ui/faces/face_model.h"
#include "ui/faces/faces_toolbar.h"
#include "ui/faces/person_commands.h"
#include "ui/labels/face_commands.h"
#include "ui/people/people_index.h"
#include "ui/people/person_sidebar.h"
#include "ui/photo/photo_pane.h"
#include "ui/shared/notices.h"
#include "ui/style/empty_state.h"
#include "ui/style/text.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_view.h"

#include <QHBoxLayout>
#include <QSettings>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr int kTileSize = 104; ///< six beside each other in a window of usual width
} // namespace

FacesTab::FacesTab(const FacesTopics& topics, FaceCommands& commands, const Shared& shared, QWidget* parent)
    : QWidget(parent)
    , m_topics(topics)
    , m_commands(commands)
    , m_shared(shared)
    , m_people(new PersonCommands(topics.people, commands, shared, this))
    , m_model(new FaceModel(topics.faces, shared.people, this))
    , m_browser(new FaceBrowser({topics.faces, topics.photos, topics.suggestions, topics.jobs}, *m_model,
                                browserTraits(), shared, this))
    , m_sidebar(&m_browser->sidebar())
    , m_grid(&m_browser->grid()) {
    setObjectName(QStringLiteral("facesTab"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_browser);
    m_sidebar->offerHiddenPeople();
    connectToolbar();
    connectBrowser();
    connectPeople();
    connectLibrary();
    addKeys();
    refreshSidebar();
    m_sidebar->choose(PersonRow::Kind::All);
    m_toolbar->setTileSize(m_grid->tileSize());
    selectionMade();
}

BrowserTraits FacesTab::browserTraits() {
    BrowserTraits traits;
    traits.name = QStringLiteral("faces");
    traits.listName = tr("Faces");
    traits.panePlace = PanePlace::BesideToolbar;
    traits.paneShown = true;
    traits.tileSize = kTileSize;
    traits.makeToolbar = [this](QWidget* browser) {
        m_toolbar = new FacesToolbar(m_topics.journal, m_shared, browser);
        return m_toolbar;
    };
    traits.sourceInQuestion = [this](model::FaceId face) { return surerSource(face); };
    return traits;
}

void FacesTab::connectToolbar() {
    connect(m_toolbar, &FacesToolbar::nameRequested, this, &FacesTab::nameSelection);
    connect(m_toolbar, &FacesToolbar::unnameRequested, this,
            [this] { m_commands.unname(m_grid->selectedFaces()); });
    connect(m_toolbar, &FacesToolbar::ignoreRequested, this,
            [this] { m_commands.ignore(m_grid->selectedFaces()); });
    connect(m_toolbar, &FacesToolbar::removeRequested, this, &FacesTab::removeSelection);
    connect(m_toolbar, &FacesToolbar::restoreRequested, this,
            [this] { m_commands.restore(m_grid->selectedFaces()); });
    connect(m_toolbar, &FacesToolbar::emptyBinRequested, this, [this] { m_commands.emptyBin(this); });
    connect(m_toolbar, &FacesToolbar::sortChosen, this, &FacesTab::setSort);
    connect(m_toolbar, &FacesToolbar::rescanRequested, this, &FacesTab::rescan);
    connect(m_toolbar, &FacesToolbar::trainRequested, this, [this] { m_topics.jobs.train(); });
    connect(m_toolbar, &FacesToolbar::tileSizeChanged, m_browser, &FaceBrowser::setTileSize);
    connect(m_toolbar, &FacesToolbar::paneToggled, m_browser, &FaceBrowser::setPaneShown);
    connect(m_browser, &FaceBrowser::tileSizeChanged, m_toolbar, &FacesToolbar::setTileSize);
    connect(m_browser, &FaceBrowser::paneShownChanged, m_toolbar, &FacesToolbar::setPaneShown);
}

void FacesTab::connectBrowser() {
    connect(m_browser, &FaceBrowser::refreshWanted, this, &FacesTab::refresh);
    connect(m_browser, &FaceBrowser::listWanted, m_model, &FaceModel::refresh);
    connect(m_browser, &FaceBrowser::nameRequested, this, &FacesTab::nameSelection);
    connect(m_browser, &FaceBrowser::refuseRequested, this, &FacesTab::refuseSelection);
    connect(m_browser, &FaceBrowser::ignoreRequested, this,
            [this] { m_commands.ignore(m_grid->selectedFaces()); });
    connect(m_browser, &FaceBrowser::removeRequested, this, &FacesTab::removeSelection);
    connect(m_grid, &TileView::enterPressed, this, &FacesTab::nameSelection);
    connect(m_grid, &TileView::selectionMade, this, &FacesTab::selectionMade);
    connect(m_grid, &TileView::groupActionRequested, m_grid, &TileView::selectRows);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &FacesTab::showFaceMenu);
    connect(&m_browser->pane(), &PhotoPane::facePicked, this, &FacesTab::pick);
    connect(&m_browser->pane(), &PhotoPane::faceDrawn, this, &FacesTab::drawn);
    connect(&m_browser->emptyState(), &EmptyState::actionRequested, this, &FacesTab::addFolderRequested);
}

void FacesTab::connectPeople() {
    connect(m_sidebar, &PersonSidebar::chosen, this, &FacesTab::choose);
    connect(m_sidebar, &PersonSidebar::rowsWanted, this, &FacesTab::refreshSidebar);
    connect(m_sidebar, &PersonSidebar::facesDropped, this, &FacesTab::takeDropped);
    connect(m_sidebar, &PersonSidebar::contextMenuRequested, this, &FacesTab::showPersonMenu);
    connect(&m_commands, &FaceCommands::named, this, [this](const std::vector<model::FaceId>& faces) {
        m_lastNamed = faces.empty() ? model::FaceId() : faces.front();
    });
    connect(m_people, &PersonCommands::togetherWanted, this, &FacesTab::showTogether);
    connect(m_people, &PersonCommands::carriedOut, &m_commands, &FaceCommands::movedAway);
    connect(m_people, &PersonCommands::merged, this,
            [this](model::PersonId into) { m_sidebar->choose(PersonRow::Kind::Person, into.value); });
}

void FacesTab::connectLibrary() {
    auto& faces = m_topics.faces;
    auto* refreshes = &m_browser->refreshes();
    connect(&faces, &session::FaceTopic::facesAdded, this,
            [this, refreshes](const std::vector<model::FaceId>& added) {
                m_shared.thumbnails.forget(added);
                refreshes->schedule();
            });
    // The status bar has it on other pages too.
    connect(&faces, &session::FaceTopic::countsChanged, this, &FacesTab::summaryChanged);
    connect(&m_topics.journal, &session::JournalTopic::journalChanged, refreshes, &PageRefresh::scheduleNow);
    connect(&m_topics.similarity, &session::SimilarityTopic::changed, refreshes, &PageRefresh::schedule);
}

void FacesTab::refresh() {
    m_shared.notices.attempt([this] {
        refreshSidebar();
        m_model->refresh();
    });
    showEmptyState();
    selectionMade();
    m_browser->explain();
    m_grid->viewport()->update();
    Q_EMIT summaryChanged();
}

void FacesTab::refreshSidebar() {
    const model::FaceCounts counts = m_topics.faces.counts();
    m_toolbar->setBinEmpty(counts.deleted == 0);
    m_sidebar->setRows(
        faceSidebarRows(counts, m_shared.people.people(), m_shared.people.unknown(), m_sidebar->selection()),
        successorOfChosen());
}

/// An unknown person of whom some faces got a name is none any more: the others stay before the eyes, and
/// after the last of them the person that they became. When that is undone, the unknown person is back.
PersonRow FacesTab::successorOfChosen() const {
    using Kind = PersonRow::Kind;
    const PersonRow chosen = m_sidebar->current();
    const auto& people = m_shared.people;
    const bool unknownIsGone =
        chosen.kind == Kind::Unknown && people.find(model::ClusterId(chosen.id)) == nullptr;
    const bool personIsGone =
        chosen.kind == Kind::Person && people.find(model::PersonId(chosen.id)) == nullptr;
    PersonRow successor;
    if (!unknownIsGone && !personIsGone) {
        return successor;
    }
    if (unknownIsGone && !m_topics.faces.list(m_model->filter()).empty()) {
        return chosen;
    }
    const auto named = m_topics.faces.details(m_lastNamed);
    if (named && unknownIsGone && named->face.person.isValid()) {
        successor.kind = Kind::Person;
        successor.id = named->face.person.value;
    } else if (named && personIsGone && named->unknownNumber > 0) {
        successor.kind = Kind::Unknown;
        successor.id = named->unknownNumber;
    }
    return successor;
}

void FacesTab::choose(const PersonRow& row) {
    using Kind = PersonRow::Kind;
    model::FaceFilter filter;
    filter.sort = m_model->filter().sort;
    switch (row.kind) {
    case Kind::Unnamed:
        filter.scope = model::FaceScope::Unlabelled;
        break;
    case Kind::Person:
        filter.scope = model::FaceScope::Person;
        filter.person = model::PersonId(row.id);
        break;
    case Kind::Unknown:
        filter.scope = model::FaceScope::Unknown;
        filter.cluster = model::ClusterId(row.id);
        break;
    case Kind::Ignored:
        filter.scope = model::FaceScope::Ignored;
        break;
    case Kind::Deleted:
        filter.scope = model::FaceScope::Deleted;
        break;
    default:
        break;
    }
    showList(filter);
}

void FacesTab::showTogether(model::PersonId person, model::PersonId other) {
    m_sidebar->choose(PersonRow::Kind::Person, person.value);
    model::FaceFilter filter = m_model->filter();
    if (filter.scope == model::FaceScope::Person && filter.person == person) { // else nobody shows them
        filter.together = other;
        showList(filter);
    }
}

void FacesTab::showList(const model::FaceFilter& filter) {
    m_toolbar->setScope(filter.scope);
    updateSimilarity(filter.sort);
    m_shared.notices.attempt([&] { m_model->setFilter(filter); });
    m_grid->scrollToTop();
    showEmptyState();
    selectionMade();
}

void FacesTab::pick(model::FaceId face) {
    if (!m_grid->selectFace(face)) {
        m_sidebar->choose(PersonRow::Kind::All); // the face belongs to somebody who is not shown
        m_grid->selectFace(face);
    }
}

void FacesTab::drawn(model::FaceId face) {
    refresh();
    pick(face);
    m_grid->setFocus(); // Delete takes a box back that went wrong
    nameSelection();    // what else one draws a face for; Escape leaves it unnamed
}

void FacesTab::selectionMade() {
    const QModelIndexList selected = m_grid->selectionModel()->selectedIndexes();
    m_toolbar->setSelected(selected.size(), std::ranges::any_of(selected, [this](const QModelIndex& index) {
                               return m_model->isNamed(index.row());
                           }));
}

QWidget* FacesTab::mainList() const {
    return m_grid;
}

QWidget* FacesTab::lowerPanel() const {
    return m_browser->lowerPanel();
}

QString FacesTab::summary() const {
    const model::FaceCounts counts = m_topics.faces.counts();
    const auto people = static_cast<qint64>(m_shared.people.people().size());
    return tr("%1 · %2 named · %3")
        .arg(faceCount(counts.all), number(counts.all - counts.unlabelled),
             tr("%Ln person(s)", nullptr, pluralOf(people)));
}

void FacesTab::saveState(QSettings& settings) const {
    m_browser->saveState(settings);
    settings.setValue(QStringLiteral("faces/sort"), static_cast<int>(m_model->filter().sort));
}

void FacesTab::restoreState(const QSettings& settings) {
    const int sort = settings.value(QStringLiteral("faces/sort"), 0).toInt();
    setSort(static_cast<model::FaceSort>(
        std::clamp(sort, static_cast<int>(model::FaceSort::Date), static_cast<int>(model::FaceSort::Odd))));
    m_browser->restoreState(settings);
}

} // namespace kith::ui
