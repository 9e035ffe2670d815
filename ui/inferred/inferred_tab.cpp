// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/inferred_tab.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/browser/face_browser.h"
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
#include "ui/tiles/tile_view.h"

#include <QHBoxLayout>
#include <QSettings>

#include <cmath>

namespace kith::ui {

namespace {

constexpr int kSliderRestMs = 400;
constexpr int kTileSize = 112;

} // namespace

InferredTab::InferredTab(const InferredTopics& topics, FaceCommands& commands, const Shared& shared,
                         QWidget* parent)
    : QWidget(parent)
    , m_topics(topics)
    , m_commands(commands)
    , m_shared(shared)
    , m_model(new InferredModel({topics.suggestions, topics.faces, shared.people}, this))
    , m_browser(new FaceBrowser({topics.faces, topics.photos, topics.suggestions, topics.jobs}, *m_model,
                                browserTraits(), shared, this))
    , m_sidebar(&m_browser->sidebar())
    , m_grid(&m_browser->grid()) {
    setObjectName(QStringLiteral("inferredTab"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_browser);
    m_keepMinimum.setSingleShot(true);
    m_keepMinimum.setInterval(kSliderRestMs);
    connectToolbar();
    connectBrowser();
    connectPeople();
    connectLibrary();
    const auto& shown = topics.settings.current().classification;
    m_model->setCertain(shown.probabilityCertain);
    m_model->setMinimum(shown.probabilityToShow);
    m_toolbar->setMinimum(static_cast<int>(std::lround(shown.probabilityToShow * 100)));
    refreshSidebar();
    m_sidebar->choose(PersonRow::Kind::All);
}

BrowserTraits InferredTab::browserTraits() {
    BrowserTraits traits;
    traits.name = QStringLiteral("inferred");
    traits.listName = tr("Suggestions");
    traits.panePlace = PanePlace::BelowToolbar;
    traits.paneShown = false;
    traits.tileSize = kTileSize;
    traits.makeToolbar = [this](QWidget* browser) {
        m_toolbar = new InferredToolbar(m_topics.journal, m_shared, browser);
        return m_toolbar;
    };
    traits.sourceInQuestion = [this](model::FaceId) { return m_model->source(); };
    return traits;
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
    connect(m_toolbar, &InferredToolbar::whyToggled, m_browser, &FaceBrowser::setWhyShown);
    connect(m_toolbar, &InferredToolbar::trainRequested, this, [this] { m_topics.jobs.train(); });
    connect(m_toolbar, &InferredToolbar::previewRequested, this, [this] { m_topics.jobs.previewTrain(); });
    connect(m_toolbar, &InferredToolbar::checkRequested, this, [this] {
        CheckLabelsDialog::open({m_topics.faces, m_topics.suggestions, m_topics.journal}, m_shared, window());
    });
    connect(m_toolbar, &InferredToolbar::paneToggled, m_browser, &FaceBrowser::setPaneShown);
    connect(m_browser, &FaceBrowser::paneShownChanged, m_toolbar, &InferredToolbar::setPaneShown);
    connect(m_browser, &FaceBrowser::whyShownChanged, m_toolbar, &InferredToolbar::setWhyShown);
}

void InferredTab::connectBrowser() {
    connect(m_browser, &FaceBrowser::refreshWanted, this, &InferredTab::refresh);
    connect(m_browser, &FaceBrowser::listWanted, &m_browser->refreshes(), &PageRefresh::run);
    connect(m_browser, &FaceBrowser::currentChanged, m_model, &InferredModel::setCurrent);
    connect(m_browser, &FaceBrowser::nameRequested, this, &InferredTab::nameSelection);
    connect(m_browser, &FaceBrowser::refuseRequested, this, &InferredTab::rejectSelection);
    connect(m_browser, &FaceBrowser::ignoreRequested, this, &InferredTab::ignoreSelection);
    connect(m_browser, &FaceBrowser::removeRequested, this, &InferredTab::removeSelection);
    connect(m_grid, &TileView::enterPressed, this, &InferredTab::confirmSelection);
    connect(m_grid, &TileView::selectionMade, this, &InferredTab::selectionMade);
    connect(m_grid, &TileView::groupActionRequested, this, &InferredTab::confirmGroup);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &InferredTab::showFaceMenu);
    PhotoPane* pane = &m_browser->pane();
    connect(pane, &PhotoPane::facePicked, this, [this, pane](model::FaceId face) {
        if (!m_grid->selectFace(face)) {
            pane->showFace(face); // another face of the photo, without a suggestion here
        }
    });
    connect(pane, &PhotoPane::faceDrawn, this, [this](model::FaceId face) {
        m_afterNaming = {};
        m_commands.name({face}, m_toolbar->nameAnchor());
    });
    connect(&m_browser->emptyState(), &EmptyState::actionRequested, this,
            [this] { carryOut(m_emptyAction); });
}

void InferredTab::connectPeople() {
    connect(m_sidebar, &PersonSidebar::chosen, this, &InferredTab::choosePerson);
    connect(m_sidebar, &PersonSidebar::rowsWanted, this, &InferredTab::refreshSidebar);
    connect(m_sidebar, &PersonSidebar::facesDropped, this,
            [this](const PersonRow& row, const std::vector<model::FaceId>& faces) {
                m_afterNaming = m_grid->faceAfterSelection();
                m_commands.label(faces, model::PersonId(row.id)); // there are no other rows that take faces
            });
    connect(&m_commands, &FaceCommands::named, this, &InferredTab::nameTaken);
}

void InferredTab::connectLibrary() {
    connect(&m_keepMinimum, &QTimer::timeout, this, &InferredTab::keepMinimum);
    connect(&m_topics.suggestions, &session::SuggestionTopic::suggestionsChanged, &m_browser->refreshes(),
            &PageRefresh::schedule);
    connect(&m_topics.jobs, &session::JobTopic::trainEnded, this, [this](model::JobEnd end) {
        if (end == model::JobEnd::Finished) {
            m_round = InferredState::Round::Trained;
            m_model->sortAnew();
        }
        m_browser->refreshes().schedule();
    });
    connect(&m_topics.settings, &session::SettingsTopic::settingsChanged, this,
            [this](const model::LibrarySettings& settings) {
                m_model->setCertain(settings.classification.probabilityCertain);
                if (!m_keepMinimum.isActive()) {
                    setMinimum(
                        static_cast<int>(std::lround(settings.classification.probabilityToShow * 100)));
                }
                m_browser->refreshes().schedule();
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
    m_browser->followCurrent();
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
        parts << tr("%Ln suggestion(s) for %1 at %2 or more", nullptr, pluralOf(count))
                     .arg(tr("%Ln person(s)", nullptr, pluralOf(people)), percent(m_model->minimum()));
    } else {
        parts << tr("No suggestions at %1 or more").arg(percent(m_model->minimum()));
    }
    parts << tr("%1 of %2 named").arg(number(faces.all - faces.unlabelled), faceCount(faces.all));
    return parts.join(QStringLiteral(" · "));
}

QWidget* InferredTab::mainList() const {
    return m_grid;
}

QWidget* InferredTab::lowerPanel() const {
    return m_browser->lowerPanel();
}

void InferredTab::saveState(QSettings& settings) const {
    m_browser->saveState(settings);
    settings.setValue(QStringLiteral("inferred/source"), static_cast<int>(m_model->source()));
    settings.setValue(QStringLiteral("inferred/why"), m_browser->isWhyShown());
}

void InferredTab::restoreState(const QSettings& settings) {
    const int clustering = static_cast<int>(model::SuggestionSource::Clustering);
    chooseSource(settings.value(QStringLiteral("inferred/source"), 0).toInt() == clustering
                     ? model::SuggestionSource::Clustering
                     : model::SuggestionSource::Classification);
    m_browser->restoreState(settings);
    m_browser->setWhyShown(settings.value(QStringLiteral("inferred/why"), false).toBool());
}

} // namespace kith::ui
