// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

namespace kith::session {

struct JobFunctions;

struct SessionOptions {
    /// Extra folders searched for model manifests after the built-in ones (KITH_MODEL_DIR is always read).
    std::vector<std::filesystem::path> modelFolders;
    /// Worker threads of a scan; 0 = one per core.
    int workers = 0;
    /// What carries jobs out; none = the real ones (core/session/background/job_functions.h).
    std::shared_ptr<const JobFunctions> functions;
};

} // namespace kith::session
