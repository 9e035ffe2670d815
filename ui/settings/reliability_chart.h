// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/reliability.h"

#include <QWidget>

namespace kith::ui {

/// How far probabilities hold: for each tenth the probability shown against the share that was right, and the
/// diagonal on which the two are the same.
class ReliabilityChart : public QWidget {
    Q_OBJECT
public:
    explicit ReliabilityChart(QWidget* parent);

    void setTable(const model::ReliabilityTable& table);
    /// A sentence in place of the plot.
    void setMessage(const QString& message);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintAxes(QPainter& painter, const QRectF& plot) const;
    void paintBins(QPainter& painter, const QRectF& plot) const;

    model::ReliabilityTable m_table{};
    QString m_message; ///< empty = the plot is shown
};

/// The plot in words, one clause per tenth that has faces.
QString reliabilityText(const model::ReliabilityTable& table);

} // namespace kith::ui
