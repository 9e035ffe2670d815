// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/evaluation/identification.h"
#include "core/grouping/evaluation/verification.h"
#include "core/grouping/types.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace kith::jobs {

// Parts of the evaluation's JSON object (resources/manual/recognition.md, "Measures"), each the value of one
// stable key.

/// A ratio where nothing can be measured (no faces) is null, not 0.
nlohmann::json detectionReport(std::int64_t photos, std::int64_t withFace, std::int64_t faces,
                               std::int64_t unreadable);
nlohmann::json verificationReport(const grouping::VerificationScore& score);
/// truth: person per sample that the clusters index.
nlohmann::json clusteringReport(std::span<const grouping::Cluster> clusters, std::span<const int> truth);
nlohmann::json classificationReport(std::span<const grouping::IdentificationScore> scores);

} // namespace kith::jobs
