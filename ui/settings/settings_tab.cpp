// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_tab.h"

#include "core/session/job_topic.h"
#include "ui/settings/clustering_section.h"
#include "ui/settings/detection_section.h"
#include "ui/settings/library_section.h"
#include "ui/settings/model_section.h"
#include "ui/settings/privacy_section.h"
#include "ui/settings/settings_editor.h"
#include "ui/settings/statistics_section.h"
#include "ui/settings/suggestion_section.h"
#include "ui/style/controls.h"
#include "ui/style/tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr int kMargin = 16;
constexpr int kWidestCard = 1100; ///< lines of text stay readable in a very wide window
} // namespace

SettingsTab::SettingsTab(const SettingsTopics& topics, const Shared& shared, QWidget* parent)
    : QWidget(parent)
    , m_editor(new SettingsEditor(topics.settings, shared.notices, this))
    , m_sections(new QListWidget(this))
    , m_area(new QScrollArea(this))
    , m_content(new QWidget)
    , m_cards(new QVBoxLayout) {
    setObjectName(QStringLiteral("settingsTab"));
    setFocusProxy(m_sections);
    m_sections->setObjectName(QStringLiteral("settingsSections"));
    m_sections->setAccessibleName(tr("Sections"));
    auto* side = new QWidget(this);
    side->setObjectName(QStringLiteral("sidebar"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(metric::kSidebar);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(8, 10, 8, 8);
    sideColumn->addWidget(m_sections);

    m_content->setObjectName(QStringLiteral("settingsContent"));
    m_content->setAttribute(Qt::WA_StyledBackground);
    auto* centred = new QHBoxLayout(m_content);
    centred->setContentsMargins(22, kMargin, 22, kMargin);
    auto* column = new QWidget(m_content);
    column->setMaximumWidth(kWidestCard);
    column->setLayout(m_cards);
    centred->addWidget(column, 1);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    addCards(topics, shared);
    m_cards->addStretch();
    m_area->setObjectName(QStringLiteral("settingsArea"));
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_content);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(makeActions(topics));
    right->addWidget(m_area, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addLayout(right, 1);
    guardWheel();
    m_sections->setCurrentRow(0);
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsTab::scrollToCard);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsTab::markCardInView);
}

QWidget* SettingsTab::makeActions(const SettingsTopics& topics) {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(metric::kToolBar);
    auto* rescan =
        makeButton(bar, {QStringLiteral("settingsRescanButton"),
                         tr("Re-scan faces"),
                         {},
                         tr("Look for faces in every photo again, with the settings below. Names stay.")});
    auto* preview =
        makeButton(bar, {QStringLiteral("settingsPreviewButton"), tr("Preview…"), tr("Preview of Train"),
                         tr("Show what Train would change, without changing it (Ctrl+Shift+T)")});
    auto* train =
        makeButton(bar,
                   {QStringLiteral("settingsTrainButton"),
                    tr("Train"),
                    {},
                    tr("Group unknown faces and suggest names for them (Ctrl+T). Never changes a name.")},
                   ButtonKind::Primary);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(22, 0, 14, 0);
    row->setSpacing(8);
    row->addWidget(makeDimLabel(bar, tr("Changes are kept at once.")));
    row->addStretch();
    row->addWidget(rescan);
    row->addWidget(preview);
    row->addWidget(train);
    connect(preview, &QPushButton::clicked, this, [&jobs = topics.jobs] { jobs.previewTrain(); });
    connect(rescan, &QPushButton::clicked, this, [&jobs = topics.jobs] { jobs.rescan(); });
    connect(train, &QPushButton::clicked, this, [&jobs = topics.jobs] { jobs.train(); });
    return bar;
}

void SettingsTab::addCards(const SettingsTopics& topics, const Shared& shared) {
    auto* library = new LibrarySection({topics.photos, topics.faces, topics.jobs}, shared, m_content);
    connect(library, &LibrarySection::addFolderRequested, this, &SettingsTab::addFolderRequested);
    connect(library, &LibrarySection::problemsRequested, this, &SettingsTab::problemsRequested);
    addCard(library);
    addCard(new DetectionSection(*m_editor, topics.settings, m_content));
    addCard(new ModelSection(*m_editor, topics.settings, m_content));
    addCard(new ClusteringSection(*m_editor, m_content));
    addCard(new SuggestionSection(*m_editor, m_content));
    addCard(new PrivacySection(topics.faces, shared, m_content));
    addCard(new StatisticsSection({topics.photos, topics.faces, topics.jobs, topics.suggestions}, shared,
                                  m_content));
}

void SettingsTab::addCard(SettingsCard* card) {
    m_cards->addWidget(card);
    m_sections->addItem(card->title());
}

/// Scrolling over the page must not change what happens to lie under the mouse.
void SettingsTab::guardWheel() {
    for (auto* slider : m_content->findChildren<QSlider*>()) {
        slider->installEventFilter(this);
    }
    for (auto* box : m_content->findChildren<QComboBox*>()) {
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(this);
    }
}

bool SettingsTab::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Wheel && object->isWidgetType() &&
        !static_cast<QWidget*>(object)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void SettingsTab::scrollToCard(int index) {
    if (index >= 0 && m_cards->itemAt(index) != nullptr) {
        m_scrolling = true;
        m_area->verticalScrollBar()->setValue(m_cards->itemAt(index)->geometry().top());
        m_scrolling = false;
    }
}

void SettingsTab::markCardInView() {
    if (m_scrolling) {
        return;
    }
    // The line of the page that counts moves from the top of the view to its bottom, so that the last card
    // has its turn as well.
    const QScrollBar* bar = m_area->verticalScrollBar();
    const int line = bar->value() + m_area->viewport()->height() * bar->value() / std::max(1, bar->maximum());
    int shown = 0;
    for (int i = 0; i < m_sections->count() && m_cards->itemAt(i)->geometry().top() <= line; ++i) {
        shown = i;
    }
    const QSignalBlocker blocker(m_sections);
    m_sections->setCurrentRow(shown);
}

void SettingsTab::saveState(QSettings& settings) const {
    settings.setValue(QStringLiteral("settings/section"), m_sections->currentRow());
}

void SettingsTab::restoreState(const QSettings& settings) {
    m_sections->setCurrentRow(settings.value(QStringLiteral("settings/section"), 0).toInt());
    m_placed = false;
}

void SettingsTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_placed) { // cards have their places only once they are shown
        m_placed = true;
        QTimer::singleShot(0, this, [this] { scrollToCard(m_sections->currentRow()); });
    }
}

} // namespace kith::ui
