// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/message_bar.h"

#include "ui/style/controls.h"

#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr int kWidest = 720;
constexpr int kFromEdge = 16;
constexpr int kStayMs = 15'000; // long enough to read it and to reach the action
} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(10);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = makeButton(this, {QStringLiteral("messageAction"), {}, {}, {}}, ButtonKind::Link);
    auto* close =
        makeToolButton(this, {QStringLiteral("messageClose"), {}, tr("Dismiss this message"), tr("Dismiss")},
                       QStringLiteral("cross"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
    m_leave.setSingleShot(true);
    m_leave.setInterval(kStayMs);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_onAction) {
            m_onAction();
        }
    });
    parent->installEventFilter(this);
    hide();
}

void MessageBar::showMessage(MessageTone tone, const QString& sentence, const QString& action,
                             std::function<void()> onAction) {
    m_tone = tone;
    const bool error = tone == MessageTone::Error;
    m_icon->setPixmap(
        icon(error ? QStringLiteral("warning") : QStringLiteral("info"), error ? Tint::Red : Tint::Accent)
            .pixmap(QSize(18, 18), devicePixelRatioF()));
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    setStyleProperty(this, "tone", error ? QStringLiteral("error") : QStringLiteral("info"));
    show();
    raise();
    place();
    error ? m_leave.stop() : m_leave.start();
}

void MessageBar::withdraw(const QString& sentence) {
    if (m_text->text() == sentence) {
        hide();
    }
}

void MessageBar::keepClearOf(QWidget* panel) {
    m_panels.append(panel);
    panel->installEventFilter(this);
}

void MessageBar::place() {
    const auto shown = std::find_if(m_panels.begin(), m_panels.end(),
                                    [](const auto& panel) { return panel != nullptr && panel->isVisible(); });
    const int floor = shown != m_panels.end() ? (*shown)->mapTo(parentWidget(), QPoint(0, 0)).y()
                                              : parentWidget()->height();
    const int room = std::max(200, parentWidget()->width() - 2 * kFromEdge);
    // A wrapped label's own hint is narrow; what the sentence would take on one line is what we want.
    const int wanted = sizeHint().width() - m_text->sizeHint().width() +
                       m_text->fontMetrics().horizontalAdvance(m_text->text()) + 8;
    const int width = std::min({room, kWidest, std::max(320, wanted)});
    const int height = std::max(layout()->heightForWidth(width), 46);
    setGeometry((parentWidget()->width() - width) / 2, floor - height - kFromEdge, width, height);
}

bool MessageBar::eventFilter(QObject* object, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool room = type == QEvent::Resize || type == QEvent::Move;
    if (isVisible() && (object == parentWidget() ? room : room || type == QEvent::Show)) {
        place();
    } else if (isVisible() && m_panels.contains(object) && type == QEvent::Hide) {
        // It counts as hidden only after the event.
        QMetaObject::invokeMethod(this, &MessageBar::place, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(object, event);
}

void MessageBar::enterEvent(QEnterEvent* event) {
    m_leave.stop(); // somebody is about to use it
    QFrame::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent* event) {
    if (m_tone == MessageTone::Info && isVisible()) {
        m_leave.start();
    }
    QFrame::leaveEvent(event);
}

} // namespace kith::ui
