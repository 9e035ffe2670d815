// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decoder.h"
#include "core/model/picture_formats.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kith;
using namespace kith::image;

TEST_CASE("Every format that is read has a decoder and an extension; the others are known by name alone") {
    for (const ReadableFormat& format : readableFormats()) {
        INFO(format.name);
        CHECK(decoderOf(format.format) == format.decoder);
        CHECK(format.decoder->mostPixels() > 1'000'000);
        const auto known =
            std::ranges::find(model::kPictureExtensions, format.name, &model::PictureExtension::format);
        REQUIRE(known != model::kPictureExtensions.end());
        const FormatGuess guess = formatByExtension("photo" + std::string(known->extension));
        CHECK(guess.format == format.format);
        CHECK(guess.name == format.name);
    }
    CHECK(decoderOf(FileFormat::OtherImage) == nullptr);
    CHECK(decoderOf(FileFormat::NotAnImage) == nullptr);
    CHECK(formatByExtension("photo.gif").name == "GIF");
}

TEST_CASE("TIFF alone comes upright out of its decoder") {
    for (const ReadableFormat& format : readableFormats()) {
        INFO(format.name);
        CHECK(format.decoder->turnsUpright() == (format.format == FileFormat::Tiff));
    }
}
