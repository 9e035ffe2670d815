// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/reliability_chart.h"

#include "ui/style/text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {

constexpr int kSide = 240;
constexpr int kLeftRoom = 48;
constexpr int kTopRoom = 24;
constexpr int kBottomRoom = 44;
constexpr int kLine = 18;
constexpr double kSmallestDot = 3.0;
constexpr double kLargestDot = 9.0;

std::int64_t most(const model::ReliabilityTable& table) {
    return std::ranges::max_element(table, {}, &model::ReliabilityBin::count)->count;
}

QPointF placeOf(const model::ReliabilityBin& bin, const QRectF& plot) {
    return {plot.left() + bin.claimed * plot.width(), plot.bottom() - bin.right * plot.height()};
}

} // namespace

QString reliabilityText(const model::ReliabilityTable& table) {
    QStringList clauses;
    for (const model::ReliabilityBin& bin : table) {
        if (bin.count > 0) {
            clauses << ReliabilityChart::tr("shown at %1: %2 right of %3")
                           .arg(percent(bin.claimed), percent(bin.right), faceCount(bin.count));
        }
    }
    return clauses.join(QStringLiteral(", "));
}

ReliabilityChart::ReliabilityChart(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("reliabilityChart"));
    setAccessibleName(tr("How far probabilities hold"));
    setMessage(tr("Measuring…"));
}

QSize ReliabilityChart::sizeHint() const {
    return {600, m_message.isEmpty() ? kTopRoom + kSide + kBottomRoom : 30};
}

void ReliabilityChart::setTable(const model::ReliabilityTable& table) {
    if (most(table) == 0) {
        setMessage(tr("Name some faces of several people to see how far probabilities hold."));
        return;
    }
    m_table = table;
    m_message.clear();
    setAccessibleDescription(reliabilityText(table));
    updateGeometry();
    update();
}

void ReliabilityChart::setMessage(const QString& message) {
    m_message = message;
    setAccessibleDescription(message);
    updateGeometry();
    update();
}

void ReliabilityChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont());
    if (!m_message.isEmpty()) {
        painter.setPen(tokens().dim);
        painter.drawText(rect(), Qt::AlignVCenter, m_message);
        return;
    }
    const QRectF plot(kLeftRoom, kTopRoom, kSide, kSide);
    paintAxes(painter, plot);
    paintBins(painter, plot);
}

void ReliabilityChart::paintAxes(QPainter& painter, const QRectF& plot) const {
    const Tokens& t = tokens();
    painter.setPen(t.line);
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const double x = std::round(plot.left() + share * plot.width()) + 0.5;
        const double y = std::round(plot.bottom() - share * plot.height()) + 0.5;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    painter.setPen(QPen(t.dim, 1.0, Qt::DashLine));
    painter.drawLine(plot.bottomLeft(), plot.topRight());
    painter.setPen(t.dim);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double x = plot.left() + share * plot.width();
        const double y = plot.bottom() - share * plot.height();
        painter.drawText(QRectF(x - 30, plot.bottom() + 4, 60, kLine), Qt::AlignHCenter, percent(share));
        painter.drawText(QRectF(0, y - kLine / 2.0, kLeftRoom - 8, kLine), Qt::AlignRight | Qt::AlignVCenter,
                         percent(share));
    }
    painter.drawText(QRectF(plot.left(), 0, plot.width(), kLine), Qt::AlignLeft, tr("Share that was right"));
    painter.drawText(QRectF(plot.left(), plot.bottom() + 4 + kLine, plot.width(), kLine), Qt::AlignHCenter,
                     tr("Probability shown"));
}

/// The larger a dot, the more faces it stands for. No line joins them: one through a dot of a single face
/// would say more than is known.
void ReliabilityChart::paintBins(QPainter& painter, const QRectF& plot) const {
    const auto largest = static_cast<double>(most(m_table));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().accent);
    for (const model::ReliabilityBin& bin : m_table) {
        if (bin.count > 0) {
            const double size = std::sqrt(static_cast<double>(bin.count) / largest);
            const double radius = std::max(kSmallestDot, size * kLargestDot);
            painter.drawEllipse(placeOf(bin, plot), radius, radius);
        }
    }
}

} // namespace kith::ui
