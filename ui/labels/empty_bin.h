// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace kith::session {
class FaceTopic;
}

namespace kith::ui {

class Notices;

/// Asks whether everything in the bin is to be erased for good, and does it on "yes". Returns at once.
void askToEmptyBin(session::FaceTopic& faces, Notices& notices, QWidget* parent);

} // namespace kith::ui
