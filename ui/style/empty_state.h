// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kith::ui {

/// Stands where a list would be and says what to do next.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent);
    /// An empty action hides the button.
    void say(const QString& iconName, const QString& title, const QString& sentence,
             const QString& action = {});

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_action;
    QString m_iconName;
    void changeEvent(QEvent* event) override;
    void drawIcon();
};

} // namespace kith::ui
