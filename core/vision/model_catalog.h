// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
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
    int multipleOf = 1; ///< sides are padded to it, at the right and the bottom
};

/// What a refiner's manifest entry says; the figures of kith-refine-1 where it says nothing.
struct RefinerFigures {
    /// Side of the crop per side of a detector's own box, by CropRule::key; throws model::Error(Corrupt) for
    /// a key that is not there.
    double cropSide(std::string_view key) const;

    std::map<std::string, double, std::less<>> cropSides = {{"hog", 2.2}, {"cnn", 1.8}};
    /// The second crop: its side per max(eye distance, distance of eye centre to mouth centre), and how far
    /// up from the middle of eyes and mouth its centre lies, per side.
    double secondSide = 1.8 * 2.1;
    double secondShift = 0.05 / 1.8;
    double faceThreshold = 0.5;     ///< detections whose P(face) is below are no faces
    double doubtfulThreshold = 0.8; ///< the same for detections that their detector doubts
};

/// What a detector's manifest entry says; the figures of yunet-2023mar where it says nothing.
struct DetectorFigures {
    double scoreThreshold = 0.6;     ///< what scores less is no detection
    std::optional<double> sureScore; ///< no face on its head scores as much; none = as DetectorTraits says
    std::optional<double> doubtfulBelow; ///< for less the refiner has to be surer; none = as yunet-2023mar
    std::optional<double> faceThreshold; ///< P(face) asked of its detections; none = as yunet-2023mar
    std::optional<double> doubtfulThreshold; ///< the same for what is doubtful
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
    RefinerFigures refiner;                  ///< refiners only
    DetectorFigures detector;                ///< detectors only

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
