// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_editor.h"

#include "core/session/settings_topic.h"
#include "ui/shared/notices.h"

namespace kith::ui {

SettingsEditor::SettingsEditor(session::SettingsTopic& settings, Notices& notices, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_notices(notices) {
    connect(&settings, &session::SettingsTopic::settingsChanged, this, &SettingsEditor::shown);
}

const model::LibrarySettings& SettingsEditor::current() const {
    return m_settings.current();
}

void SettingsEditor::edit(const std::function<void(model::LibrarySettings&)>& change) {
    model::LibrarySettings settings = current();
    change(settings);
    if (settings != current() && !m_notices.attempt([&] { m_settings.change(settings); })) {
        Q_EMIT shown(current());
    }
}

} // namespace kith::ui
