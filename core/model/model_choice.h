// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/detection_method.h"
#include "core/model/sentence.h"

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
    Sentence problem;    ///< why not usable, else empty
};

/// A detector with what it needs.
struct DetectorChoice {
    DetectionMethod method = DetectionMethod::Hog;
    bool usable = false; ///< it needs no network, or its network is there
    Sentence problem;    ///< what is wrong with its network; empty where none is listed
};

} // namespace kith::model
