// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_card.h"
#include "ui/shared/shared.h"

class QPushButton;

namespace kith::session {
class FaceTopic;
}

namespace kith::ui {

/// What Kith does with the data, and erasing what is in the bin.
class PrivacySection : public SettingsCard {
    Q_OBJECT
public:
    PrivacySection(session::FaceTopic& faces, const Shared& shared, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    session::FaceTopic& m_faces;
    Shared m_shared;
    QLabel* m_bin = nullptr;
    QPushButton* m_empty;
};

} // namespace kith::ui
