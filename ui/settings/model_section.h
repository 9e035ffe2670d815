// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_card.h"

#include <string>
#include <vector>

class QButtonGroup;
class QCheckBox;

namespace kith::session {
class SettingsTopic;
}

namespace kith::model {
struct LibrarySettings;
struct ModelChoice;
} // namespace kith::model

namespace kith::ui {

class SettingsEditor;

/// Which network turns a face into the numbers that are compared.
class ModelSection : public SettingsCard {
    Q_OBJECT
public:
    ModelSection(SettingsEditor& editor, session::SettingsTopic& settings, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void listModels();
    void addModel(const model::ModelChoice& choice);
    void show(const model::LibrarySettings& settings);

    SettingsEditor& m_editor;
    session::SettingsTopic& m_settings;
    QWidget* m_list;
    QButtonGroup* m_buttons;
    QCheckBox* m_mirror;
    std::vector<std::string> m_ids; ///< by the number of their button
};

/// "12.5 MB · GPL-3.0-or-later · installed", or what is wrong with it.
QString modelFacts(const model::ModelChoice& choice);

} // namespace kith::ui
