// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::vision {

enum class ModelKind { Embedder, Refiner, Detector };

/// How pixels become a network's input: (value - mean) * scale, planes in `rgb` or BGR order.
struct ModelInput {
    int width = 0;
    int height = 0;
    bool rgb = true;
    double mean = 127.5;
    double scale = 1.0 / 127.5;
};

/// One entry of a manifest.json, with the figures that nothing else in the program knows.
struct ModelEntry {
    std::string id;
    ModelKind kind = ModelKind::Embedder;
    std::filesystem::path file;
    std::string sha256; ///< lower-case hex; also the identity of the model's embeddings
    std::int64_t bytes = 0;
    std::string licence;
    ModelInput input;
    model::SimilarityCalibration similarity; ///< embedders only
    double hogCropSide = 2.2;                ///< refiners only: crop side per HOG box side
    double cnnCropSide = 1.8;                ///< refiners only: crop side per longer side of a full face box

    bool isPresent() const { return std::filesystem::exists(file); }
};

/// Whether the file is there in its full size, without reading it: throws model::Error NotFound or Corrupt.
void requireComplete(const ModelEntry& entry);

/// The networks that the manifests of some folders list.
class ModelCatalog {
public:
    /// Reads manifest.json of each folder that has one; the first entry whose file is present wins an id,
    /// else the first. Throws model::Error(Corrupt) naming a manifest that cannot be understood.
    static ModelCatalog load(const std::vector<std::filesystem::path>& folders);

    const std::vector<ModelEntry>& entries() const { return m_entries; }
    const ModelEntry* find(const std::string& id) const;
    /// The entry with its file checked: throws model::Error NotFound (naming what is missing) or Corrupt
    /// (file cut short or altered: size or SHA-256 differ from the manifest).
    const ModelEntry& verified(const std::string& id) const;
    /// The refiner that comes first; throws NotFound when there is none.
    const ModelEntry& verifiedRefiner() const;

private:
    std::vector<ModelEntry> m_entries;
};

/// Folders that can hold manifests, best first; only those that exist: KITH_MODEL_DIR, the user's data folder
/// ($XDG_DATA_HOME/kith/models), beside the program's install prefix, the source tree.
std::vector<std::filesystem::path> standardModelFolders();

} // namespace kith::vision
