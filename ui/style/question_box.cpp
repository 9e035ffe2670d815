// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/question_box.h"

#include "ui/style/icon.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace kith::ui {

void ask(QWidget* parent, const Question& question, std::function<void()> carryOut) {
    constexpr int kIcon = 40;
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, question.title, question.question, QMessageBox::Cancel, parent);
    box->setObjectName(question.objectName + QStringLiteral("Confirmation"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(
        icon(QStringLiteral("warning"), Tint::Red).pixmap(QSize(kIcon, kIcon), parent->devicePixelRatioF()));
    box->setInformativeText(question.consequence);
    QPushButton* button = box->addButton(question.verb, QMessageBox::DestructiveRole);
    button->setProperty("kind", QStringLiteral("danger"));
    button->setObjectName(question.objectName + QStringLiteral("Confirm"));
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(button, &QPushButton::clicked, box, std::move(carryOut));
    box->open();
}

} // namespace kith::ui
