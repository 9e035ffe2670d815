// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::app {

/// How the programs end; part of the command line's interface and listed in kith-cli --help.
enum class ExitCode {
    Done = 0,
    Failed = 1,         ///< it was tried and went wrong; the sentence is on stderr
    BadCommandLine = 2, ///< the arguments make no sense
    NotFound = 3,  ///< a folder, file, person, face or model that was named is not there or cannot be used
    NoLibrary = 4, ///< the library cannot be opened
    Cancelled = 5  ///< interrupted; what was found so far is kept
};

} // namespace kith::app
