// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/sample_pictures.h"

#include "core/image/crop.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace kith::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::array kGiven{
    "Ada",    "Amara",   "Anneliese", "Arjun", "Beatriz", "Bjørn",  "Célestine", "Chidi",   "Dagmar",
    "Dmitri", "Eilidh",  "Elif",      "Émile", "Esther",  "Farid",  "Fenna",     "Gaspard", "Giulia",
    "Hana",   "Henrik",  "Ines",      "Ivo",   "Jadwiga", "Jérôme", "Kaito",     "Katrin",  "Leila",
    "Lóránt", "Mairead", "Mei",       "Milan", "Nadia",   "Noor",   "Olga",      "Oskar",   "Pilar",
    "Priya",  "Quentin", "Rosa",      "Rune",  "Salome",  "Søren",  "Tamsin",    "Tomás",   "Ulrike",
    "Vikram", "Wanda",   "Xavier",    "Yuki",  "Zoë"};
constexpr std::array kFamily{
    "Abad",     "Adeyemi",  "Ahlström", "Bauer",    "Beaumont", "Castellanos", "Chatterjee", "Dąbrowska",
    "Dubois",   "Eriksen",  "Farkas",   "Ferreira", "García",   "Grünwald",    "Haddad",     "Hoffmann",
    "Ibrahim",  "Jansen",   "Kaplan",   "Kowalski", "Laurent",  "Lindqvist",   "MacLeod",    "Marchetti",
    "Mbeki",    "Nakamura", "Novák",    "O'Brien",  "Okafor",   "Pereira",     "Quist",      "Rahman",
    "Rossi",    "Sato",     "Schröder", "Silva",    "Tanaka",   "Thorsen",     "Ueda",       "van der Berg",
    "Virtanen", "Wójcik",   "Yılmaz",   "Zielińska"};
constexpr std::array kOccasions{"Ardèche",  "Birthday", "Christmas", "Garden", "Harbour", "Lake",
                                "New Year", "Picnic",   "School",    "Skiing", "Summer",  "Wedding"};

} // namespace

std::vector<std::vector<std::uint8_t>> sampleThumbnails(const fs::path& data, std::size_t count) {
    std::vector<fs::path> photos;
    for (const auto& entry : fs::recursive_directory_iterator(data / "lfw-dev")) {
        if (entry.path().extension() == ".jpg")
            photos.push_back(entry.path());
    }
    std::ranges::sort(photos);
    photos.resize(std::min(photos.size(), count));
    std::vector<std::vector<std::uint8_t>> thumbnails;
    for (const fs::path& photo : photos)
        thumbnails.push_back(image::faceThumbnail(cv::imread(photo.string()), {0.2, 0.2, 0.6, 0.6}));
    return thumbnails;
}

std::vector<std::string> photoNames(int count) {
    constexpr int kOfOneOccasion = 90;
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        const int occasion = i / kOfOneOccasion;
        std::array<char, 160> name{};
        std::snprintf(name.data(), name.size(), "%04d/%04d-%02d-%02d %s/IMG_%04d.JPG", 2005 + occasion / 18,
                      2005 + occasion / 18, 1 + occasion * 5 % 12, 1 + occasion * 11 % 28,
                      kOccasions[static_cast<std::size_t>(occasion) % kOccasions.size()], i % 10'000);
        names.emplace_back(name.data());
    }
    return names;
}

std::vector<std::string> personNames(int count) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        // Every pair once, neighbours in the list unlike each other.
        const std::size_t given = i % kGiven.size();
        const std::size_t family = (i / kGiven.size() + given * 7) % kFamily.size();
        names.push_back(std::string(kGiven[given]) + " " + kFamily[family]);
    }
    return names;
}

} // namespace kith::bench
