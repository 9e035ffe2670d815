// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace kith::model {

/// A network that is installed, or listed and not there.
struct ModelChoice {
    std::string id;
    std::string kind; ///< "embedder", "detector", "refiner"
    std::string licence;
    std::int64_t bytes = 0;
    bool usable = false; ///< file present; its checksum is verified when it is loaded
    std::string problem; ///< why not usable, a sentence
};

} // namespace kith::model
