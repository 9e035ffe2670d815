// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <SQLiteCpp/Exception.h>

#include <filesystem>

namespace kith::storage {

/// A failure of SQLite on this file as a sentence for the person in front of the screen.
model::Error toError(const SQLite::Exception& exception, const std::filesystem::path& file);

/// Whether new files can be made in the folder (by the effective user).
bool isWritableFolder(const std::filesystem::path& folder);

} // namespace kith::storage
