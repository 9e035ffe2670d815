// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentence.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace kith::image {

enum class FileFormat { Jpeg, Png, WebP, Tiff, Bmp, OtherImage, NotAnImage };

/// What a file is, and how to call it in a sentence ("a GIF picture").
struct FormatGuess {
    FileFormat format = FileFormat::NotAnImage;
    std::string name;
    /// Kith reads this format.
    bool isReadable() const { return format != FileFormat::OtherImage && format != FileFormat::NotAnImage; }
};

/// What to say about a picture of a format that Kith does not read.
model::Sentence notReadYet(const FormatGuess& guess);

/// By the first bytes (at least 16 where the file has them). Camera RAW formats built on TIFF, and formats
/// that Kith does not read and that have no telling first bytes, are told apart by the extension.
FormatGuess formatOf(std::span<const std::uint8_t> head, const std::filesystem::path& path);

/// What the extension promises, without opening the file. Videos, documents and unknown extensions are
/// NotAnImage.
FormatGuess formatByExtension(const std::filesystem::path& path);

} // namespace kith::image
