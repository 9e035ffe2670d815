// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The numbers of faceQuality() (quality.h), one a row. All were set by judgement on 2026-11-24: no program
/// makes them, no table chose them. What was fitted to the quality since (weights, doubts and probabilities
/// of core/grouping, tests/bench/RESULTS.md) rests on them as they are.
namespace kith::vision::fitted {

/// A factor of the quality: `least` at or below `none`, 1 from `full` on.
struct QualityFactor {
    double least = 0.0;
    double none = 0.0;
    double full = 1.0;
};

// Pixels between the eyes in the photo. The crop's eyes are 35 px apart; a face with a third of that is
// mostly invented by interpolation.
inline constexpr QualityFactor kSize{0.5, 8.0, 30.0};
// sharpnessOf().
inline constexpr QualityFactor kSharpness{0.6, 5.0, 60.0};
// |yaw| of poseOf(): from where it lowers the quality, where no further, and by how much.
inline constexpr double kYawFrom = 0.35;
inline constexpr double kYawTo = 0.8;
inline constexpr double kLossByYaw = 0.5;

// The distance from the eyes to the mouth times this stands for that between the eyes where it is larger (a
// face from the side): 35.2 of 40.7 px in the ArcFace template.
inline constexpr double kEyesPerHeight = 0.87;
// poseOf(): the least distance between the eyes, in eye-mouth distances, that yaw is measured in; a face from
// the side has them close together.
inline constexpr double kLeastEyesPerHeight = 0.5;
// The nose tip of a frontal face, of the way from the eyes to the mouth: 20.1 of 40.7 px (0.495) in the
// ArcFace template, rounded.
inline constexpr double kFrontalNose = 0.5;

} // namespace kith::vision::fitted
