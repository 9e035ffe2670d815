// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/utf8.h"

#include <utf8cpp/utf8.h>

namespace kith::folders {

bool isUtf8(std::string_view text) {
    return utf8::is_valid(text);
}

std::string shownAsUtf8(std::string_view text) {
    std::string shown;
    for (std::size_t bad = utf8::find_invalid(text); bad != std::string_view::npos;
         bad = utf8::find_invalid(text)) {
        shown.append(text.substr(0, bad)).append("?");
        text.remove_prefix(bad + 1);
    }
    return shown.append(text);
}

} // namespace kith::folders
