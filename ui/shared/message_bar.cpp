// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/message_bar.h"

#include "ui/shared/controls.h"

#include <QHBoxLayout>
#include <QLabel>

namespace kith::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(10);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = makeButton(this, {QStringLiteral("messageAction"), tr("Retry"), {}, {}});
    auto* close = makeToolButton(this, {QStringLiteral("messageClose"), {}, tr("Dismiss this message"), tr("Dismiss")},
                                 QStringLiteral("cross"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_onAction) {
            m_onAction();
        }
    });
    hide();
}

void MessageBar::showMessage(MessageTone tone, const QString& sentence, const QString& action,
                             std::function<void()> onAction) {
    const bool error = tone == MessageTone::Error;
    m_icon->setPixmap(icon(error ? QStringLiteral("warning") : QStringLiteral("info"), error ? Tint::Red : Tint::Accent)
                          .pixmap(QSize(18, 18), devicePixelRatioF()));
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    setStyleProperty(this, "tone", error ? QStringLiteral("error") : QStringLiteral("info"));
    show();
}

} // namespace kith::ui
