// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/detect/chosen_models.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace kith::bench {
namespace {

using nlohmann::json;

void set(json& entry, const char* key, const std::optional<double>& figure) {
    if (figure)
        entry[key] = *figure;
}

} // namespace

ChosenModels::ChosenModels(const std::vector<std::filesystem::path>& folders, const std::string& detector,
                           const OtherFigures& figures) {
    json chosen = json::array();
    for (const auto& folder : folders) {
        std::ifstream stream(folder / "manifest.json");
        const json manifest = stream ? json::parse(stream) : json{{"models", json::array()}};
        for (json entry : manifest.at("models")) {
            const std::string file = entry.at("file");
            const bool isDetector = entry.at("kind") == "detector";
            if ((isDetector && entry.at("id") != detector) || std::filesystem::exists(m_folder / file))
                continue;
            if (isDetector) {
                set(entry, "score_threshold", figures.score);
                set(entry, "doubtful_below", figures.doubtfulBelow);
            }
            if (isDetector || entry.at("kind") == "refiner") {
                set(entry, "face_threshold", figures.face);
                set(entry, "doubtful_face_threshold", figures.doubtfulFace);
            }
            std::filesystem::create_symlink(std::filesystem::canonical(folder / file), m_folder / file);
            chosen.push_back(entry);
        }
    }
    std::ofstream(m_folder / "manifest.json") << json{{"models", chosen}}.dump(2);
    m_catalog = vision::ModelCatalog::load({m_folder.path()});
}

} // namespace kith::bench
