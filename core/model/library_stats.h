// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kith::model {

struct FaceCounts {
    std::int64_t all = 0; ///< active
    std::int64_t unlabelled = 0;
    std::int64_t ignored = 0;
    std::int64_t deleted = 0; ///< in the bin, not yet erased
};

struct LibraryStats {
    std::int64_t photos = 0;
    std::int64_t scanned = 0;
    std::int64_t pending = 0;
    std::int64_t failed = 0;
    std::int64_t skipped = 0;
    std::int64_t missing = 0;
    std::int64_t embeddings = 0; ///< of the chosen embedder
    std::int64_t people = 0;
    std::int64_t unknown = 0;
    FaceCounts faces;
};

} // namespace kith::model
