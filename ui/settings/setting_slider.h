// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/setting_field.h"
#include "ui/style/controls.h"

#include <functional>

namespace kith::ui {

class TabularLabel;

/// A slider with its value in words beside it. While it is dragged only the words change.
class SettingSlider : public QWidget {
    Q_OBJECT
public:
    struct Range {
        int minimum = 0;
        int maximum = 100;
        int page = 10;
        /// Of a setting, in steps of which `perUnit` make 1.
        static Range of(const model::Range<double>& offered, double perUnit, int page);
    };
    SettingSlider(const ControlText& text, Range range, std::function<QString(int)> inWords, QWidget* parent);

    /// Without a signal.
    void setValue(int value);

Q_SIGNALS:
    /// The user let go.
    void committed(int value);

private:
    void sayValue();

    QSlider* m_slider;
    TabularLabel* m_value;
    std::function<QString(int)> m_inWords;
};

} // namespace kith::ui
