// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace kith::ui {

/// One section of the settings: a heading, then rows of label, control and one line on what it does.
class SettingsCard : public QFrame {
    Q_OBJECT
public:
    /// `key` names the card for tests: "detectionCard".
    SettingsCard(const QString& key, const QString& title, QWidget* parent);

    const QString& title() const { return m_title; }

protected:
    /// At the end of the heading's line.
    void addToHeading(QWidget* control);
    void addRow(const QString& label, QWidget* control, const QString& explanation = {});
    /// Below a control, where its explanation changes.
    QLabel* addExplanation();
    /// A wrapped line over the whole width.
    QLabel* addSentence(const QString& text);
    void addWide(QWidget* widget);

private:
    QString m_title;
    QHBoxLayout* m_heading;
    QGridLayout* m_rows;
};

} // namespace kith::ui
