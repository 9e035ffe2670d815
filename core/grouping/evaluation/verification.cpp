// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/evaluation/verification.h"

#include "core/grouping/evaluation/random_draws.h"
#include "core/grouping/neighbours/similarity_block.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kith::grouping {

namespace {

constexpr std::size_t kFolds = 10;
constexpr std::size_t kPairsPerFold = 300;
constexpr Eigen::Index kBlock = 1024;

struct Pair {
    double similarity = 0.0;
    bool same = false;
};
using Fold = std::vector<Pair>;

/// All faces of some persons.
using People = std::vector<std::vector<std::size_t>>;

std::vector<std::pair<std::size_t, std::size_t>> samePairs(const People& people) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& faces : people)
        for (std::size_t i = 0; i < faces.size(); ++i)
            for (std::size_t j = i + 1; j < faces.size(); ++j)
                pairs.emplace_back(faces[i], faces[j]);
    return pairs;
}

Fold drawFold(const People& people, std::span<const model::Embedding> embeddings, std::mt19937& random) {
    Fold fold;
    const auto add = [&](std::size_t a, std::size_t b, bool same) {
        fold.push_back({model::cosineSimilarity(embeddings[a], embeddings[b]), same});
    };
    auto same = samePairs(people);
    shuffle(same, random);
    same.resize(std::min(same.size(), kPairsPerFold));
    for (const auto& [a, b] : same)
        add(a, b, true);
    for (std::size_t i = 0; i < same.size() && people.size() > 1; ++i) {
        const std::size_t a = below(random, people.size());
        const std::size_t b = (a + 1 + below(random, people.size() - 1)) % people.size();
        add(people[a][below(random, people[a].size())], people[b][below(random, people[b].size())], false);
    }
    return fold;
}

double accuracy(const Fold& fold, double threshold) {
    const auto right = std::count_if(fold.begin(), fold.end(), [&](const Pair& pair) {
        return (pair.similarity >= threshold) == pair.same;
    });
    return static_cast<double>(right) / static_cast<double>(fold.size());
}

/// The threshold of highest accuracy: half-way between two similarities, or outside them all.
double bestThreshold(Fold pairs) {
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& a, const Pair& b) { return a.similarity > b.similarity; });
    std::int64_t gain = 0; // same minus different pairs at or over the threshold
    std::int64_t most = 0;
    double best = 2.0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        gain += pairs[i].same ? 1 : -1;
        const bool lastOfTies = i + 1 == pairs.size() || pairs[i + 1].similarity < pairs[i].similarity;
        if (lastOfTies && gain > most) {
            most = gain;
            best = i + 1 < pairs.size() ? (pairs[i].similarity + pairs[i + 1].similarity) / 2.0 : -2.0;
        }
    }
    return best;
}

void scoreFolds(const std::vector<Fold>& folds, VerificationScore& score) {
    std::vector<double> accuracies;
    for (std::size_t held = 0; held < folds.size(); ++held) {
        Fold others;
        for (std::size_t f = 0; f < folds.size(); ++f)
            if (f != held)
                others.insert(others.end(), folds[f].begin(), folds[f].end());
        score.pairs += static_cast<std::int64_t>(folds[held].size());
        accuracies.push_back(accuracy(folds[held], bestThreshold(others)));
    }
    if (accuracies.empty())
        return;
    for (const double a : accuracies)
        score.accuracy += a / static_cast<double>(accuracies.size());
    double squares = 0.0;
    for (const double a : accuracies)
        squares += (a - score.accuracy) * (a - score.accuracy);
    if (accuracies.size() > 1)
        score.accuracyDeviation = std::sqrt(squares / static_cast<double>(accuracies.size() - 1));
}

/// Counts of all pairs by similarity, fine enough that a bin's width (5e-5) decides nothing.
struct Histogram {
    static constexpr int kBins = 40'000;
    std::vector<std::int64_t> same = std::vector<std::int64_t>(kBins, 0);
    std::vector<std::int64_t> different = std::vector<std::int64_t>(kBins, 0);

    void add(float similarity, bool isSame) {
        const int bin = std::clamp(static_cast<int>((similarity + 1.0F) * (kBins / 2)), 0, kBins - 1);
        ++(isSame ? same : different)[static_cast<std::size_t>(bin)];
    }

    /// Share of same pairs accepted by the lowest threshold whose share of accepted different pairs is at
    /// most the rate.
    double trueAcceptRate(double falseAcceptRate) const {
        std::int64_t allSame = 0;
        std::int64_t allDifferent = 0;
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            allSame += same[bin];
            allDifferent += different[bin];
        }
        std::int64_t accepted = 0;
        std::int64_t wrong = 0;
        for (std::size_t bin = kBins; bin-- > 0;) {
            wrong += different[bin];
            if (static_cast<double>(wrong) > falseAcceptRate * static_cast<double>(allDifferent))
                break;
            accepted += same[bin];
        }
        return allSame > 0 ? static_cast<double>(accepted) / static_cast<double>(allSame) : 0.0;
    }
};

Histogram countAllPairs(std::span<const model::Embedding> embeddings, std::span<const int> truth) {
    std::vector<const model::Embedding*> pointers;
    for (const model::Embedding& embedding : embeddings)
        pointers.push_back(&embedding);
    const Rows rows = toRows(pointers);
    Histogram histogram;
    Rows similarities;
    for (Eigen::Index start = 0; start < rows.rows(); start += kBlock) {
        const Eigen::Index count = std::min(kBlock, rows.rows() - start);
        multiplyRows(rows.middleRows(start, count), rows.topRows(start + count), similarities);
        for (Eigen::Index i = 0; i < count; ++i)
            for (Eigen::Index j = 0; j < start + i; ++j)
                histogram.add(similarities(i, j), truth[static_cast<std::size_t>(start + i)] ==
                                                      truth[static_cast<std::size_t>(j)]);
    }
    return histogram;
}

} // namespace

VerificationScore verificationScore(std::span<const model::Embedding> embeddings, std::span<const int> truth,
                                    std::uint32_t seed) {
    std::map<int, std::vector<std::size_t>> byPerson;
    for (std::size_t i = 0; i < truth.size(); ++i)
        byPerson[truth[i]].push_back(i);
    People people;
    for (auto& [person, faces] : byPerson)
        people.push_back(std::move(faces));
    std::mt19937 random(seed);
    shuffle(people, random);
    std::vector<Fold> folds;
    for (std::size_t f = 0; f < kFolds; ++f) {
        People part;
        for (std::size_t p = f; p < people.size(); p += kFolds)
            part.push_back(people[p]);
        if (Fold fold = drawFold(part, embeddings, random); !fold.empty())
            folds.push_back(std::move(fold));
    }
    VerificationScore score;
    scoreFolds(folds, score);
    const Histogram histogram = countAllPairs(embeddings, truth);
    score.tarAtFar1e4 = histogram.trueAcceptRate(1e-4);
    score.tarAtFar1e5 = histogram.trueAcceptRate(1e-5);
    return score;
}

} // namespace kith::grouping
