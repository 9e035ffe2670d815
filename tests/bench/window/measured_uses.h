// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/window/watched_application.h"

#include <filesystem>
#include <string>

namespace kith::bench {

struct Use {
    std::string name; ///< start, use, scan, remove
    std::filesystem::path library;
    double seconds = 0.0; ///< of each way of scrolling
    double started = 0.0; ///< now() when the process was asked for
};

/// Opens the window and does what the name says. `start` prints two figures, the others rows of a table.
/// Gives the program's exit code.
int runUse(int argc, char** argv, const Use& use);

} // namespace kith::bench
