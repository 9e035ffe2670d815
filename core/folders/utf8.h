// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kith::folders {

/// Well-formed UTF-8 (RFC 3629: shortest form, no surrogates, up to U+10FFFF).
bool isUtf8(std::string_view text);

/// The text with "?" in place of every byte that is not part of well-formed UTF-8.
std::string shownAsUtf8(std::string_view text);

} // namespace kith::folders
