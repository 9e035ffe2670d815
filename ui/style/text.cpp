// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/text.h"

#include "ui/style/translations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFontMetricsF>
#include <QKeySequence>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kith::ui {

namespace {

// Here, because no program shows a count without this file.
Q_COREAPP_STARTUP_FUNCTION(loadEnglishPlurals)

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::Text)
};

qreal digitWidth(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    return widest;
}

/// Runs of non-digits keep their kerning; only digits get a cell of their own.
template <typename Visit>
qreal layOut(const QFontMetricsF& metrics, const QString& text, Visit visit) {
    const qreal cell = digitWidth(metrics);
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        const bool digit = text.at(i).isDigit();
        while (!digit && end < text.size() && !text.at(end).isDigit()) {
            ++end;
        }
        const QString run = text.mid(i, end - i);
        const qreal advance = metrics.horizontalAdvance(run);
        visit(digit ? x + (cell - advance) / 2 : x, run);
        x += digit ? cell : advance;
        i = end;
    }
    return x;
}

} // namespace

int pluralOf(std::int64_t count) {
    return static_cast<int>(std::clamp<std::int64_t>(count, 0, std::numeric_limits<int>::max()));
}

QString number(std::int64_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString percent(double probability) {
    const int rounded = static_cast<int>(std::lround(std::clamp(probability, 0.0, 1.0) * 100));
    return Words::tr("%1 %").arg(rounded == 100 && probability < 1.0 ? 99 : rounded);
}

QString timeLeft(double seconds) {
    if (seconds < 0) {
        return {};
    }
    if (seconds < 60) {
        return Words::tr("%1 s left").arg(static_cast<int>(std::ceil(seconds)));
    }
    const int minutes = static_cast<int>(std::ceil(seconds / 60));
    return minutes < 90 ? Words::tr("%1 min left").arg(minutes)
                        : Words::tr("%1 h left").arg((minutes + 30) / 60);
}

QString dateTime(std::int64_t secondsSinceEpoch) {
    if (secondsSinceEpoch == 0) {
        return {};
    }
    const QDateTime at = QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, QTimeZone::utc());
    return QLocale().toString(at, QStringLiteral("d MMMM yyyy, hh:mm"));
}

QString unknownName(int number) {
    return Words::tr("Unknown %1").arg(number, 3, 10, QLatin1Char('0'));
}

QString faceCount(std::int64_t count) {
    return Words::tr("%Ln face(s)", nullptr, pluralOf(count));
}

QString withKey(const QString& entry, const QKeySequence& key) {
    return entry + QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
}

QString shortPath(const QString& path) {
    const QString home = QDir::homePath() + QLatin1Char('/');
    return path.startsWith(home) ? path.mid(home.size()) : path;
}

qreal tabularWidth(const QFont& font, const QString& text) {
    return layOut(QFontMetricsF(font), text, [](qreal, const QString&) {});
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::AlignmentFlag side, const QString& text) {
    const QFontMetricsF metrics(painter.font());
    const qreal left =
        side == Qt::AlignRight ? rect.right() - tabularWidth(painter.font(), text) : rect.left();
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    layOut(metrics, text,
           [&](qreal x, const QString& run) { painter.drawText(QPointF(left + x, baseline), run); });
}

QSize TabularLabel::sizeHint() const {
    const QMargins margins = contentsMargins();
    return {static_cast<int>(std::ceil(tabularWidth(font(), text()))) + margins.left() + margins.right() + 1,
            QLabel::sizeHint().height()};
}

QSize TabularLabel::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 40), QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 40), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft, shown);
    setToolTip(shown == text() ? QString() : text());
}

void TabularLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    QString shown = text();
    // Digits are wider than the font says, so the first try may be too long still.
    for (int room = width(); room > 0 && tabularWidth(font(), shown) > width() + 1; room -= 4) {
        shown = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    }
    setToolTip(shown == text() ? QString() : text());
    const bool right = (alignment() & Qt::AlignRight) != 0;
    drawTabular(painter, contentsRect(), right ? Qt::AlignRight : Qt::AlignLeft, shown);
}

} // namespace kith::ui
