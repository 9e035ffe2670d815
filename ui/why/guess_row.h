// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/shared/shared.h"

#include <QWidget>

namespace kith::ui {

/// One person with a probability: avatar, name, mark and per cent. Empty where there is nobody.
class GuessRow : public QWidget {
    Q_OBJECT
public:
    GuessRow(const Shared& shared, QWidget* parent);

    enum class Weight { Guess, RunnerUp };
    void setGuess(model::PersonId person, double probability, Weight weight);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shared m_shared;
    model::PersonId m_person;
    double m_probability = 0.0;
    Weight m_weight = Weight::Guess;
};

} // namespace kith::ui
