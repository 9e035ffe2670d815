// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace kith::ui {

struct Question {
    QString objectName;  ///< "emptyBin": the box is emptyBinConfirmation, its button emptyBinConfirm
    QString title;       ///< of the box: "Remove folder"
    QString question;    ///< "Remove Pictures/Summer from Kith?"
    QString consequence; ///< what happens then, and whether it can be undone
    QString verb;        ///< on the button that does it
};

/// Asks before something that cannot be taken back easily; Cancel is what Enter takes. Returns at once,
/// `carryOut` is called when the user says so.
void ask(QWidget* parent, const Question& question, std::function<void()> carryOut);

} // namespace kith::ui
