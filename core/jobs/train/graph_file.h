// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/face_graph.h"

#include <filesystem>

namespace kith::jobs {

/// The graph that the last Train left beside the library (storage::graphFileOf), so that the next one need
/// not compare all faces again: a cache. Empty where there is none, or where it is damaged, of another
/// version or not readable; the caller then makes it anew.
grouping::FaceGraph loadGraph(const std::filesystem::path& library);

/// Replaces it in one step, whole or not at all. False where that cannot be done (no room, no right to
/// write), which nobody needs to be told about.
bool storeGraph(const std::filesystem::path& library, const grouping::FaceGraph& graph);

} // namespace kith::jobs
