// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/model_choices.h"

#include "core/model/error.h"
#include "core/vision/detector_traits.h"
#include "core/vision/model_catalog.h"

#include <algorithm>
#include <functional>

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

bool isForDetector(const std::string& network) {
    return std::ranges::any_of(vision::detectorTraits(), [&](const vision::DetectorTraits& traits) {
        return std::ranges::count(traits.networks, network) > 0;
    });
}

/// Empty when the network can be used.
model::Sentence problemOf(const vision::ModelEntry& entry) {
    if (entry.kind == vision::ModelKind::Detector && !isForDetector(entry.id)) {
        return {model::SentenceCode::DetectorNotUsed, {entry.id}};
    }
    try {
        vision::requireComplete(entry);
        return {};
    } catch (const model::Error& error) {
        return error.sentence();
    }
}

/// What can be read of the manifests; `complain` hears of the others.
vision::ModelCatalog
soundCatalog(const std::vector<std::filesystem::path>& folders,
             const std::function<void(const std::filesystem::path&, const model::Error&)>& complain) {
    std::vector<std::filesystem::path> sound;
    for (const auto& folder : folders) {
        try {
            vision::ModelCatalog::load({folder});
            sound.push_back(folder);
        } catch (const model::Error& error) {
            complain(folder, error);
        }
    }
    return vision::ModelCatalog::load(sound);
}

} // namespace

std::vector<std::filesystem::path> standardModelFolders() {
    return vision::standardModelFolders();
}

std::vector<model::ModelChoice> modelChoices(const std::vector<std::filesystem::path>& folders) {
    std::vector<model::ModelChoice> choices;
    const auto catalog = soundCatalog(folders, [&](const auto& folder, const model::Error& error) {
        choices.push_back({(folder / "manifest.json").string(), "manifest", {}, 0, false, error.sentence()});
    });
    for (const vision::ModelEntry& entry : catalog.entries()) {
        const model::Sentence problem = problemOf(entry);
        choices.push_back(
            {entry.id, nameOf(entry.kind), entry.licence, entry.bytes, problem.isEmpty(), problem});
    }
    return choices;
}

std::vector<model::DetectorChoice> detectorChoices(const std::vector<std::filesystem::path>& folders) {
    const auto catalog = soundCatalog(folders, [](const auto&, const model::Error&) {});
    std::vector<model::DetectorChoice> choices;
    for (const vision::DetectorTraits& traits : vision::detectorTraits()) {
        const vision::ModelEntry* network = vision::networkOf(traits, catalog);
        const model::Sentence problem = network == nullptr ? model::Sentence() : problemOf(*network);
        const bool usable = traits.networks.empty() || (network != nullptr && problem.isEmpty());
        choices.push_back({traits.method, usable, problem});
    }
    return choices;
}

} // namespace kith::jobs
