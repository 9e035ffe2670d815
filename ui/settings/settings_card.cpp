// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_card.h"

#include "ui/style/controls.h"
#include "ui/style/tokens.h"

#include <QGridLayout>
#include <QLabel>

namespace kith::ui {

namespace {

constexpr int kLabelWidth = 190;

QLabel* makeExplanation(QWidget* parent, const QString& text) {
    auto* label = makeDimLabel(parent, text);
    label->setProperty("small", true);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsCard::SettingsCard(const QString& key, const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_title(title)
    , m_heading(new QHBoxLayout)
    , m_rows(new QGridLayout) {
    setObjectName(QStringLiteral("card"));
    setProperty("key", key);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 14);
    column->setSpacing(6);
    m_heading->addWidget(makeHeading(this, title));
    m_heading->addStretch();
    m_heading->setContentsMargins(0, 0, 0, 0);
    auto* strut = new QWidget(this);
    strut->setFixedSize(1, metric::kControl);
    m_heading->addWidget(strut);
    column->addLayout(m_heading);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnMinimumWidth(0, kLabelWidth);
    m_rows->setColumnStretch(1, 1);
    column->addLayout(m_rows);
}

void SettingsCard::addToHeading(QWidget* control) {
    m_heading->addWidget(control);
}

void SettingsCard::addRow(const QString& label, QWidget* control, const QString& explanation) {
    const int row = m_rows->rowCount();
    auto* caption = makeDimLabel(this, label);
    caption->setBuddy(control);
    caption->setMinimumHeight(metric::kControl);
    m_rows->addWidget(caption, row, 0);
    m_rows->addWidget(control, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    if (!explanation.isEmpty()) {
        addExplanation()->setText(explanation);
    }
}

QLabel* SettingsCard::addExplanation() {
    auto* label = makeExplanation(this, {});
    label->setContentsMargins(0, 0, 0, 6);
    m_rows->addWidget(label, m_rows->rowCount(), 1);
    return label;
}

QLabel* SettingsCard::addSentence(const QString& text) {
    auto* label = makeDimLabel(this, text);
    label->setWordWrap(true);
    label->setContentsMargins(0, 0, 0, 4);
    addWide(label);
    return label;
}

void SettingsCard::addWide(QWidget* widget) {
    m_rows->addWidget(widget, m_rows->rowCount(), 0, 1, 2);
}

} // namespace kith::ui
