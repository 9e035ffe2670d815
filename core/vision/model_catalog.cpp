// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/model_catalog.h"

#include "core/model/error.h"
#include "core/vision/file_digest.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace kith::vision {
namespace {

using model::Error;
using model::ErrorKind;
using model::SentenceCode;
using nlohmann::json;

std::optional<ModelKind> kindOf(const std::string& name) {
    if (name == "embedder") {
        return ModelKind::Embedder;
    }
    if (name == "refiner") {
        return ModelKind::Refiner;
    }
    if (name == "detector") {
        return ModelKind::Detector;
    }
    return std::nullopt;
}

/// Embedders and refiners take crops scaled to [-1, 1]; detectors take pictures as they are decoded.
ModelInput usualInput(ModelKind kind) {
    return kind == ModelKind::Detector ? ModelInput{0, 0, false, 0.0, 1.0, 32} : ModelInput{};
}

ModelInput readInput(const json& entry, ModelKind kind) {
    ModelInput input = usualInput(kind);
    if (const auto found = entry.find("input"); found != entry.end()) {
        input.width = found->value("width", 0);
        input.height = found->value("height", 0);
        input.rgb = found->value("channels", input.rgb ? "RGB" : "BGR") == "RGB";
        input.mean = found->value("mean", input.mean);
        input.scale = found->value("scale", input.scale);
        input.multipleOf = std::max(1, found->value("multiple_of", input.multipleOf));
    }
    return input;
}

RefinerFigures readRefiner(const json& entry) {
    RefinerFigures figures;
    const json input = entry.value("input", json::object());
    const json sides = input.value("crop_side_per_box_side", json::object());
    for (const auto& [key, side] : sides.items()) {
        figures.cropSides[key] = side.get<double>();
    }
    const json second = input.value("second_crop", json::object());
    figures.secondSide = second.value("side_per_landmark_distance", figures.secondSide);
    figures.secondShift = second.value("shift_up_per_side", figures.secondShift);
    figures.faceThreshold = entry.value("face_threshold", figures.faceThreshold);
    figures.doubtfulThreshold = entry.value("doubtful_face_threshold", figures.doubtfulThreshold);
    return figures;
}

DetectorFigures readDetector(const json& entry) {
    DetectorFigures figures;
    figures.scoreThreshold = entry.value("score_threshold", figures.scoreThreshold);
    const auto read = [&entry](const char* key, std::optional<double>& figure) {
        if (const auto found = entry.find(key); found != entry.end()) {
            figure = found->get<double>();
        }
    };
    read("sure_score", figures.sureScore);
    read("doubtful_below", figures.doubtfulBelow);
    read("face_threshold", figures.faceThreshold);
    read("doubtful_face_threshold", figures.doubtfulThreshold);
    return figures;
}

model::SimilarityCalibration readSimilarity(const json& entry) {
    model::SimilarityCalibration result;
    const auto found = entry.find("similarity");
    if (found == entry.end()) {
        return result;
    }
    result.sameMean = found->value("same_mean", result.sameMean);
    result.sameP5 = found->value("same_p5", result.sameP5);
    result.differentMean = found->value("different_mean", result.differentMean);
    const json& atFar = found->at("at_far");
    result.threshold1e2 = atFar.at("1e-2").at("threshold");
    result.threshold1e3 = atFar.at("1e-3").at("threshold");
    result.threshold1e4 = atFar.at("1e-4").at("threshold");
    result.threshold1e5 = atFar.at("1e-5").at("threshold");
    result.tar1e4 = atFar.at("1e-4").at("tar");
    return result;
}

std::optional<ModelEntry> readEntry(const json& item, const std::filesystem::path& folder) {
    const auto kind = kindOf(item.at("kind"));
    if (!kind) {
        return std::nullopt; // of a later version of the program
    }
    ModelEntry entry;
    entry.id = item.at("id");
    entry.kind = *kind;
    // A manifest names files beside itself; anything that leads elsewhere is not one of ours.
    entry.file = folder / std::filesystem::path(item.at("file").get<std::string>()).filename();
    entry.sha256 = item.at("sha256");
    entry.bytes = item.at("bytes");
    entry.licence = item.value("licence", "");
    entry.input = readInput(item, *kind);
    entry.similarity = readSimilarity(item);
    entry.refiner = readRefiner(item);
    entry.detector = readDetector(item);
    return entry;
}

void addEntry(std::vector<ModelEntry>& entries, ModelEntry entry) {
    const auto known = std::ranges::find(entries, entry.id, &ModelEntry::id);
    if (known == entries.end()) {
        entries.push_back(std::move(entry));
    } else if (!known->isPresent() && entry.isPresent()) {
        *known = std::move(entry);
    }
}

} // namespace

double RefinerFigures::cropSide(std::string_view key) const {
    const auto found = cropSides.find(key);
    if (found == cropSides.end()) {
        throw Error(ErrorKind::Corrupt, {SentenceCode::RefinerForOthers, {std::string(key)}});
    }
    return found->second;
}

ModelCatalog ModelCatalog::load(const std::vector<std::filesystem::path>& folders) {
    ModelCatalog catalog;
    for (const auto& folder : folders) {
        const auto manifest = folder / "manifest.json";
        std::ifstream stream(manifest);
        if (!stream) {
            continue;
        }
        try {
            const json content = json::parse(stream);
            for (const json& item : content.at("models")) {
                if (auto entry = readEntry(item, folder)) {
                    addEntry(catalog.m_entries, std::move(*entry));
                }
            }
        } catch (const json::exception& problem) {
            throw Error(ErrorKind::Corrupt,
                        {SentenceCode::ManifestDamaged, {manifest.string(), problem.what()}});
        }
    }
    return catalog;
}

const ModelEntry* ModelCatalog::find(const std::string& id) const {
    const auto found = std::ranges::find(m_entries, id, &ModelEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

void requireComplete(const ModelEntry& entry) {
    if (!entry.isPresent()) {
        throw Error(ErrorKind::NotFound, {SentenceCode::NetworkFileMissing, {entry.id, entry.file.string()}});
    }
    std::error_code ignored;
    const auto size = std::filesystem::file_size(entry.file, ignored);
    if (static_cast<std::int64_t>(size) != entry.bytes) {
        throw Error(ErrorKind::Corrupt,
                    {SentenceCode::NetworkTooShort,
                     {entry.file.string(), std::to_string(size), std::to_string(entry.bytes)}});
    }
}

const ModelEntry& ModelCatalog::verified(const std::string& id) const {
    const ModelEntry* entry = find(id);
    if (entry == nullptr) {
        throw Error(ErrorKind::NotFound, {SentenceCode::NetworkNotInstalled, {id}});
    }
    requireComplete(*entry);
    if (sha256OfFile(entry->file) != entry->sha256) {
        throw Error(ErrorKind::Corrupt, {SentenceCode::NetworkDamaged, {entry->file.string()}});
    }
    return *entry;
}

const ModelEntry& ModelCatalog::verifiedRefiner() const {
    const auto found = std::ranges::find(m_entries, ModelKind::Refiner, &ModelEntry::kind);
    if (found == m_entries.end()) {
        throw Error(ErrorKind::NotFound, SentenceCode::RefinerNotInstalled);
    }
    return verified(found->id);
}

std::vector<std::filesystem::path> standardModelFolders() {
    std::vector<std::filesystem::path> folders;
    const auto add = [&folders](const std::filesystem::path& folder) {
        std::error_code ignored;
        if (std::filesystem::is_directory(folder, ignored)) {
            folders.push_back(folder);
        }
    };
    if (const char* named = std::getenv("KITH_MODEL_DIR"); named != nullptr && *named != '\0') {
        add(named);
    }
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0') {
        add(std::filesystem::path(data) / "kith" / "models");
    } else if (const char* home = std::getenv("HOME"); home != nullptr) {
        add(std::filesystem::path(home) / ".local/share/kith/models");
    }
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    add(program.parent_path().parent_path() / "share/kith/models");
    add(KITH_SOURCE_MODELS);
    return folders;
}

} // namespace kith::vision
