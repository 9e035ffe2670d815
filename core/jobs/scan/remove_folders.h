// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace kith::jobs {

/// Forgets the folders whose removal was started (storage::FolderStore::startRemoval) with their photos,
/// faces and thumbnails, a few photos at a time, so that others write to the library in between. `removed` is
/// called with the faces of each part. What is left when it is stopped is left for the next call. Blocks;
/// opens the library with a connection of its own. Throws model::Error.
void removeFolders(const std::filesystem::path& library,
                   const std::function<void(const std::vector<model::FaceId>&)>& removed,
                   const std::stop_token& stop);

} // namespace kith::jobs
