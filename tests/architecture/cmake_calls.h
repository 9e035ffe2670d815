// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith::architecture {

/// Targets that a CMakeLists.txt links: what follows USES (with "kith_" put in front), LINKS and
/// PRIVATE_LINKS in kith_module(…) and kith_program(…), and everything in target_link_libraries(…).
std::vector<std::string> linkedTargets(std::string_view cmakeText);

} // namespace kith::architecture
