// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QString>

#include <cstdint>
#include <string>

class QKeySequence;
class QPainter;

namespace kith::ui {

inline QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

/// A count as tr() takes it for "%n".
int pluralOf(std::int64_t count);
/// "4,512" as the user's locale writes it.
QString number(std::int64_t value);
/// "50 %", never more than 100 nor, below certainty, 100 itself.
QString percent(double probability);
/// "9 min left", "40 s left"; empty while unknown (negative).
QString timeLeft(double seconds);
/// "14 July 2019, 16:05"; empty for 0.
QString dateTime(std::int64_t secondsSinceEpoch);
/// "Unknown 012".
QString unknownName(int number);
/// "3 faces"
QString faceCount(std::int64_t count);
/// The entry of a menu with the key that does the same, by the name that the user's keyboard has for it.
QString withKey(const QString& entry, const QKeySequence& key);
/// The path with the home folder shortened to nothing: "Pictures/Summer 2019".
QString shortPath(const QString& path);

/// Draws one line with every digit as wide as the widest, so that counts don't dance (this Qt cannot ask a
/// font for its tabular figures). Left or right aligned, vertically centred, not elided.
void drawTabular(QPainter& painter, const QRectF& rect, Qt::AlignmentFlag side, const QString& text);
qreal tabularWidth(const QFont& font, const QString& text);

/// A one-line label with tabular figures.
class TabularLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// One line that is shortened where the room is narrow; the whole of it is in the tooltip then.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    ElidedLabel(Qt::TextElideMode mode, QWidget* parent)
        : QLabel(parent)
        , m_mode(mode) {}
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace kith::ui
