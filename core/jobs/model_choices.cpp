// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/model_choices.h"

#include "core/model/error.h"
#include "core/vision/cnn_detector.h"
#include "core/vision/model_catalog.h"

namespace kith::jobs {
namespace {

const char* nameOf(vision::ModelKind kind) {
    switch (kind) {
    case vision::ModelKind::Embedder:
        return "embedder";
    case vision::ModelKind::Refiner:
        return "refiner";
    case vision::ModelKind::Detector:
        return "detector";
    }
    return "";
}

/// Empty when the network can be used.
std::string problemOf(const vision::ModelEntry& entry) {
    if (entry.kind == vision::ModelKind::Detector && entry.id != vision::kCnnDetectorId) {
        return "This version of Kith does not use the detector \"" + entry.id + "\".";
    }
    try {
        vision::requireComplete(entry);
        return {};
    } catch (const model::Error& error) {
        return error.what();
    }
}

} // namespace

std::vector<std::filesystem::path> standardModelFolders() {
    return vision::standardModelFolders();
}

std::vector<model::ModelChoice> modelChoices(const std::vector<std::filesystem::path>& folders) {
    std::vector<model::ModelChoice> choices;
    std::vector<std::filesystem::path> sound;
    for (const auto& folder : folders) {
        try {
            vision::ModelCatalog::load({folder});
            sound.push_back(folder);
        } catch (const model::Error& error) {
            choices.push_back({(folder / "manifest.json").string(), "manifest", {}, 0, false, error.what()});
        }
    }
    const auto catalog = vision::ModelCatalog::load(sound);
    for (const vision::ModelEntry& entry : catalog.entries()) {
        const std::string problem = problemOf(entry);
        choices.push_back(
            {entry.id, nameOf(entry.kind), entry.licence, entry.bytes, problem.empty(), problem});
    }
    return choices;
}

} // namespace kith::jobs
