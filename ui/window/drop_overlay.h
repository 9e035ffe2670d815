// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace kith::ui {

/// Lies over the whole window while something is dragged over it and says what dropping would do. Takes no
/// events of its own.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* window);
    void invite(const QStringList& folders);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_sentence;
};

} // namespace kith::ui
