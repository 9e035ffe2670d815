// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/empty_state.h"

#include "ui/style/controls.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace kith::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(makeHeading(this, {}))
    , m_sentence(makeDimLabel(this, {})) {
    setObjectName(QStringLiteral("emptyState"));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    m_action =
        makeButton(this, {QStringLiteral("emptyAction"), tr("Add folder…"), {}, {}}, ButtonKind::Primary);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(420);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(3);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* line = new QHBoxLayout; // an aligned label would get the height for the whole width
    line->addStretch();
    line->addWidget(m_sentence);
    line->addStretch();
    column->addLayout(line);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(4);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::say(const QString& iconName, const QString& title, const QString& sentence,
                     const QString& action) {
    m_iconName = iconName;
    drawIcon();
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::drawIcon() {
    if (!m_iconName.isEmpty()) {
        m_icon->setPixmap(icon(m_iconName, Tint::Dim).pixmap(QSize(48, 48), devicePixelRatioF()));
    }
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
    QWidget::changeEvent(event);
}

} // namespace kith::ui
