// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_card.h"

namespace kith::model {
struct LibrarySettings;
}

namespace kith::ui {

class SettingSlider;
class SettingsEditor;

/// Which suggestions are shown, and from where on they count as certain.
class SuggestionSection : public SettingsCard {
    Q_OBJECT
public:
    SuggestionSection(SettingsEditor& editor, QWidget* parent);

private:
    void show(const model::LibrarySettings& settings);

    SettingsEditor& m_editor;
    SettingSlider* m_show;
    SettingSlider* m_certain;
};

} // namespace kith::ui
