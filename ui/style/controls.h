// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icon.h"

#include <QPushButton>
#include <QToolButton>

#include <string>

class QFrame;
class QLabel;
class QSlider;

namespace kith::ui {

/// Every control gets a stable object name (tests and assistive tools find it by that), a name for screen
/// readers and a tooltip in which the shortcut is written.
struct ControlText {
    QString objectName;
    QString text;       ///< shown; empty for a button with an icon alone
    QString accessible; ///< read aloud; empty = the text
    QString tip;
};

enum class ButtonKind { Plain, Primary, Danger, Link };

QPushButton* makeButton(QWidget* parent, const ControlText& text, ButtonKind kind = ButtonKind::Plain);
/// A flat button of a toolbar. Its words take the colour of the tint where that is green, orange or red.
QToolButton* makeToolButton(QWidget* parent, const ControlText& text, const QString& iconName,
                            Tint tint = Tint::Dim);
QSlider* makeSlider(QWidget* parent, const ControlText& text, int minimum, int maximum, int width);
/// A thin line between groups of a toolbar.
QFrame* makeSeparator(QWidget* parent);
QLabel* makeDimLabel(QWidget* parent, const QString& text);
QLabel* makeHeading(QWidget* parent, const QString& text);
/// A dynamic property that the style sheet looks at.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

} // namespace kith::ui
