// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/matx.hpp>

#include <cstdint>

namespace kith::support {

// A deterministic source of parameters (the standard distributions differ between libraries).
class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_state(seed * 0x9E3779B97F4A7C15ull + 0xD1B54A32D192ED03ull) {}
    double uniform(double low, double high); // in [low, high)
    int pick(int count);                     // 0 .. count - 1
    bool chance(double probability) { return uniform(0, 1) < probability; }

private:
    std::uint64_t m_state;
};

enum class HairStyle { None, Short, SidePart, Fringe, Bob, Long };
enum class BeardStyle { None, Stubble, Moustache, Goatee, Full };
enum class GlassesStyle { None, Round, Square };

// Who somebody is. Lengths are in half head heights: the crown is at y = -1, the chin at y = +1.
// Colours are BGR reflectances in 0..1.
struct Look {
    cv::Vec3f skin, hairColour, iris, lips;
    double headWidth, jawPower, depth;
    double eyeDistance, eyeWidth, eyeHeight, eyeTilt, eyeLine;
    double browHeight, browThickness, browTilt, browDarkness;
    double noseWidth, noseLength, noseHeight;
    double mouthWidth, lipThickness, mouthLine;
    double cheek, chin, wrinkles, blush, freckles, eyeBags;
    HairStyle hair;
    double hairLine, hairVolume;
    BeardStyle beard;
    GlassesStyle glasses;
    std::uint32_t seed; // of what is left to chance: bones, blotches, strands of hair
};
Look lookOf(std::uint32_t personSeed);

// How somebody is on one picture. Angles in radians; light is a unit vector towards the lamp in the frame of
// the picture (x right, y down, z towards the viewer).
struct Pose {
    double yaw, pitch, roll, scale, shiftX, shiftY;
    double smile; // 0 neutral .. 1 teeth show
    double eyesOpen;
    double gazeX;
    cv::Vec3f light, lightColour;
    double ambient;
    cv::Vec3f clothes, backgroundTop, backgroundBottom;
    double blur, noise;
    std::uint32_t seed;
};
Pose poseOf(std::uint32_t personSeed, std::uint32_t poseSeed);

} // namespace kith::support
