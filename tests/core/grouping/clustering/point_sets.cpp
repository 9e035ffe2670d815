// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/grouping/clustering/point_sets.h"

#include "tests/core/grouping/synthetic_faces.h"

#include <array>
#include <numeric>
#include <random>

namespace kith::test {

namespace {

constexpr std::array<std::size_t, 20> kSizes{120, 90,  200, 40, 150, 400,  300,  500,  60,  250,
                                             600, 700, 350, 90, 800, 3000, 1500, 1200, 200, 450};

/// Signs of 16 out of 32 coordinates of length 1/4, around a few centres: all dot products are 16ths.
PointSet lattice(std::size_t size, std::mt19937& random) {
    constexpr std::size_t kPlaces = 32;
    PointSet points;
    while (points.size() < size) {
        model::Embedding centre{};
        std::array<std::size_t, kPlaces> places{};
        std::iota(places.begin(), places.end(), std::size_t{0});
        for (std::size_t i = 0; i < 16; ++i) {
            std::swap(places[i], places[i + random() % (kPlaces - i)]);
            centre[places[i]] = random() % 2 == 0 ? 0.25F : -0.25F;
        }
        for (std::size_t i = 0; i < 20 && points.size() < size; ++i) {
            points.push_back(centre);
            for (std::size_t flips = random() % 4; flips > 0; --flips)
                points.back()[places[random() % 16]] *= -1.0F;
        }
    }
    return points;
}

PointSet persons(std::size_t size, bool one, std::mt19937& random) {
    SyntheticFaces faces(static_cast<std::uint32_t>(random()));
    if (one)
        faces.addPerson(static_cast<int>(size), 0.5, 0.9);
    while (faces.truth().size() < size)
        faces.addPerson(1 + static_cast<int>(random() % 20), 0.5, 0.95);
    PointSet points;
    for (std::size_t i = 0; i < size; ++i)
        points.push_back(*faces.samples()[i].embedding);
    return points;
}

/// Replaces half of the points by copies of others, with some noise per coordinate.
void copySome(PointSet& points, double noise, std::mt19937& random) {
    for (std::size_t i = 0; i < points.size() / 2; ++i) {
        model::Embedding& copy = points[random() % points.size()];
        copy = points[random() % (points.size() / 10)];
        if (noise == 0.0)
            continue;
        for (float& value : copy)
            value += static_cast<float>(noise * (random() / 2147483648.0 - 1.0));
        model::normalise(copy);
    }
}

} // namespace

PointSet pointSet(std::uint32_t seed) {
    std::mt19937 random(seed);
    const std::size_t size = kSizes.at(seed);
    const std::uint32_t kind = seed % 5;
    if (kind == 1)
        return lattice(size, random);
    PointSet points = persons(size, kind == 3, random);
    if (kind == 2)
        copySome(points, 0.0, random);
    if (kind == 4)
        copySome(points, seed % 2 == 0 ? 1e-3 : 2e-5, random); // the less is lost in single precision
    return points;
}

PointSet onLine(const std::vector<int>& positions) {
    PointSet points(positions.size(), model::Embedding{});
    for (std::size_t i = 0; i < positions.size(); ++i)
        points[i][0] = static_cast<float>(positions[i]) / 64.0F;
    return points;
}

std::vector<std::size_t> shuffled(std::size_t size, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = 1; i < size; ++i)
        std::swap(order[i], order[random() % (i + 1)]);
    return order;
}

} // namespace kith::test
