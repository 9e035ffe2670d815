// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/settings_json.h"

namespace kith::jobs {

nlohmann::json toJson(const model::LibrarySettings& settings) {
    const auto& [detection, embedding, clustering, classification] = settings;
    return {{"detection",
             {{"detector", detection.method == model::DetectionMethod::Cnn ? "cnn" : "hog"},
              {"minimum_face_fraction", detection.minimumFaceFraction},
              {"rotated_faces", detection.rotatedFaces}}},
            {"embedding", {{"embedder", embedding.embedder}, {"mirror", embedding.mirror}}},
            {"clustering",
             {{"minimum_cluster_size", clustering.minimumClusterSize},
              {"minimum_samples", clustering.minimumSamples},
              {"selection_epsilon", clustering.selectionEpsilon},
              {"strictness", clustering.strictness},
              {"link_limit", clustering.linkLimit},
              {"fold_bursts", clustering.foldBursts}}}};
}

} // namespace kith::jobs
