// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_look.h"

#include <array>
#include <cmath>

namespace kith::support {

double Dice::uniform(double low, double high) {
    m_state += 0x9E3779B97F4A7C15ull; // splitmix64
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    z ^= z >> 31;
    return low + (high - low) * (static_cast<double>(z >> 11) * 0x1.0p-53);
}

int Dice::pick(int count) {
    return static_cast<int>(uniform(0, count));
}

namespace {

const std::array<cv::Vec3f, 6> kSkins{cv::Vec3f(0.62f, 0.72f, 0.90f), cv::Vec3f(0.30f, 0.42f, 0.62f),
                                      cv::Vec3f(0.52f, 0.64f, 0.84f), cv::Vec3f(0.17f, 0.25f, 0.40f),
                                      cv::Vec3f(0.46f, 0.62f, 0.80f), cv::Vec3f(0.40f, 0.52f, 0.74f)};
const std::array<cv::Vec3f, 7> kHairs{cv::Vec3f(0.05f, 0.06f, 0.08f), cv::Vec3f(0.30f, 0.55f, 0.75f),
                                      cv::Vec3f(0.08f, 0.14f, 0.24f), cv::Vec3f(0.60f, 0.60f, 0.62f),
                                      cv::Vec3f(0.08f, 0.20f, 0.50f), cv::Vec3f(0.16f, 0.26f, 0.38f),
                                      cv::Vec3f(0.85f, 0.86f, 0.88f)};
const std::array<cv::Vec3f, 4> kIrises{cv::Vec3f(0.08f, 0.16f, 0.26f), cv::Vec3f(0.60f, 0.42f, 0.25f),
                                       cv::Vec3f(0.22f, 0.40f, 0.30f), cv::Vec3f(0.03f, 0.06f, 0.10f)};

// The discrete traits walk through their values at different steps, so that neighbouring seeds share few.
void chooseTraits(Look& look, std::uint32_t seed) {
    look.skin = kSkins[seed % kSkins.size()];
    look.hairColour = kHairs[(seed * 3 + seed / 7) % kHairs.size()];
    look.iris = kIrises[(seed + seed / 4) % kIrises.size()];
    constexpr std::array hair{HairStyle::Short, HairStyle::Long, HairStyle::SidePart,
                              HairStyle::Bob,   HairStyle::None, HairStyle::Fringe};
    look.hair = hair[(seed + seed / 6) % hair.size()];
    const bool longHair =
        look.hair == HairStyle::Long || look.hair == HairStyle::Bob || look.hair == HairStyle::Fringe;
    constexpr std::array beard{BeardStyle::Stubble, BeardStyle::None,   BeardStyle::Full,
                               BeardStyle::None,    BeardStyle::Goatee, BeardStyle::Moustache};
    look.beard = longHair ? BeardStyle::None : beard[(seed + seed / 6) % beard.size()];
    look.glasses = seed % 7 == 3   ? GlassesStyle::Round
                   : seed % 7 == 6 ? GlassesStyle::Square
                                   : GlassesStyle::None;
}

} // namespace

Look lookOf(std::uint32_t personSeed) {
    Dice dice(personSeed);
    Look look{};
    chooseTraits(look, personSeed);
    look.lips = cv::Vec3f(look.skin[0] * 0.72f, look.skin[1] * 0.62f, look.skin[2] * 0.92f);
    look.headWidth = dice.uniform(0.54, 0.76);
    look.jawPower = dice.uniform(1.8, 5.5);
    look.depth = dice.uniform(0.55, 0.8);
    look.eyeDistance = dice.uniform(0.46, 0.64);
    look.eyeWidth = dice.uniform(0.095, 0.155);
    look.eyeHeight = dice.uniform(0.034, 0.085);
    look.eyeTilt = dice.uniform(-0.28, 0.28);
    look.eyeLine = dice.uniform(-0.07, 0.12);
    look.browHeight = dice.uniform(0.11, 0.23);
    look.browThickness = dice.uniform(0.015, 0.075);
    look.browTilt = dice.uniform(-0.5, 0.5);
    look.browDarkness = dice.uniform(0.35, 0.95);
    look.noseWidth = dice.uniform(0.065, 0.16);
    look.noseLength = dice.uniform(0.24, 0.42);
    look.noseHeight = dice.uniform(0.12, 0.28);
    look.mouthWidth = dice.uniform(0.14, 0.29);
    look.lipThickness = dice.uniform(0.02, 0.09);
    look.mouthLine = look.noseLength + dice.uniform(0.21, 0.37);
    look.cheek = dice.uniform(0.0, 0.07);
    look.chin = dice.uniform(0.03, 0.10);
    look.wrinkles = dice.chance(0.4) ? dice.uniform(0.5, 1.0) : 0.0;
    look.blush = dice.uniform(0.0, 0.25);
    look.hairLine = dice.uniform(-0.66, -0.50);
    look.hairVolume = dice.uniform(0.06, 0.16);
    look.freckles = dice.chance(0.3) ? dice.uniform(0.4, 1.0) : 0.0;
    look.eyeBags = dice.uniform(0.0, 0.8);
    look.seed = personSeed;
    return look;
}

Pose poseOf(std::uint32_t personSeed, std::uint32_t poseSeed) {
    Dice dice(personSeed * 7919u + poseSeed * 104729u + 17u);
    Pose pose{};
    pose.yaw = dice.uniform(-0.26, 0.26);
    pose.pitch = dice.uniform(-0.12, 0.12);
    pose.roll = dice.uniform(-0.14, 0.14);
    pose.scale = dice.uniform(0.235, 0.285); // half head height over the side of the picture
    pose.shiftX = dice.uniform(-0.06, 0.06);
    pose.shiftY = dice.uniform(-0.04, 0.02);
    pose.smile = dice.uniform(0.0, 1.0);
    pose.eyesOpen = dice.uniform(0.85, 1.1);
    pose.gazeX = dice.uniform(-0.25, 0.25);
    const double azimuth = dice.uniform(-0.6, 0.6);
    const double elevation = dice.uniform(0.25, 0.8);
    pose.light = cv::Vec3f(static_cast<float>(std::sin(azimuth) * std::cos(elevation)),
                           static_cast<float>(-std::sin(elevation)),
                           static_cast<float>(std::cos(azimuth) * std::cos(elevation)));
    const auto warmth = static_cast<float>(dice.uniform(-0.08, 0.08));
    pose.lightColour =
        cv::Vec3f(1.0f - warmth, 1.0f, 1.0f + warmth) * static_cast<float>(dice.uniform(0.75, 1.05));
    pose.ambient = dice.uniform(0.36, 0.56);
    const auto colour = [&dice](double low, double high) {
        return cv::Vec3f(static_cast<float>(dice.uniform(low, high)),
                         static_cast<float>(dice.uniform(low, high)),
                         static_cast<float>(dice.uniform(low, high)));
    };
    pose.clothes = colour(0.08, 0.7);
    pose.backgroundTop = colour(0.25, 0.85);
    pose.backgroundBottom = pose.backgroundTop * 0.7f;
    pose.blur = dice.uniform(0.0, 0.6);
    pose.noise = dice.uniform(0.5, 3.0);
    pose.seed = personSeed * 31u + poseSeed;
    return pose;
}

} // namespace kith::support
