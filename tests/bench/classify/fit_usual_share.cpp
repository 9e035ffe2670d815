// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: fit_usual_share
// What faces of a quality keep of the similarity that good faces have to their own person
// (core/grouping/classification/fitted_open_set.h): means by tenths of the quality over the libraries of
// fit_splits.h, and a line through them by least squares, beside the one that is shipped. KITH_TEST_DATA and
// KITH_MODEL_DIR must be set.

#include "core/grouping/classification/fitted_open_set.h"
#include "core/grouping/classification/open_set_model.h"
#include "core/grouping/clustering/centred_faces.h"
#include "tests/bench/classify/fit_splits.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace {

using namespace kith;

constexpr double kGood = 0.8; // quality
constexpr std::size_t kFewestPairs = 100;

/// Similarities over those of strangers, of good faces with faces of one quality.
struct Pairs {
    double sum = 0.0;
    std::size_t count = 0;
    double mean() const { return sum / static_cast<double>(count); }
};
using ByQuality = std::array<Pairs, 10>;

/// A good face and another photo of the same person, by the tenth of the other's quality; good: both good.
void addPairs(const bench::EmbeddedLibrary& library, ByQuality& pairs, Pairs& good) {
    const grouping::CentredFaces centred(library.samples, library.calibration);
    const auto faces = centred.samples();
    std::map<int, std::vector<std::size_t>> persons;
    for (std::size_t i = 0; i < faces.size(); ++i)
        persons[library.persons[i]].push_back(i);
    for (const auto& [person, theirs] : persons)
        for (const std::size_t a : theirs)
            for (const std::size_t b : theirs) {
                if (faces[a].quality < kGood || library.originals[a] == library.originals[b])
                    continue;
                const double similarity = model::cosineSimilarity(*faces[a].embedding, *faces[b].embedding) -
                                          centred.calibration().differentMean;
                Pairs& place =
                    pairs[std::min(pairs.size() - 1, static_cast<std::size_t>(faces[b].quality * 10))];
                place.sum += similarity;
                ++place.count;
                if (faces[b].quality >= kGood) {
                    good.sum += similarity;
                    ++good.count;
                }
            }
}

/// Points of a line, each counting the same.
struct Line {
    double count = 0.0, x = 0.0, y = 0.0, xx = 0.0, xy = 0.0;

    void add(double atX, double atY) {
        count += 1.0;
        x += atX;
        y += atY;
        xx += atX * atX;
        xy += atX * atY;
    }
    double slope() const { return (count * xy - x * y) / (count * xx - x * x); }
    double start() const { return (y - slope() * x) / count; }
};

} // namespace

int main() {
    Line line;
    const bool isDone = bench::forEachLibrary([&](const std::string&, const bench::EmbeddedLibrary& library) {
        ByQuality pairs;
        Pairs good;
        addPairs(library, pairs, good);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const double quality = (static_cast<double>(i) + 0.5) / 10.0;
            if (pairs[i].count < kFewestPairs || quality > kGood)
                continue;
            const double share = pairs[i].mean() / good.mean();
            std::printf("  quality %.2f: %6zu pairs, share %.3f, shipped %.3f\n", quality, pairs[i].count,
                        share, grouping::usualShare(quality));
            line.add(quality, share);
        }
    });
    if (isDone)
        std::printf("\n%-30s %8s %8s\n%-30s %8.2f %8.2f\n%-30s %8.2f %8.2f\n", "", "fitted", "shipped",
                    "share at quality 0", line.start(), grouping::fitted::kUsualShareAtNone,
                    "more per quality", line.slope(), grouping::fitted::kUsualSharePerQuality);
    return 0;
}
