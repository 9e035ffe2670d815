// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/settings.h"

#include <QObject>

#include <functional>

namespace kith::session {
class SettingsTopic;
}

namespace kith::ui {

class Notices;

/// Changes one thing in the settings at a time and keeps it at once. Controls show what shown() says, so that
/// one whose change was refused goes back to what holds.
class SettingsEditor : public QObject {
    Q_OBJECT
public:
    SettingsEditor(session::SettingsTopic& settings, Notices& notices, QObject* parent);

    const model::LibrarySettings& current() const;
    void edit(const std::function<void(model::LibrarySettings&)>& change);

Q_SIGNALS:
    void shown(const kith::model::LibrarySettings& settings);

private:
    session::SettingsTopic& m_settings;
    Notices& m_notices;
};

} // namespace kith::ui
