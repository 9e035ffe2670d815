// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_identity.h"

#include "core/model/orientation.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace kith::image {

namespace {

using Bytes = std::span<const std::uint8_t>;

/// A running hash; nothing until something was added.
class Hash {
public:
    Hash()
        : m_state(XXH3_createState(), &XXH3_freeState) {
        XXH3_64bits_reset(m_state.get());
    }
    void add(Bytes bytes) {
        XXH3_64bits_update(m_state.get(), bytes.data(), bytes.size());
        m_isEmpty = m_isEmpty && bytes.empty();
    }
    std::uint64_t value() const { return m_isEmpty ? 0 : XXH3_64bits_digest(m_state.get()); }

private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> m_state;
    bool m_isEmpty = true;
};

std::size_t bigEndian(Bytes bytes, std::size_t at, int count) {
    std::size_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8U | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

std::size_t littleEndian(Bytes bytes, std::size_t at, int count) {
    std::size_t value = 0;
    for (int i = count; i-- > 0;)
        value = value << 8U | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

/// Where the next marker of a JPEG is; the end where there is none. In entropy-coded data FF is followed by
/// 00 or by a restart marker, so that no picture holds one by chance.
std::size_t nextMarker(Bytes bytes, std::size_t at) {
    while (at + 1 < bytes.size()) {
        const void* found = std::memchr(bytes.data() + at, 0xFF, bytes.size() - 1 - at);
        if (found == nullptr)
            break;
        at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes.data());
        const std::uint8_t code = bytes[at + 1];
        if (code != 0x00 && code != 0xFF && (code < 0xD0 || code > 0xD7))
            return at;
        at += code == 0xFF ? 1 : 2;
    }
    return bytes.size();
}

/// What decodes to the same pixels only together with the data; all else is said about them. APP14 is Adobe's
/// way to tell the colour space.
bool isAboutPixels(std::uint8_t marker) {
    const bool isNote = (marker >= 0xE0 && marker <= 0xEF && marker != 0xEE) || marker == 0xFE;
    return !isNote;
}

std::uint64_t hashOfJpeg(Bytes bytes) {
    if (bytes.size() < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        return 0;
    Hash hash;
    bool hasScan = false;
    std::size_t at = nextMarker(bytes, 2);
    while (at + 4 <= bytes.size() && bytes[at + 1] != 0xD9) {
        const std::uint8_t marker = bytes[at + 1];
        const std::size_t end = at + 2 + bigEndian(bytes, at + 2, 2);
        if (end > bytes.size())
            break;
        // A scan goes on with its data up to the next marker.
        const std::size_t next = marker == 0xDA ? nextMarker(bytes, end) : end;
        if (isAboutPixels(marker))
            hash.add(bytes.subspan(at, next - at));
        hasScan |= marker == 0xDA;
        at = nextMarker(bytes, next);
    }
    return hasScan ? hash.value() : 0;
}

std::uint64_t hashOfPng(Bytes bytes) {
    constexpr std::size_t kSignature = 8;
    Hash hash;
    for (std::size_t at = kSignature; at + 12 <= bytes.size();) {
        const std::size_t length = bigEndian(bytes, at, 4);
        if (length > bytes.size() - at - 12)
            return 0;
        const std::string_view kind(reinterpret_cast<const char*>(bytes.data()) + at + 4, 4);
        if (kind == "IHDR" || kind == "PLTE" || kind == "tRNS" || kind == "IDAT")
            hash.add(bytes.subspan(at + 8, length));
        at += 12 + length;
    }
    return hash.value();
}

std::uint64_t hashOfWebP(Bytes bytes) {
    Hash hash;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::size_t length = littleEndian(bytes, at + 4, 4);
        if (length > bytes.size() - at - 8)
            return 0;
        const std::string_view kind(reinterpret_cast<const char*>(bytes.data()) + at, 4);
        if (kind == "VP8 " || kind == "VP8L" || kind == "ALPH" || kind == "ANMF")
            hash.add(bytes.subspan(at + 8, length));
        at += 8 + length + length % 2;
    }
    return hash.value();
}

/// The first picture of a TIFF file; nothing where it is not built as it should be.
class Tiff {
public:
    explicit Tiff(Bytes bytes)
        : m_bytes(bytes) {}

    std::uint64_t hash() {
        if (m_bytes.size() < 16 || (m_bytes[0] != 'I' && m_bytes[0] != 'M') || number(2, 2) != 42)
            return 0;
        const auto directory = number(4, 4);
        const auto count = directory ? number(*directory, 2) : std::nullopt;
        if (!count)
            return 0;
        for (std::size_t i = 0; i < *count; ++i)
            readEntry(*directory + 2 + 12 * i);
        if (m_places.empty() || m_places.size() != m_lengths.size())
            return 0;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i] > m_bytes.size() || m_lengths[i] > m_bytes.size() - m_places[i])
                return 0;
            m_hash.add(m_bytes.subspan(m_places[i], m_lengths[i]));
        }
        return m_hash.value();
    }

private:
    std::optional<std::size_t> number(std::size_t at, int count) const {
        if (at > m_bytes.size() || static_cast<std::size_t>(count) > m_bytes.size() - at)
            return std::nullopt;
        return m_bytes[0] == 'I' ? littleEndian(m_bytes, at, count) : bigEndian(m_bytes, at, count);
    }

    void readEntry(std::size_t at) {
        const auto tag = number(at, 2);
        if (tag == 273U || tag == 324U) // where the strips, or the tiles, are
            m_places = values(at);
        else if (tag == 279U || tag == 325U) // and how long
            m_lengths = values(at);
        else if (tag == 256U || tag == 257U || tag == 259U) // width, height, compression
            addToHash(values(at));
    }

    std::vector<std::size_t> values(std::size_t at) const {
        const auto type = number(at + 2, 2);
        const auto count = number(at + 4, 4);
        const int width = type == 3U ? 2 : type == 4U ? 4 : 0;
        if (width == 0 || !count || *count > m_bytes.size())
            return {};
        const bool isInside = *count * static_cast<std::size_t>(width) <= 4;
        const auto first = isInside ? std::optional(at + 8) : number(at + 8, 4);
        std::vector<std::size_t> all;
        for (std::size_t i = 0; first && i < *count; ++i) {
            const auto value = number(*first + i * static_cast<std::size_t>(width), width);
            if (!value)
                return {};
            all.push_back(*value);
        }
        return all;
    }

    void addToHash(const std::vector<std::size_t>& numbers) {
        m_hash.add(
            {reinterpret_cast<const std::uint8_t*>(numbers.data()), numbers.size() * sizeof(std::size_t)});
    }

    Bytes m_bytes;
    Hash m_hash;
    std::vector<std::size_t> m_places;
    std::vector<std::size_t> m_lengths;
};

constexpr int kGrid = 32;
/// Of a larger picture single pixels are taken: hundreds of them make up each value of the grid all the same,
/// and averaging every pixel of a 12-megapixel picture would take a tenth of a scan's time.
constexpr int kMostSampled = 640;
constexpr int kFrequencies = 8;

} // namespace

std::uint64_t compressedPixelsHash(Bytes bytes, FileFormat format) {
    switch (format) {
    case FileFormat::Jpeg:
        return hashOfJpeg(bytes);
    case FileFormat::Png:
        return hashOfPng(bytes);
    case FileFormat::WebP:
        return hashOfWebP(bytes);
    case FileFormat::Tiff:
        return Tiff(bytes).hash();
    case FileFormat::Bmp: {
        Hash hash;
        hash.add(bytes);
        return hash.value();
    }
    default:
        return 0;
    }
}

std::uint64_t decodedPixelsHash(const cv::Mat& bgr) {
    Hash hash;
    const int size[] = {bgr.cols, bgr.rows};
    hash.add({reinterpret_cast<const std::uint8_t*>(size), sizeof size});
    for (int y = 0; y < bgr.rows; ++y)
        hash.add({bgr.ptr(y), static_cast<std::size_t>(bgr.cols) * bgr.elemSize()});
    return hash.value() == 0 ? 1 : hash.value();
}

std::uint64_t looksOf(const cv::Mat& bgr) {
    cv::Mat sampled = bgr;
    if (const int longSide = std::max(bgr.cols, bgr.rows); longSide > kMostSampled) {
        const double scale = static_cast<double>(kMostSampled) / longSide;
        const auto side = [scale](int pixels) { return std::max(kGrid, static_cast<int>(pixels * scale)); };
        cv::resize(bgr, sampled, {side(bgr.cols), side(bgr.rows)}, 0, 0, cv::INTER_NEAREST);
    }
    cv::Mat small;
    cv::resize(sampled, small, {kGrid, kGrid}, 0, 0, cv::INTER_AREA);
    cv::Mat grey;
    cv::cvtColor(small, grey, cv::COLOR_BGR2GRAY);
    cv::Mat values;
    grey.convertTo(values, CV_32F);
    cv::Mat spectrum;
    cv::dct(values, spectrum);
    std::uint64_t looks = 0;
    for (int v = 0; v < kFrequencies; ++v) {
        for (int u = 0; u < kFrequencies; ++u) {
            // The lowest one is the mean: always positive, so it says nothing.
            if (u + v > 0 && spectrum.at<float>(v, u) > 0.0F)
                looks |= std::uint64_t{1} << static_cast<unsigned>(v * kFrequencies + u);
        }
    }
    return looks == 0 ? 1 : looks; // a picture of one colour
}

std::uint64_t turnedLooks(std::uint64_t looks, int turn) {
    // The turn of the picture is a transposition (or none), then mirrors; a mirror changes the sign of every
    // second frequency across it.
    const model::Point corner = model::turned(model::Point{0.0, 0.0}, turn);
    const bool mirrorsX = corner.x > 0.5;
    const bool mirrorsY = corner.y > 0.5;
    std::uint64_t result = 0;
    for (int v = 0; v < kFrequencies; ++v) {
        for (int u = 0; u < kFrequencies; ++u) {
            const int from = model::swapsSides(turn) ? u * kFrequencies + v : v * kFrequencies + u;
            bool bit = (looks >> static_cast<unsigned>(from) & 1U) != 0;
            if (u + v > 0)
                bit ^= (mirrorsX && u % 2 == 1) != (mirrorsY && v % 2 == 1);
            if (bit)
                result |= std::uint64_t{1} << static_cast<unsigned>(v * kFrequencies + u);
        }
    }
    return result;
}

int looksDistance(std::uint64_t looks, std::uint64_t others) {
    return std::popcount(looks ^ others);
}

LooksMatch bestTurn(std::uint64_t looks, std::uint64_t others) {
    LooksMatch best;
    if (looks == 0 || others == 0)
        return best;
    for (int turn = 1; turn <= model::kTurns; ++turn) {
        const int distance = looksDistance(turnedLooks(looks, turn), others);
        if (distance < best.distance)
            best = {turn, distance};
    }
    return best;
}

} // namespace kith::image
