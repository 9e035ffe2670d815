// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/inferred_toolbar.h"

#include "core/model/settings_fields.h"
#include "ui/inferred/inferred_model.h"
#include "ui/shared/undo_buttons.h"
#include "ui/style/controls.h"
#include "ui/style/segmented.h"
#include "ui/style/text.h"
#include "ui/style/tokens.h"
#include "ui/why/suggestion_source.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace kith::ui {

namespace {
constexpr int kSmallest = 846; ///< without words
constexpr int kAllWords = 3;

int inPercent(double probability) {
    return static_cast<int>(std::lround(probability * 100));
}

} // namespace

InferredToolbar::InferredToolbar(session::JournalTopic& journal, const Shared& shared, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("toolBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(metric::kToolBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(2);
    addQuestion(row);
    row->addSpacing(4);
    row->addWidget(makeSeparator(this));
    addAnswers(row);
    row->addStretch(1);
    addEnd(row, journal, shared);
    setSelected(0);
}

void InferredToolbar::addQuestion(QHBoxLayout* row) {
    m_source = new Segmented(tr("Source of the suggestions"), this);
    m_source->setObjectName(QStringLiteral("sourceSwitch"));
    m_source->add(QStringLiteral("sourceClassification"), sourceName(model::SuggestionSource::Classification),
                  tr("Compare each face with the people you named"));
    m_source->add(QStringLiteral("sourceClustering"), sourceName(model::SuggestionSource::Clustering),
                  tr("Group look-alikes first, then name the groups"));
    m_atLeast = makeDimLabel(this, tr("At least"));
    const auto offered = model::setting::kProbabilityToShow.offered;
    m_minimum = makeSlider(this,
                           {QStringLiteral("minimumProbabilitySlider"),
                            {},
                            tr("Minimum probability"),
                            tr("Show suggestions that are at least this probable")},
                           inPercent(offered.lowest), inPercent(offered.highest), 96);
    m_percent = new TabularLabel(this);
    m_percent->setObjectName(QStringLiteral("minimumProbabilityValue"));
    m_percent->setProperty("strong", true);
    m_percent->setFixedWidth(38);
    row->addWidget(m_source);
    row->addSpacing(10);
    row->addWidget(m_atLeast);
    row->addSpacing(4);
    row->addWidget(m_minimum);
    row->addSpacing(4);
    row->addWidget(m_percent);
    connect(m_source, &Segmented::chosen, this,
            [this](int choice) { Q_EMIT sourceChosen(static_cast<model::SuggestionSource>(choice)); });
    connect(m_minimum, &QSlider::valueChanged, this, [this](int value) {
        m_percent->setText(percent(value / 100.0));
        Q_EMIT minimumChanged(value);
    });
}

void InferredToolbar::addAnswers(QHBoxLayout* row) {
    m_confirm =
        makeToolButton(this,
                       {QStringLiteral("confirmButton"), tr("Confirm"),
                        tr("Confirm the selected suggestions"), tr("Yes, that is who they are (Enter)")},
                       QStringLiteral("plus"), Tint::Green);
    m_reject =
        makeToolButton(this,
                       {QStringLiteral("rejectButton"), tr("Not them"), tr("Reject the selected suggestions"),
                        tr("No, that is somebody else: never suggest this person for these faces again (R)")},
                       QStringLiteral("cross"), Tint::Orange);
    m_name = makeToolButton(
        this,
        {QStringLiteral("inferredNameButton"), {}, tr("Name somebody else"), tr("Name somebody else (N)")},
        QStringLiteral("edit"));
    m_ignore = makeToolButton(this,
                              {QStringLiteral("inferredIgnoreButton"),
                               {},
                               tr("Ignore the selected faces"),
                               tr("Somebody you don't care about: move to Ignored (I)")},
                              QStringLiteral("ignore"));
    m_remove = makeToolButton(this,
                              {QStringLiteral("inferredDeleteButton"),
                               {},
                               tr("Delete the selected faces"),
                               tr("Not a face: move to Deleted (Delete)")},
                              QStringLiteral("trash"), Tint::Red);
    m_why = makeToolButton(this,
                           {QStringLiteral("whyButton"), tr("Why?"), tr("Why this suggestion?"),
                            tr("Show what both sources say about the current face (W)")},
                           QStringLiteral("question"));
    m_why->setCheckable(true);
    for (QToolButton* button : {m_confirm, m_reject, m_name, m_ignore, m_remove, m_why}) {
        row->addWidget(button);
    }
    connect(m_confirm, &QToolButton::clicked, this, &InferredToolbar::confirmRequested);
    connect(m_reject, &QToolButton::clicked, this, &InferredToolbar::rejectRequested);
    connect(m_name, &QToolButton::clicked, this, &InferredToolbar::nameRequested);
    connect(m_ignore, &QToolButton::clicked, this, &InferredToolbar::ignoreRequested);
    connect(m_remove, &QToolButton::clicked, this, &InferredToolbar::removeRequested);
    connect(m_why, &QToolButton::clicked, this, &InferredToolbar::whyToggled);
}

void InferredToolbar::addEnd(QHBoxLayout* row, session::JournalTopic& journal, const Shared& shared) {
    auto* steps = new UndoButtons(journal, shared, QStringLiteral("Inferred"), this);
    m_check = makeToolButton(this,
                             {QStringLiteral("checkLabelsButton"), tr("Check names"), tr("Check names"),
                              tr("Show names that you gave and that may be wrong")},
                             QStringLiteral("search"));
    auto* train = makeButton(this,
                             {QStringLiteral("inferredTrainButton"),
                              tr("Train"),
                              {},
                              tr("Use the new names to find more faces of the same people (Ctrl+T). "
                                 "Never changes a name.")},
                             ButtonKind::Primary);
    auto* menu = makeTrainMenu();
    m_pane = makeToolButton(
        this,
        {QStringLiteral("inferredPaneButton"), {}, tr("Show the photo"), tr("Show or hide the photo (P)")},
        QStringLiteral("panel_right"));
    m_pane->setCheckable(true);
    row->addWidget(steps);
    row->addWidget(m_check);
    row->addSpacing(4);
    row->addWidget(train);
    row->addWidget(menu);
    row->addSpacing(2);
    row->addWidget(m_pane);
    connect(m_check, &QToolButton::clicked, this, &InferredToolbar::checkRequested);
    connect(train, &QPushButton::clicked, this, &InferredToolbar::trainRequested);
    connect(m_pane, &QToolButton::clicked, this, &InferredToolbar::paneToggled);
}

QToolButton* InferredToolbar::makeTrainMenu() {
    auto* button = makeToolButton(
        this, {QStringLiteral("inferredTrainMenuButton"), {}, tr("More about Train"), tr("More about Train")},
        QStringLiteral("chevron_down"));
    auto* menu = new QMenu(button);
    auto* preview =
        menu->addAction(tr("Preview what Train would change…"), this, &InferredToolbar::previewRequested);
    preview->setObjectName(QStringLiteral("previewTrain"));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("narrow", true);
    button->setFixedWidth(22);
    return button;
}

void InferredToolbar::setSource(model::SuggestionSource source) {
    m_source->setCurrent(static_cast<int>(source));
}

void InferredToolbar::setMinimum(int value) {
    const QSignalBlocker blocker(m_minimum);
    m_minimum->setValue(value);
    m_percent->setText(percent(value / 100.0));
}

void InferredToolbar::setPaneShown(bool shown) {
    m_pane->setChecked(shown);
}

void InferredToolbar::setWhyShown(bool shown) {
    m_why->setChecked(shown);
}

void InferredToolbar::setSelected(qsizetype count) {
    for (QToolButton* button : {m_confirm, m_reject, m_name, m_ignore, m_remove}) {
        button->setEnabled(count > 0);
    }
}

QRect InferredToolbar::nameAnchor() const {
    return {m_name->mapToGlobal(QPoint(0, 0)), m_name->size()};
}

QSize InferredToolbar::minimumSizeHint() const {
    return {kSmallest, metric::kToolBar};
}

void InferredToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int words = kAllWords;
    setWords(words);
    while (words > 0 && layout()->totalMinimumSize().width() > width()) {
        setWords(--words);
    }
}

/// What is easiest understood without words loses them first.
void InferredToolbar::setWords(int count) {
    const auto style = [count](QToolButton* button, int needed, Qt::ToolButtonStyle words) {
        button->setToolButtonStyle(count >= needed ? words : Qt::ToolButtonIconOnly);
    };
    style(m_check, kAllWords, Qt::ToolButtonTextBesideIcon);
    m_atLeast->setVisible(count >= 2);
    m_minimum->setFixedWidth(count >= 2 ? 96 : 72);
    style(m_why, 1, Qt::ToolButtonTextOnly);
    for (QToolButton* button : {m_confirm, m_reject}) {
        style(button, 1, Qt::ToolButtonTextBesideIcon);
    }
}

} // namespace kith::ui
