// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/settings.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace kith::bench {

/// A person of the made-up library with faces that have no name.
struct UnnamedFaces {
    model::PersonId person; ///< none: a stranger
    std::vector<model::FaceId> faces;
};

/// A library file of made-up faces (SyntheticLibrary) as a scan, some naming and a Train leave it: the
/// largest persons have five named faces each.
struct StoredLibrary {
    /// Writes `file`, which must not be there. The Train is the caller's.
    StoredLibrary(const std::filesystem::path& file, std::size_t faces, std::size_t persons);

    std::vector<UnnamedFaces> named;     ///< persons with named faces: the rest of their faces
    std::vector<UnnamedFaces> strangers; ///< the largest persons without a named face
};

} // namespace kith::bench
