// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

#include <functional>

namespace kith::app {

/// Carries a command out and prints the step of the journal that it made.
ExitCode carryOutStep(const CommandContext& context, const std::function<void()>& command);

/// Prints what was done, as text or JSON.
void tell(const CommandContext& context, bool changed, const std::string& text);

} // namespace kith::app
