// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/settings.h"

#include <filesystem>
#include <vector>

namespace kith::jobs {

struct OpenLibrary;

enum class EmbedderUse {
    Stored,  ///< embeddings that are there are read: the network has to be listed alone
    MakesNew ///< its file is checked, and it is entered in the library
};

/// What a job or a question needs to know to work on a library, on a thread of its own.
struct LibraryAccess {
    std::filesystem::path library; ///< opened with a connection of its own
    model::LibrarySettings settings;
    std::vector<std::filesystem::path> modelFolders; ///< searched for manifests, best first
    int workers = 0;                                 ///< 0 = one per core

    /// The library with the embedder that the settings name (core/jobs/open_library.h). Throws model::Error:
    /// NotFound when no manifest lists the embedder, and for MakesNew when its file is missing; Corrupt for a
    /// damaged one; as storage::Database.
    OpenLibrary open(EmbedderUse use = EmbedderUse::Stored) const;
    /// At least one.
    int threads() const;
};

} // namespace kith::jobs
