// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_code.h"
#include "core/model/error.h"
#include "core/session/library_session.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace kith::app {

/// Opens the named library or else the default one, creating it when there is none. Throws model::Error as
/// LibrarySession::open does.
std::unique_ptr<session::LibrarySession> openLibrary(const std::optional<std::filesystem::path>& file,
                                                     int workers = 0);

/// How a program ends because of an error in what it was asked to do (not in opening the library).
ExitCode exitCodeOf(model::ErrorKind kind);

} // namespace kith::app
