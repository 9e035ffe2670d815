// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_slider.h"

#include "ui/style/text.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace kith::ui {

SettingSlider::Range SettingSlider::Range::of(const model::Range<double>& offered, double perUnit, int page) {
    const auto steps = [perUnit](double value) { return static_cast<int>(std::lround(value * perUnit)); };
    return {steps(offered.lowest), steps(offered.highest), page};
}

SettingSlider::SettingSlider(const ControlText& text, Range range, std::function<QString(int)> inWords,
                             QWidget* parent)
    : QWidget(parent)
    , m_slider(makeSlider(this, text, range.minimum, range.maximum, 150))
    , m_value(new TabularLabel(this))
    , m_inWords(std::move(inWords)) {
    m_slider->setPageStep(range.page);
    m_value->setObjectName(text.objectName + QStringLiteral("Value"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_slider);
    row->addWidget(m_value, 1);
    setFocusProxy(m_slider);
    setMinimumWidth(420); // room for every value, so that nothing moves
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        sayValue();
        if (!m_slider->isSliderDown()) {
            Q_EMIT committed(value);
        }
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { Q_EMIT committed(m_slider->value()); });
    sayValue();
}

void SettingSlider::setValue(int value) {
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(value);
    sayValue();
}

void SettingSlider::sayValue() {
    m_value->setText(m_inWords(m_slider->value()));
    m_slider->setAccessibleDescription(m_value->text());
}

} // namespace kith::ui
