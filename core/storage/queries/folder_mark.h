// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kith::storage {

class Database;

/// Another one after folders came, went or are to be removed, and after photos came, went or got another
/// state, whoever did it: what readEntriesMark() does not tell. A few milliseconds at 100,000 photos.
std::string readFolderMark(Database& database);

} // namespace kith::storage
