// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/shared.h"

#include <QWidget>

namespace kith::ui {

/// Bars: how many faces each person has, most first.
class PeopleChart : public QWidget {
    Q_OBJECT
public:
    PeopleChart(const Shared& shared, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    Shared m_shared;
};

} // namespace kith::ui
