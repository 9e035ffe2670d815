// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/library_photos.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace kith::bench {

namespace fs = std::filesystem;

namespace {

using PersonPhotos = std::vector<std::vector<fs::path>>;

std::vector<fs::path> sortedFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

PersonPhotos personFolders(const fs::path& folder) {
    PersonPhotos persons;
    for (const fs::path& person : sortedFiles(folder))
        if (fs::is_directory(person))
            persons.push_back(sortedFiles(person));
    return persons;
}

/// family/: "Family1-Dad2" is a photo of "Family1-Dad"; photos of several people are left out.
PersonPhotos familyPersons(const fs::path& folder) {
    std::map<std::string, std::vector<fs::path>> persons;
    for (const fs::path& file : sortedFiles(folder)) {
        std::string name = file.stem().string();
        if (name.starts_with("Family") && name.find('-') != std::string::npos) {
            name.erase(name.find_last_not_of("0123456789") + 1);
            persons[name].push_back(file);
        }
    }
    PersonPhotos result;
    for (auto& [name, files] : persons)
        result.push_back(std::move(files));
    return result;
}

std::vector<LibraryPhoto> asTheyAre(const PersonPhotos& persons) {
    std::vector<LibraryPhoto> photos;
    for (std::size_t person = 0; person < persons.size(); ++person)
        for (const fs::path& file : persons[person])
            photos.push_back({file, static_cast<int>(person), {}, 0, static_cast<int>(photos.size())});
    return photos;
}

std::vector<LibraryPhoto> fewPersons(PersonPhotos persons) {
    std::ranges::stable_sort(persons, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    persons.resize(std::min<std::size_t>(60, persons.size()));
    constexpr std::array kWears{Wear::Blurred, Wear::Turned, Wear::Covered, Wear::Shrunk};
    std::vector<LibraryPhoto> photos = asTheyAre(persons);
    std::mt19937 random(5);
    for (std::size_t i = 0, originals = photos.size(); i < originals; ++i)
        if (random() % 10 < 3) {
            LibraryPhoto copy = photos[i];
            copy.wear = {kWears[random() % kWears.size()]};
            copy.seed = random();
            photos.push_back(copy);
        }
    return photos;
}

std::vector<LibraryPhoto> wildPhotos(PersonPhotos persons) {
    std::erase_if(persons, [](const auto& files) { return files.size() < 5; });
    constexpr std::array kWears{Wear::Blurred,  Wear::Turned,   Wear::Covered, Wear::Shrunk,
                                Wear::Squeezed, Wear::Squeezed, Wear::Dark};
    std::vector<LibraryPhoto> photos = asTheyAre(persons);
    std::mt19937 random(6);
    for (LibraryPhoto& photo : photos) {
        photo.wear = {kWears[random() % kWears.size()]};
        if (random() % 2 == 0)
            photo.wear.push_back(kWears[random() % kWears.size()]);
        photo.seed = random();
    }
    return photos;
}

std::vector<LibraryPhoto> mixedPhotos(const PersonPhotos& persons, const fs::path& objects) {
    std::vector<LibraryPhoto> photos = asTheyAre(persons);
    std::mt19937 random(7);
    for (LibraryPhoto& photo : photos) {
        if (random() % 10 == 0)
            photo.wear.push_back(Wear::Blurred);
        if (random() % 10 == 0)
            photo.wear.push_back(Wear::Turned);
        photo.seed = random();
    }
    for (const fs::path& file : sortedFiles(objects))
        photos.push_back({file, kEveryFaceAPerson, {}, 0, static_cast<int>(photos.size())});
    return photos;
}

} // namespace

std::vector<LibraryPhoto> libraryPhotos(const std::string& name, const fs::path& data) {
    if (name == "lfw")
        return asTheyAre(personFolders(data / "lfw-dev"));
    if (name == "few")
        return fewPersons(personFolders(data / "lfw-dev"));
    if (name == "wild")
        return wildPhotos(personFolders(data / "lfw-dev"));
    if (name == "mixed")
        return mixedPhotos(personFolders(data / "lfw-dev"), data / "objects");
    if (name == "celebrities")
        return asTheyAre(personFolders(data / "celebrities"));
    if (name == "family")
        return asTheyAre(familyPersons(data / "family"));
    throw std::invalid_argument("There is no composed library \"" + name + "\".");
}

} // namespace kith::bench
