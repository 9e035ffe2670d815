// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/suggestion_section.h"

#include "core/model/settings_fields.h"
#include "ui/settings/setting_slider.h"
#include "ui/settings/settings_editor.h"
#include "ui/style/text.h"

#include <cmath>

namespace kith::ui {

namespace {

QString percentInWords(int value) {
    return percent(value / 100.0);
}

int inPercent(double probability) {
    return static_cast<int>(std::lround(probability * 100));
}

} // namespace

SuggestionSection::SuggestionSection(SettingsEditor& editor, QWidget* parent)
    : SettingsCard(QStringLiteral("suggestionCard"), tr("Suggestions"), parent)
    , m_editor(editor)
    , m_show(new SettingSlider({QStringLiteral("probabilityToShow"), {}, tr("Show from"), {}},
                               SettingSlider::Range::of(model::setting::kProbabilityToShow.offered, 100, 10),
                               percentInWords, this))
    , m_certain(
          new SettingSlider({QStringLiteral("probabilityCertain"), {}, tr("Certain from"), {}},
                            SettingSlider::Range::of(model::setting::kProbabilityCertain.offered, 100, 5),
                            percentInWords, this)) {
    addRow(tr("Show from"), m_show, tr("Less probable suggestions stay hidden in the Inferred tab."));
    addRow(tr("Certain from"), m_certain, tr("From here on a suggestion carries the full mark ●."));
    connect(m_show, &SettingSlider::committed, this, [this](int value) {
        m_editor.edit([value](auto& s) { s.classification.probabilityToShow = value / 100.0; });
    });
    connect(m_certain, &SettingSlider::committed, this, [this](int value) {
        m_editor.edit([value](auto& s) { s.classification.probabilityCertain = value / 100.0; });
    });
    connect(&editor, &SettingsEditor::shown, this, &SuggestionSection::show);
    show(editor.current());
}

void SuggestionSection::show(const model::LibrarySettings& settings) {
    m_show->setValue(inPercent(settings.classification.probabilityToShow));
    m_certain->setValue(inPercent(settings.classification.probabilityCertain));
}

} // namespace kith::ui
