// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "core/model/train_preview.h"

namespace kith::app {

/// Tells what a Train would change, as text or JSON.
void printPreview(const CommandContext& context, const model::TrainPreview& preview);

} // namespace kith::app
