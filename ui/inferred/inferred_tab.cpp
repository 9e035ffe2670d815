// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/inferred_tab.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/inferred/check_labels_dialog.h"
#include "ui/inferred/inferred_model.h"
#include "ui/inferred/inferred_toolbar.h"
#include "ui/labels/face_commands.h"
#include "ui/people/people_index.h"
#include "ui/people/person_sidebar.h"
#include "ui/photo/photo_pane.h"
#include "ui/shared/notices.h"
#include "ui/style/empty_state.h"
#include "ui/style/text.h"
#include "ui/style/tokens.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/why_panel.h"

#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {

constexpr int kSliderRestMs = 400;

QSplitter* makeSplitter(const QString& objectName, QWidget* parent) {
    auto* splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->setObjectName(objectName);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

InferredTab::InferredTab(const InferredTopics& topics, FaceCommands& commands, const Shared& shared,
                         QWidget* parent)
    : QWidget(parent)
    , m_topics(topics)
    , m_commands(commands)
    , m_shared(shared)
    , m_refresh(*this, topics.jobs, [this] { refresh(); })
    , m_sidebar(new PersonSidebar(shared, this))
    , m_model(new InferredModel({topics.suggestions, topics.faces, shared.people}, this))
    , m_grid(new TileView(shared.thumbnails, this))
    , m_toolbar(new InferredToolbar(topics.journal, shared, this))
    , m_pane(new PhotoPane(topics.faces, topics.photos, shared, this))
    , m_empty(new EmptyState(this))
    , m_why(new WhyPanel({topics.faces, topics.suggestions}, shared, this)) {
    setObjectName(QStringLiteral("inferredTab"));
    m_grid->setObjectName(QStringLiteral("inferredGrid"));
    m_grid->setAccessibleName(tr("Suggestions"));
    m_grid->setTileModel(m_model);
    m_grid->setTileSize(112);
    m_keepMinimum.setSingleShot(true);
    m_keepMinimum.setInterval(kSliderRestMs);
    buildLayout();
    connectToolbar();
    connectGrid();
    connectLibrary();
    addShortcuts();
    setPaneShown(false);
    m_why->hide();
    const auto& shown = topics.settings.current().classification;
    m_model->setCertain(shown.probabilityCertain);
    m_model->setMinimum(shown.probabilityToShow);
    m_toolbar->setMinimum(static_cast<int>(std::lround(shown.probabilityToShow * 100)));
    refreshSidebar();
    m_sidebar->choose(PersonRow::Kind::All);
}

void InferredTab::buildLayout() {
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_why);
    m_pictures = makeSplitter(QStringLiteral("inferredPictures"), this);
    m_pictures->addWidget(middle);
    m_pictures->addWidget(m_pane);
    m_pictures->setStretchFactor(0, 1);
    m_pictures->setSizes({744, metric::kPhotoPane});
    auto* right = new QWidget(this);
    right->setObjectName(QStringLiteral("page"));
    right->setAttribute(Qt::WA_StyledBackground);
    auto* page = new QVBoxLayout(right);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_toolbar);
    page->addWidget(m_pictures, 1);
    m_splitter = makeSplitter(QStringLiteral("inferredSplitter"), this);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({metric::kSidebar, 1044});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
}

void InferredTab::connectToolbar() {
    connect(m_toolbar, &InferredToolbar::sourceChosen, this, &InferredTab::chooseSource);
    connect(m_toolbar, &InferredToolbar::minimumChanged, this, [this](int percent) {
        setMinimum(percent);
        m_keepMinimum.start();
    });
    connect(m_toolbar, &InferredToolbar::confirmRequested, this, &InferredTab::confirmSelection);
    connect(m_toolbar, &InferredToolbar::rejectRequested, this, &InferredTab::rejectSelection);
    connect(m_toolbar, &InferredToolbar::nameRequested, this, &InferredTab::nameSelection);
    connect(m_toolbar, &InferredToolbar::ignoreRequested, this, &InferredTab::ignoreSelection);
    connect(m_toolbar, &InferredToolbar::removeRequested, this, &InferredTab::removeSelection);
    connect(m_toolbar, &InferredToolbar::whyToggled, this, &InferredTab::toggleWhy);
    connect(m_toolbar, &InferredToolbar::trainRequested, this, [this] { m_topics.jobs.train(); });
    connect(m_toolbar, &InferredToolbar::previewRequested, this, [this] { m_topics.jobs.previewTrain(); });
    connect(m_toolbar, &InferredToolbar::checkRequested, this, [this] {
        CheckLabelsDialog::open({m_topics.faces, m_topics.suggestions, m_topics.journal}, m_shared, window());
    });
    connect(m_toolbar, &InferredToolbar::paneToggled, this, &InferredTab::setPaneShown);
    connect(m_why, &WhyPanel::closeRequested, this, &InferredTab::toggleWhy);
    connect(m_sidebar, &PersonSidebar::chosen, this, &InferredTab::choosePerson);
    connect(m_sidebar, &PersonSidebar::facesDropped, this,
            [this](const PersonRow& row, const std::vector<model::FaceId>& faces) {
                m_afterNaming = m_grid->faceAfterSelection();
                m_commands.label(faces, model::PersonId(row.id)); // there are no other rows that take faces
            });
    connect(m_sidebar, &PersonSidebar::rowsWanted, this, &InferredTab::refreshSidebar);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { carryOut(m_emptyAction); });
    connect(&m_commands, &FaceCommands::named, this, &InferredTab::nameTaken);
}

void InferredTab::connectGrid() {
    connect(m_grid, &TileView::enterPressed, this, &InferredTab::confirmSelection);
    connect(m_grid, &TileView::selectionMade, this, &InferredTab::selectionMade);
    connect(m_grid, &TileView::groupActionRequested, this, &InferredTab::confirmGroup);
    connect(m_grid, &TileView::tileSizeRequested, m_grid, &TileView::setTileSize);
    connect(m_grid, &TileView::photoRequested, this, [this](const QModelIndex& index) {
        setPaneShown(true);
        m_pane->showFace(m_model->faceAt(index.row()));
    });
    connect(m_grid, &QWidget::customContextMenuRequested, this, &InferredTab::showFaceMenu);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &InferredTab::explainCurrent);
    connect(m_pane, &PhotoPane::facePicked, this, [this](model::FaceId face) {
        if (!m_grid->selectFace(face)) {
            m_pane->showFace(face); // another face of the photo, without a suggestion here
        }
    });
    connect(m_pane, &PhotoPane::photoRequested, m_grid, &TileView::stepToOtherPhoto);
    connect(m_pane, &PhotoPane::faceDrawn, this, [this](model::FaceId face) {
        m_afterNaming = {};
        m_commands.name({face}, m_toolbar->nameAnchor());
    });
}

void InferredTab::connectLibrary() {
    connect(&m_keepMinimum, &QTimer::timeout, this, &InferredTab::keepMinimum);
    auto& faces = m_topics.faces;
    connect(&m_topics.suggestions, &session::SuggestionTopic::suggestionsChanged, &m_refresh,
            &PageRefresh::schedule);
    connect(&faces, &session::FaceTopic::facesChanged, &m_refresh, &PageRefresh::schedule);
    connect(&faces, &session::FaceTopic::facesRemoved, &m_refresh, &PageRefresh::schedule);
    connect(&faces, &session::FaceTopic::countsChanged, &m_refresh, &PageRefresh::schedule);
    connect(&m_shared.people, &PeopleIndex::changed, &m_refresh, &PageRefresh::schedule);
    connect(&m_topics.jobs, &session::JobTopic::started, &m_refresh, &PageRefresh::schedule);
    connect(&m_topics.jobs, &session::JobTopic::idle, &m_refresh, &PageRefresh::schedule);
    connect(&m_topics.jobs, &session::JobTopic::trainEnded, this, [this](model::JobEnd end) {
        if (end == model::JobEnd::Finished) {
            m_round = InferredState::Round::Trained;
            m_model->sortAnew();
        }
        m_refresh.schedule();
    });
    connect(&m_topics.settings, &session::SettingsTopic::settingsChanged, this,
            [this](const model::LibrarySettings& settings) {
                m_model->setCertain(settings.classification.probabilityCertain);
                if (!m_keepMinimum.isActive()) {
                    setMinimum(
                        static_cast<int>(std::lround(settings.classification.probabilityToShow * 100)));
                }
                m_refresh.schedule();
            });
}

void InferredTab::refresh() {
    m_shared.notices.attempt([this] {
        m_model->refresh();
        refreshSidebar();
        if (m_model->total() > 0) {
            m_round = InferredState::Round::Answering;
        }
        showEmptyState();
    });
    selectionMade();
    explainCurrent();
    m_grid->viewport()->update();
}

void InferredTab::refreshSidebar() {
    std::vector<SuggestedPerson> people;
    for (const SuggestionCount& count : m_model->counts()) {
        if (const auto* person = m_shared.people.find(count.person)) {
            people.push_back({*person, count.count});
        }
    }
    m_sidebar->setRows(suggestionSidebarRows(std::move(people), m_sidebar->selection()));
}

void InferredTab::selectionMade() {
    m_toolbar->setSelected(static_cast<qsizetype>(m_grid->selectedFaces().size()));
    Q_EMIT summaryChanged();
}

QString InferredTab::summary() const {
    const auto count = m_model->total();
    const auto people = static_cast<qint64>(m_model->counts().size());
    const model::FaceCounts faces = m_topics.faces.counts();
    const auto selected = static_cast<qint64>(m_grid->selectedFaces().size());
    QStringList parts;
    if (selected > 0) {
        parts << tr("%1 selected").arg(number(selected));
    }
    if (count > 0) {
        parts << tr("%1 for %2 at %3 or more")
                     .arg(count == 1 ? tr("1 suggestion") : tr("%1 suggestions").arg(number(count)),
                          people == 1 ? tr("1 person") : tr("%1 people").arg(number(people)),
                          percent(m_model->minimum()));
    } else {
        parts << tr("No suggestions at %1 or more").arg(percent(m_model->minimum()));
    }
    parts << tr("%1 of %2 named").arg(number(faces.all - faces.unlabelled), faceCount(faces.all));
    return parts.join(QStringLiteral(" · "));
}

/// Beside everything: the keys stay with the faces.
void InferredTab::mousePressEvent(QMouseEvent*) {
    m_grid->setFocus(Qt::MouseFocusReason);
}

QWidget* InferredTab::mainList() const {
    return m_grid;
}

QWidget* InferredTab::lowerPanel() const {
    return m_why;
}

void InferredTab::saveState(QSettings& settings) const {
    settings.setValue(QStringLiteral("inferred/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("inferred/pictures"), m_pictures->saveState());
    settings.setValue(QStringLiteral("inferred/tileSize"), m_grid->tileSize());
    settings.setValue(QStringLiteral("inferred/source"), static_cast<int>(m_model->source()));
    settings.setValue(QStringLiteral("inferred/peopleOrder"), static_cast<int>(m_sidebar->order()));
    settings.setValue(QStringLiteral("inferred/photoPane"), !m_pane->isHidden());
    settings.setValue(QStringLiteral("inferred/why"), !m_why->isHidden());
}

void InferredTab::restoreState(const QSettings& settings) {
    m_grid->setTileSize(settings.value(QStringLiteral("inferred/tileSize"), 112).toInt());
    const int clustering = static_cast<int>(model::SuggestionSource::Clustering);
    chooseSource(settings.value(QStringLiteral("inferred/source"), 0).toInt() == clustering
                     ? model::SuggestionSource::Clustering
                     : model::SuggestionSource::Classification);
    const int order = settings.value(QStringLiteral("inferred/peopleOrder"), 0).toInt();
    m_sidebar->setOrder(static_cast<PersonOrder>(
        std::clamp(order, static_cast<int>(PersonOrder::ByNumber), static_cast<int>(PersonOrder::ByRecent))));
    m_splitter->restoreState(settings.value(QStringLiteral("inferred/splitter")).toByteArray());
    m_pictures->restoreState(settings.value(QStringLiteral("inferred/pictures")).toByteArray());
    m_splitter->setHandleWidth(1);
    m_pictures->setHandleWidth(1);
    setPaneShown(settings.value(QStringLiteral("inferred/photoPane"), false).toBool());
    if (settings.value(QStringLiteral("inferred/why"), false).toBool() == m_why->isHidden()) {
        toggleWhy();
    }
}

} // namespace kith::ui
