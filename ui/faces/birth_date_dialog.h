// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calendar_date.h"

#include <QDialog>

#include <optional>

class QDateEdit;

namespace kith::ui {

/// Asks for somebody's birth date.
class BirthDateDialog : public QDialog {
    Q_OBJECT
public:
    BirthDateDialog(const QString& name, const std::optional<model::CalendarDate>& known, QWidget* parent);

Q_SIGNALS:
    /// Nothing = it is not known.
    void answered(const std::optional<kith::model::CalendarDate>& date);

private:
    void answer(const std::optional<model::CalendarDate>& date);

    QDateEdit* m_field;
};

} // namespace kith::ui
