// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/birth_date_dialog.h"

#include "ui/style/controls.h"

#include <QDateEdit>
#include <QLabel>
#include <QVBoxLayout>

namespace kith::ui {

namespace {

constexpr int kTypicalAge = 30; // years; where the calendar opens when nothing is known

QDate toQt(const model::CalendarDate& date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

model::CalendarDate fromQt(const QDate& date) {
    return {std::chrono::year(date.year()), std::chrono::month(static_cast<unsigned>(date.month())),
            std::chrono::day(static_cast<unsigned>(date.day()))};
}

} // namespace

BirthDateDialog::BirthDateDialog(const QString& name, const std::optional<model::CalendarDate>& known,
                                 QWidget* parent)
    : QDialog(parent)
    , m_field(new QDateEdit(this)) {
    setObjectName(QStringLiteral("birthDateDialog"));
    setWindowTitle(tr("Birth date"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(QStringLiteral("birthDateField"));
    m_field->setAccessibleName(tr("Birth date"));
    m_field->setToolTip(tr("Day, month and year"));
    m_field->setCalendarPopup(true);
    m_field->setDisplayFormat(
        QLocale().dateFormat(QLocale::LongFormat).replace(QStringLiteral("dddd, "), QString()));
    m_field->setDateRange(QDate(1800, 1, 1), QDate::currentDate());
    m_field->setDate(known ? toQt(*known) : QDate::currentDate().addYears(-kTypicalAge));
    auto* save = makeButton(this, {QStringLiteral("birthDateSave"), tr("Save"), {}, {}}, ButtonKind::Primary);
    auto* unknown = makeButton(
        this,
        {QStringLiteral("birthDateUnknown"), tr("Not known"), {}, tr("Keep no birth date of this person")});
    auto* cancel = makeButton(this, {QStringLiteral("birthDateCancel"), tr("Cancel"), {}, {}});
    save->setDefault(true);
    unknown->setEnabled(known.has_value());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(unknown);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new QLabel(tr("When was %1 born?").arg(name), this));
    column->addWidget(m_field);
    column->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, [this] { answer(fromQt(m_field->date())); });
    connect(unknown, &QPushButton::clicked, this, [this] { answer({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void BirthDateDialog::answer(const std::optional<model::CalendarDate>& date) {
    Q_EMIT answered(date);
    accept();
}

} // namespace kith::ui
