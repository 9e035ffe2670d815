// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

namespace kith::app {

std::unique_ptr<session::LibrarySession> openLibrary(const std::optional<std::filesystem::path>& file,
                                                     int workers) {
    session::SessionOptions options;
    options.workers = workers;
    return session::LibrarySession::open(file ? *file : session::defaultLibraryFile(), options);
}

ExitCode exitCodeOf(model::ErrorKind kind) {
    switch (kind) {
    case model::ErrorKind::NotFound:
    case model::ErrorKind::Unreadable:
        return ExitCode::NotFound;
    case model::ErrorKind::Invalid:
        return ExitCode::BadCommandLine;
    case model::ErrorKind::Cancelled:
        return ExitCode::Cancelled;
    default:
        return ExitCode::Failed;
    }
}

} // namespace kith::app
