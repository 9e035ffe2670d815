// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/shot_of.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string>

namespace kith::jobs {

grouping::Shot shotOf(std::string_view path) {
    constexpr std::string_view kDigits = "0123456789";
    grouping::Shot shot;
    const std::size_t slash = path.rfind('/');
    const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
    const std::size_t dot = path.rfind('.');
    const std::string_view stem =
        path.substr(0, dot == std::string_view::npos || dot < name ? path.size() : dot);
    const std::size_t last = stem.find_last_of(kDigits);
    if (last == std::string_view::npos || last < name)
        return shot;
    const std::size_t before = stem.find_last_not_of(kDigits, last);
    const std::size_t first = std::max(name, before == std::string_view::npos ? 0 : before + 1);
    const auto parsed = std::from_chars(stem.data() + first, stem.data() + last + 1, shot.number);
    if (parsed.ec != std::errc())
        return {}; // a name such as a checksum counts nothing
    const std::string series = std::string(path.substr(0, first)) + '\0' + std::string(path.substr(last + 1));
    shot.series = std::hash<std::string>{}(series) | 1U;
    return shot;
}

} // namespace kith::jobs
