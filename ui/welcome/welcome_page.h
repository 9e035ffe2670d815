// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFrame;
class QLabel;

namespace kith::ui {

/// The first start: a large drop target, Add folder…, and one sentence on privacy.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent);

Q_SIGNALS:
    void addFolderRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildTarget();
    void drawIcons();

    QLabel* m_folder;
    QLabel* m_shield;
};

} // namespace kith::ui
