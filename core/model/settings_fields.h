// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/setting_field.h"
#include "core/model/settings.h"

#include <array>
#include <string>
#include <string_view>

namespace kith::model {

/// Every setting with its range, once.
namespace setting {

template <typename Value>
using Detection = SettingField<DetectionSettings, Value>;
inline constexpr Detection<DetectionMethod> kMethod{"method", &DetectionSettings::method, "detector"};
inline constexpr Detection<double> kMinimumFaceFraction{
    .key = "minimum_face_fraction",
    .member = &DetectionSettings::minimumFaceFraction,
    .refusal = SentenceCode::FaceSizeRange,
    .range = {0.0, 1.0},
    .offered = {0.01, 0.2},
};
inline constexpr Detection<bool> kRotatedFaces{"rotated_faces", &DetectionSettings::rotatedFaces};

inline constexpr SettingField<EmbeddingSettings, std::string> kEmbedder{"embedder",
                                                                        &EmbeddingSettings::embedder};
inline constexpr SettingField<EmbeddingSettings, bool> kMirror{"mirror", &EmbeddingSettings::mirror};

template <typename Value>
using Clustering = SettingField<ClusteringSettings, Value>;
inline constexpr std::array kClusterSizes = {0, 2, 4, 8, 16};
inline constexpr Clustering<int> kMinimumClusterSize{
    .key = "minimum_cluster_size",
    .member = &ClusteringSettings::minimumClusterSize,
    .refusal = SentenceCode::ClusterSizeChoice,
    .range = {kClusterSizes.front(), kClusterSizes.back()},
    .choices = kClusterSizes,
};
inline constexpr Clustering<int> kMinimumSamples{
    .key = "minimum_samples",
    .member = &ClusteringSettings::minimumSamples,
    .refusal = SentenceCode::SamplesRange,
    .range = {1, 16},
};
inline constexpr Clustering<double> kSelectionEpsilon{
    .key = "selection_epsilon",
    .member = &ClusteringSettings::selectionEpsilon,
    .refusal = SentenceCode::EpsilonRange,
    .range = {0.0, 2.0},
};
inline constexpr Clustering<double> kStrictness{
    .key = "strictness",
    .member = &ClusteringSettings::strictness,
    .refusal = SentenceCode::StrictnessRange,
    .range = {0.0, 1.0},
};
inline constexpr Clustering<bool> kLinkLimit{"link_limit", &ClusteringSettings::linkLimit};
inline constexpr Clustering<bool> kFoldBursts{"fold_bursts", &ClusteringSettings::foldBursts};

template <typename Value>
using Classification = SettingField<ClassificationSettings, Value>;
inline constexpr Classification<double> kProbabilityToShow{
    .key = "probability_to_show",
    .member = &ClassificationSettings::probabilityToShow,
    .refusal = SentenceCode::ShownRange,
    .range = {0.0, 1.0},
    .offered = {0.0, 0.99},
};
inline constexpr Classification<double> kProbabilityCertain{
    .key = "probability_certain",
    .member = &ClassificationSettings::probabilityCertain,
    .refusal = SentenceCode::CertainRange,
    .range = {0.0, 1.0},
    .offered = {0.7, 0.99},
};

} // namespace setting

/// Calls visitor(group, field, member) for every setting: the one list that all who read, write or check them
/// share.
template <typename Settings, typename Visitor>
void visitSettings(Settings& settings, const Visitor& visitor) {
    using namespace setting;
    const auto visit = [&visitor](std::string_view group, auto& members, const auto&... fields) {
        (visitor(group, fields, members.*fields.member), ...);
    };
    visit("detection", settings.detection, kMethod, kMinimumFaceFraction, kRotatedFaces);
    visit("embedding", settings.embedding, kEmbedder, kMirror);
    visit("clustering", settings.clustering, kMinimumClusterSize, kMinimumSamples, kSelectionEpsilon,
          kStrictness, kLinkLimit, kFoldBursts);
    visit("classification", settings.classification, kProbabilityToShow, kProbabilityCertain);
}

} // namespace kith::model
