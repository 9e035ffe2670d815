// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/picture_formats.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>

namespace kith::model {

std::string_view promisedFormat(std::string_view fileName) {
    std::string extension = std::filesystem::path(fileName).extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto* const found = std::ranges::find(kPictureExtensions, extension, &PictureExtension::extension);
    return found == kPictureExtensions.end() ? std::string_view() : found->format;
}

} // namespace kith::model
