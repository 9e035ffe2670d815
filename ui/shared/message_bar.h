// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace kith::ui {

enum class MessageTone { Info, Error };

/// One sentence over the page with at most one action; never in the way. The newest message wins.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent);
    void showMessage(MessageTone tone, const QString& sentence, const QString& action = {},
                     std::function<void()> onAction = {});

private:
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    std::function<void()> m_onAction;
};

} // namespace kith::ui
