// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_choice.h"
#include "core/model/settings.h"

#include <QObject>

#include <vector>

namespace kith::session {

class LibraryState;

/// Settings that travel with the library, and what networks there are to choose from.
class SettingsTopic : public QObject {
    Q_OBJECT
public:
    explicit SettingsTopic(LibraryState& state);

    const model::LibrarySettings& current() const;
    /// Persists at once. Throws Invalid for values out of range, or when it chooses an embedder or detector
    /// that is not installed (one that was chosen before and has gone since is no reason).
    void change(const model::LibrarySettings& settings);
    std::vector<model::ModelChoice> models() const;
    /// Every detector, in the order in which forms offer them.
    std::vector<model::DetectorChoice> detectors() const;
    bool isUsable(model::DetectionMethod detector) const;

Q_SIGNALS:
    void settingsChanged(const model::LibrarySettings& settings);

private:
    LibraryState& m_state;
};

} // namespace kith::session
