// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_card.h"

#include <vector>

class QCheckBox;

namespace kith::session {
class SettingsTopic;
}

namespace kith::model {
struct LibrarySettings;
}

namespace kith::ui {

class Segmented;
class SettingSlider;
class SettingsEditor;

/// How faces are looked for.
class DetectionSection : public SettingsCard {
    Q_OBJECT
public:
    DetectionSection(SettingsEditor& editor, session::SettingsTopic& settings, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void show(const model::LibrarySettings& settings);
    void addMethods();
    void lookForNetworks();

    SettingsEditor& m_editor;
    session::SettingsTopic& m_settings;
    Segmented* m_method;
    std::vector<QWidget*> m_methodButtons; ///< as model::kDetectionMethods
    QLabel* m_methodText = nullptr;
    QLabel* m_missing = nullptr;
    SettingSlider* m_size;
    QCheckBox* m_rotated;
};

} // namespace kith::ui
