// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/settings_json.h"
#include "tests/support/catch.h"

namespace kith::jobs {

TEST_CASE("Records of settings have every setting under its stable key") {
    model::LibrarySettings settings;
    settings.detection.method = model::DetectionMethod::Cnn;
    const nlohmann::json record = toJson(settings);
    nlohmann::json expected = record;
    expected.merge_patch(nlohmann::json::parse(R"({
        "detection": {"detector": "cnn", "minimum_face_fraction": 0.025, "rotated_faces": false},
        "embedding": {"embedder": "kith-embed-1", "mirror": true},
        "clustering": {"minimum_cluster_size": 0, "minimum_samples": 1, "selection_epsilon": 0.05,
                       "strictness": 0.5, "link_limit": true, "fold_bursts": true},
        "classification": {"probability_to_show": 0.5, "probability_certain": 0.9}})"));
    CHECK(record == expected);
}

} // namespace kith::jobs
