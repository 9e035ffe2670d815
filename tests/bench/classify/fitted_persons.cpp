// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classify/fitted_persons.h"

#include "tests/bench/support/library_photos.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace kith::bench {

namespace {

bool isFitted(const std::string& name) {
    return std::accumulate(name.begin(), name.end(), 0) % 2 == 0;
}

} // namespace

void keep(EmbeddedLibrary& library, const std::string& name, const std::filesystem::path& data,
          Persons which) {
    if (which == Persons::All)
        return;
    std::set<int> kept;
    for (const auto& photo : libraryPhotos(name, data))
        if (isFitted(photo.file.parent_path().filename().string()) == (which == Persons::Fitted))
            kept.insert(photo.person);
    std::size_t count = 0;
    for (std::size_t i = 0; i < library.samples.size(); ++i) {
        if (!kept.contains(library.persons[i]))
            continue;
        library.samples[count] = library.samples[i];
        library.persons[count] = library.persons[i];
        library.originals[count] = library.originals[i];
        ++count;
    }
    library.samples.resize(count);
    library.persons.resize(count);
    library.originals.resize(count);
}

std::vector<LabelPlan> plansFor(const std::string& library) {
    const bool hasStrangers = library == "lfw" || library == "mixed";
    const double share = hasStrangers ? 1.0 : 0.5;
    const std::size_t fewest = hasStrangers ? 6 : 3;
    return {{"1", {1}, fewest, share},
            {"2", {2}, fewest, share},
            {"3", {3}, std::max<std::size_t>(fewest, 4), share},
            {"5", {5}, 6, share},
            {"20", {20}, 12, share},
            {"uneven", {1, 1, 1, 2, 2, 3, 5, 10, 20}, fewest, share},
            {"5 persons x 2", {2}, fewest, share, 5}};
}

} // namespace kith::bench
