// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_card.h"

class QCheckBox;
class QComboBox;

namespace kith::model {
struct LibrarySettings;
}

namespace kith::ui {

class Segmented;
class SettingSlider;
class SettingsEditor;

/// How unknown faces are put into groups.
class ClusteringSection : public SettingsCard {
    Q_OBJECT
public:
    ClusteringSection(SettingsEditor& editor, QWidget* parent);

private:
    void addControls();
    void connectControls();
    void show(const model::LibrarySettings& settings);

    SettingsEditor& m_editor;
    Segmented* m_size;
    SettingSlider* m_strictness;
    QCheckBox* m_linkLimit;
    QCheckBox* m_foldBursts;
    QComboBox* m_samples;
    SettingSlider* m_epsilon;
};

} // namespace kith::ui
