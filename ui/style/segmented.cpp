// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/segmented.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace kith::ui {

Segmented::Segmented(const QString& accessibleName, QWidget* parent)
    : QFrame(parent)
    , m_buttons(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this)) {
    setProperty("segmented", true);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_row->setContentsMargins(1, 1, 1, 1);
    m_row->setSpacing(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

QToolButton* Segmented::add(const QString& objectName, const QString& text, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
    m_row->addWidget(button);
    if (m_buttons->buttons().size() == 1) {
        button->setChecked(true);
    }
    return button;
}

int Segmented::current() const {
    return m_buttons->checkedId();
}

void Segmented::setCurrent(int choice) {
    if (auto* button = m_buttons->button(choice)) {
        button->setChecked(true);
    }
}

} // namespace kith::ui
