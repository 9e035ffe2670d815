// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/synthetic_library.h"

#include "core/model/settings.h"
#include "core/vision/model_catalog.h"
#include "tests/support/source_paths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

namespace kith::bench {

namespace {

using Spectrum = std::array<float, model::kEmbeddingSize>; ///< standard deviation along each axis

/// Falling off by a power such that random directions have cosines of the wanted standard deviation.
Spectrum spectrumFor(double deviation) {
    double low = 0.0;
    double high = 3.0;
    Spectrum spectrum{};
    for (int step = 0; step < 40; ++step) {
        const double power = (low + high) / 2.0;
        double sum = 0.0;
        double squares = 0.0;
        for (std::size_t i = 0; i < spectrum.size(); ++i) {
            const double variance = std::pow(static_cast<double>(i) + 10.0, -power);
            spectrum[i] = static_cast<float>(std::sqrt(variance));
            sum += variance;
            squares += variance * variance;
        }
        (std::sqrt(squares) / sum < deviation ? low : high) = power;
    }
    return spectrum;
}

model::Embedding direction(const Spectrum& spectrum, std::mt19937& random) {
    std::normal_distribution<float> normal;
    model::Embedding result;
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = spectrum[i] * normal(random);
    model::normalise(result);
    return result;
}

/// a * x + b * y, normalised.
model::Embedding mixed(double a, const model::Embedding& x, double b, const model::Embedding& y) {
    model::Embedding result;
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = static_cast<float>(a) * x[i] + static_cast<float>(b) * y[i];
    model::normalise(result);
    return result;
}

} // namespace

SyntheticLibrary::SyntheticLibrary(std::size_t faces, const grouping::SimilarityCalibration& calibration,
                                   std::uint32_t seed)
    : m_random(seed) {
    drawPersons(faces);
    drawFaces(calibration);
    addSamples();
}

void SyntheticLibrary::drawPersons(std::size_t faces) {
    const double largest = std::max(20.0, static_cast<double>(faces) / 30.0);
    std::uniform_real_distribution<double> uniform(1e-9, 1.0);
    for (; m_truth.size() < faces; ++m_persons) {
        const auto size = static_cast<std::size_t>(std::min(largest, 1.0 / uniform(m_random)));
        m_truth.insert(m_truth.end(), std::min(size, faces - m_truth.size()), m_persons);
    }
    std::ranges::shuffle(m_truth, m_random);
}

void SyntheticLibrary::drawFaces(const grouping::SimilarityCalibration& calibration) {
    constexpr double kDeviationsAt1e3 = 3.09; // of a normal distribution
    constexpr double kDeviationsAtP5 = 1.645;
    const double common = calibration.differentMean;
    const double deviation = (calibration.threshold1e3 - common) / kDeviationsAt1e3 / (1.0 - common);
    const Spectrum spectrum = spectrumFor(deviation);
    const model::Embedding leaning = direction(spectrum, m_random);
    std::vector<model::Embedding> identities;
    for (int person = 0; person < m_persons; ++person)
        identities.push_back(direction(spectrum, m_random));
    // Two faces of one person are as similar as the geometric mean of their closenesses to the person says,
    // plus what chance adds: their noise is two strangers, and so is either one's noise to the person.
    const double wanted = (calibration.sameMean - common) / (1.0 - common);
    const double scatter = (calibration.sameMean - calibration.sameP5) / (1.0 - common) / kDeviationsAtP5;
    const double chance = deviation * std::sqrt(1.0 - wanted * wanted);
    const double variance = 2.0 * std::max(scatter * scatter - chance * chance, 0.0);
    std::normal_distribution<double> closeness(wanted + variance / (4.0 * wanted), std::sqrt(variance));
    m_embeddings.reserve(m_truth.size());
    for (const int person : m_truth) {
        const double close = std::clamp(closeness(m_random), 0.05, 0.97);
        const model::Embedding face = mixed(std::sqrt(close), identities[static_cast<std::size_t>(person)],
                                            std::sqrt(1.0 - close), direction(spectrum, m_random));
        m_embeddings.push_back(mixed(std::sqrt(common), leaning, std::sqrt(1.0 - common), face));
    }
}

void SyntheticLibrary::addSamples() {
    constexpr std::int64_t kHour = 3600;
    std::uniform_real_distribution<double> quality(0.2, 1.0);
    for (std::size_t i = 0; i < m_truth.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i) + 1;
        const bool sharesPhoto = i % 2 == 1 && m_truth[i] != m_truth[i - 1];
        grouping::FaceSample sample;
        sample.face = model::FaceId(number);
        sample.photo = model::PhotoId(sharesPhoto ? number - 1 : number);
        sample.embedding = &m_embeddings[i];
        sample.quality = quality(m_random);
        sample.takenAt = sample.photo.value * kHour;
        m_samples.push_back(sample);
    }
}

grouping::SimilarityCalibration builtInCalibration() {
    const auto catalog = vision::ModelCatalog::load({support::ownModels()});
    return catalog.verified(model::LibrarySettings().embedding.embedder).similarity;
}

Spread spreadOf(const SyntheticLibrary& library, const grouping::SimilarityCalibration& calibration) {
    constexpr std::size_t kPairs = 1'000'000;
    std::mt19937 random(7);
    std::vector<std::vector<std::uint32_t>> faces(static_cast<std::size_t>(library.persons()));
    for (std::uint32_t i = 0; i < library.truth().size(); ++i)
        faces[static_cast<std::size_t>(library.truth()[i])].push_back(i);
    const auto cosine = [&](std::size_t a, std::size_t b) {
        return static_cast<double>(
            model::cosineSimilarity(*library.samples()[a].embedding, *library.samples()[b].embedding));
    };
    Spread spread;
    std::vector<double> same;
    for (const auto& own : faces) // up to ten pairs each, so that no person rules
        for (std::size_t i = 1; i < std::min<std::size_t>(own.size(), 11); ++i)
            same.push_back(cosine(own[i - 1], own[i]));
    std::ranges::sort(same);
    for (const double similarity : same)
        spread.sameMean += similarity / static_cast<double>(same.size());
    spread.sameP5 = same.empty() ? 0.0 : same[same.size() / 20];
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < kPairs; ++i) {
        const std::size_t a = random() % library.truth().size();
        const std::size_t b = random() % library.truth().size();
        if (library.truth()[a] == library.truth()[b])
            continue;
        const double similarity = cosine(a, b);
        ++pairs;
        spread.differentMean += similarity;
        spread.farAt1e2 += similarity >= calibration.threshold1e2 ? 1.0 : 0.0;
        spread.farAt1e4 += similarity >= calibration.threshold1e4 ? 1.0 : 0.0;
    }
    for (double* mean : {&spread.differentMean, &spread.farAt1e2, &spread.farAt1e4})
        *mean /= static_cast<double>(std::max<std::size_t>(pairs, 1));
    return spread;
}

} // namespace kith::bench
