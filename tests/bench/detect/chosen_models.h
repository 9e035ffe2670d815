// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/model_catalog.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::bench {

/// Figures that take the place of those in the manifests.
struct OtherFigures {
    std::optional<double> score;         ///< the detector's score_threshold
    std::optional<double> doubtfulBelow; ///< the detector's doubtful_below
    std::optional<double> face;          ///< the face_threshold of detector and refiner
    std::optional<double> doubtfulFace;  ///< their doubtful_face_threshold
};

/// The networks of some folders with a single detector among them: a manifest of its own beside links to
/// their files, as if somebody had dropped them in.
class ChosenModels {
public:
    /// `detector` is an id; empty = no detector network.
    ChosenModels(const std::vector<std::filesystem::path>& folders, const std::string& detector,
                 const OtherFigures& figures);
    const vision::ModelCatalog& catalog() const { return m_catalog; }
    bool has(const std::string& id) const { return m_catalog.find(id) != nullptr; }

private:
    support::TemporaryFolder m_folder;
    vision::ModelCatalog m_catalog;
};

} // namespace kith::bench
