// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/drop_overlay.h"

#include "ui/style/icon.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace kith::ui {

DropOverlay::DropOverlay(QWidget* window)
    : QWidget(window) {
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAcceptDrops(false);
    hide();
}

void DropOverlay::invite(const QStringList& folders) {
    m_title = tr("Drop to add %n folder(s)", nullptr, pluralOf(folders.size()));
    QStringList shown;
    for (const QString& folder : folders.first(std::min<qsizetype>(3, folders.size()))) {
        shown.append(shortPath(folder));
    }
    m_sentence = shown.join(QStringLiteral(", ")) + (folders.size() > 3 ? QStringLiteral(", …") : QString());
    setAccessibleName(m_title);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = t.window;
    veil.setAlpha(t.dark ? 215 : 225);
    painter.fillRect(rect(), veil);
    const QRectF frame = QRectF(rect()).adjusted(20, 20, -20, -20);
    QColor tint = t.accent;
    tint.setAlpha(28);
    painter.setBrush(tint);
    QPen pen(t.accent, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({5, 5});
    painter.setPen(pen);
    painter.drawRoundedRect(frame, 16, 16);
    const QPointF middle = frame.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.panel);
    painter.drawRoundedRect(QRectF(middle.x() - 240, middle.y() - 100, 480, 190), 16, 16);
    paintIcon(painter, QRectF(middle.x() - 32, middle.y() - 76, 64, 64), QStringLiteral("folder_add"),
              t.accent);
    painter.setPen(t.text);
    painter.setFont(uiFont(20, QFont::DemiBold));
    painter.drawText(QRectF(frame.left(), middle.y(), frame.width(), 32), Qt::AlignCenter, m_title);
    painter.setPen(t.dim);
    painter.setFont(uiFont(13));
    const QRectF line(middle.x() - 220, middle.y() + 34, 440, 24);
    painter.drawText(
        line, Qt::AlignCenter,
        painter.fontMetrics().elidedText(m_sentence, Qt::ElideMiddle, static_cast<int>(line.width())));
}

} // namespace kith::ui
