// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <type_traits>

namespace kith::storage {

/// The number under which the value is stored, for a statement that is always about this value; where it
/// differs from call to call it is bound (Query::bind).
template <typename Enumeration>
requires std::is_enum_v<Enumeration> std::string sql(Enumeration value) {
    return std::to_string(static_cast<long long>(value));
}

/// "(1, 2)", to stand behind IN.
template <typename Enumeration, typename... Others>
std::string sqlSet(Enumeration first, Others... others) {
    return "(" + sql(first) + ((", " + sql(others)) + ... + std::string(")"));
}

} // namespace kith::storage
