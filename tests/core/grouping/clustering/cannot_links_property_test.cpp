// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <set>

using namespace kith;
using namespace kith::grouping;

namespace {

/// Persons with many and with few faces, photos of several faces (of one person too, as with a mirror),
/// blurred ones, and answers that agree and disagree with the truth and with each other.
class RandomLibrary {
public:
    explicit RandomLibrary(std::uint32_t seed)
        : faces(seed)
        , m_random(seed) {
        for (int person = 0, count = below(8, 25); person < count; ++person)
            faces.addPerson(below(1, 14), 0.45, 0.85);
        for (FaceSample& sample : faces.edit()) {
            if (below(0, 3) == 0)
                sample.photo = faces.edit()[below(faces.edit().size())].photo;
            sample.quality = static_cast<double>(below(5, 101)) / 100.0;
        }
        for (int count = below(0, 15); count > 0; --count)
            answers.different.push_back(randomPair());
        for (int count = below(0, 15); count > 0; --count)
            answers.same.push_back(below(0, 3) == 0 ? pairOfOnePhoto() : randomPair());
        chooseSettings();
    }

    std::vector<Cluster> cluster() { return clusterFaces(faces.samples(), settings, {}, answers); }

    void labelAtRandom() {
        for (FaceSample& sample : faces.edit())
            sample.label = model::PersonId(below(0, 6));
    }

    test::SyntheticFaces faces;
    PairAnswers answers;
    model::ClusteringSettings settings;

private:
    int below(int least, int end) {
        return least + static_cast<int>(m_random() % static_cast<unsigned>(end - least));
    }
    std::size_t below(std::size_t end) { return m_random() % end; }

    FacePair randomPair() {
        const auto& samples = faces.samples();
        const std::size_t first = below(samples.size());
        // Near in the list is often of the same person, which is where a constraint bites.
        const std::size_t second =
            below(0, 2) == 0 ? below(samples.size()) : std::min(first + 1, samples.size() - 1);
        return {samples[first].face, samples[second].face};
    }

    FacePair pairOfOnePhoto() {
        const auto& samples = faces.samples();
        for (std::size_t first = below(samples.size()); first < samples.size(); ++first)
            for (std::size_t second = 0; second < first; ++second)
                if (samples[first].photo == samples[second].photo)
                    return {samples[first].face, samples[second].face};
        return randomPair();
    }

    void chooseSettings() {
        constexpr int kSizes[] = {0, 2, 4, 8};
        settings.minimumClusterSize = kSizes[below(std::size(kSizes))];
        settings.minimumSamples = below(1, 4);
        settings.selectionEpsilon = below(0, 2) == 0 ? 0.05 : 1.0;
        settings.strictness = static_cast<double>(below(0, 11)) / 10.0;
        settings.linkLimit = below(0, 2) == 0;
        settings.foldBursts = below(0, 2) == 0;
    }

    std::mt19937 m_random;
};

using PairSet = std::set<std::pair<model::FaceId, model::FaceId>>;

PairSet ordered(const std::vector<FacePair>& pairs) {
    PairSet set;
    for (const FacePair& pair : pairs)
        set.insert(std::minmax(pair.first, pair.second));
    return set;
}

bool areEqual(const std::vector<Cluster>& a, const std::vector<Cluster>& b) {
    return std::ranges::equal(a, b, [](const Cluster& x, const Cluster& y) {
        return x.members == y.members && x.probabilities == y.probabilities;
    });
}

} // namespace

TEST_CASE("Whatever the answers and settings, no cluster holds a pair that is two persons") {
    int together = 0;
    int lifted = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        RandomLibrary library(seed);
        const auto& samples = library.faces.samples();
        const PairSet same = ordered(library.answers.same);
        const PairSet different = ordered(library.answers.different);
        INFO("seed " << seed << (library.settings.linkLimit ? "" : ", without link limit"));
        for (const Cluster& cluster : library.cluster())
            for (const std::size_t a : cluster.members)
                for (const std::size_t b : cluster.members) {
                    if (samples[a].face >= samples[b].face)
                        continue;
                    const std::pair pair(samples[a].face, samples[b].face);
                    const bool onePhoto = samples[a].photo == samples[b].photo;
                    ++together;
                    lifted += onePhoto ? 1 : 0;
                    CHECK_FALSE(different.contains(pair));
                    CHECK((!onePhoto || same.contains(pair)));
                }
    }
    CHECK(together > 10'000);
    CHECK(lifted > 20);
}

TEST_CASE("Labels change no cluster, whatever they are") {
    for (std::uint32_t seed = 300; seed < 340; ++seed) {
        RandomLibrary library(seed);
        const auto before = library.cluster();
        library.labelAtRandom();
        INFO("seed " << seed);
        CHECK(areEqual(library.cluster(), before));
    }
}
