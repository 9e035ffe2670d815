// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kith::session {

/// A person's name as stored: trimmed, runs of blanks and line ends made one blank, composed (NFC). Throws
/// Invalid when nothing remains.
std::string tidyName(const std::string& name);

/// What makes two names the same: case folded, accents kept ("zoe" is "Zoe", "Zoë" is somebody else). Empty
/// for a blank name.
std::string nameKey(const std::string& name);

} // namespace kith::session
