// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace kith::ui {

/// A switch between a few choices that are all visible; exactly one is on.
class Segmented : public QFrame {
    Q_OBJECT
public:
    explicit Segmented(const QString& accessibleName, QWidget* parent);

    /// Choices get the numbers 0, 1, … in the order they are added.
    QToolButton* add(const QString& objectName, const QString& text, const QString& tip = {});
    int current() const;
    /// Without a signal.
    void setCurrent(int choice);

Q_SIGNALS:
    /// By the user.
    void chosen(int choice);

private:
    QButtonGroup* m_buttons;
    QHBoxLayout* m_row;
};

} // namespace kith::ui
