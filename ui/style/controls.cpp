// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls.h"

#include <QFrame>
#include <QLabel>
#include <QSlider>
#include <QStyle>
#include <QVariant>

namespace kith::ui {

namespace {

void describe(QWidget* widget, const ControlText& text) {
    widget->setObjectName(text.objectName);
    widget->setAccessibleName(text.accessible.isEmpty() ? text.text : text.accessible);
    widget->setToolTip(text.tip);
}

} // namespace

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value) {
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QPushButton* makeButton(QWidget* parent, const ControlText& text, ButtonKind kind) {
    auto* button = new QPushButton(text.text, parent);
    describe(button, text);
    button->setAutoDefault(false);
    if (kind == ButtonKind::Primary) {
        button->setProperty("kind", QStringLiteral("primary"));
    } else if (kind == ButtonKind::Danger) {
        button->setProperty("kind", QStringLiteral("danger"));
    } else if (kind == ButtonKind::Link) {
        button->setProperty("kind", QStringLiteral("link"));
        button->setCursor(Qt::PointingHandCursor);
    }
    return button;
}

QToolButton* makeToolButton(QWidget* parent, const ControlText& text, const QString& iconName, Tint tint) {
    auto* button = new QToolButton(parent);
    describe(button, text);
    button->setText(text.text);
    button->setProperty("kind", QStringLiteral("flat"));
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName, tint));
        button->setIconSize({18, 18});
    }
    const bool both = !text.text.isEmpty() && !iconName.isEmpty();
    button->setToolButtonStyle(both
                                   ? Qt::ToolButtonTextBesideIcon
                                   : (text.text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly));
    if (tint == Tint::Green || tint == Tint::Orange || tint == Tint::Red) {
        button->setProperty("tone", tint == Tint::Green    ? QStringLiteral("green")
                                    : tint == Tint::Orange ? QStringLiteral("orange")
                                                           : QStringLiteral("red"));
    }
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QSlider* makeSlider(QWidget* parent, const ControlText& text, int minimum, int maximum, int width) {
    auto* slider = new QSlider(Qt::Horizontal, parent);
    describe(slider, text);
    slider->setRange(minimum, maximum);
    slider->setFixedWidth(width);
    slider->setFocusPolicy(Qt::TabFocus);
    return slider;
}

QFrame* makeSeparator(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("separator"));
    line->setFixedSize(1, 20);
    return line;
}

QLabel* makeDimLabel(QWidget* parent, const QString& text) {
    auto* label = new QLabel(text, parent);
    label->setProperty("dim", true);
    return label;
}

QLabel* makeHeading(QWidget* parent, const QString& text) {
    auto* label = new QLabel(text, parent);
    label->setProperty("heading", true);
    return label;
}

} // namespace kith::ui
