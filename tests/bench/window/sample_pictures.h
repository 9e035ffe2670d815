// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::bench {

/// JPEG thumbnails, as a scan makes them, of the first faces of lfw-dev (by path) in `data`.
std::vector<std::vector<std::uint8_t>> sampleThumbnails(const std::filesystem::path& data, std::size_t count);

/// A name for each photo, in folders by year and occasion: "2011/2011-07-03 Ardèche/IMG_0412.JPG".
std::vector<std::string> photoNames(int count);

/// Distinct names of persons: "Émile Lindqvist".
std::vector<std::string> personNames(int count);

} // namespace kith::bench
