// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/grouping/synthetic_faces.h"

#include <cmath>

namespace kith::test {

namespace {

constexpr std::size_t kDimensions = 256; // of the 512 that vary: scatter of strangers 1 / sqrt(256)

} // namespace

SyntheticFaces::SyntheticFaces(std::uint32_t seed)
    : m_random(seed) {}

double SyntheticFaces::gaussian() { // Box-Muller: the same numbers in every standard library
    const double u = (m_random() + 1.0) / 4294967297.0;
    const double v = m_random() / 4294967296.0;
    return std::sqrt(-2.0 * std::log(u)) * std::cos(6.283185307179586 * v);
}

model::Embedding SyntheticFaces::randomDirection() {
    model::Embedding direction{};
    for (std::size_t i = 0; i < kDimensions; ++i)
        direction[i] = static_cast<float>(gaussian());
    model::normalise(direction);
    return direction;
}

int SyntheticFaces::addPerson(int faces, double weakest, double strongest) {
    const int person = static_cast<int>(m_identities.size());
    m_identities.push_back(randomDirection());
    for (int i = 0; i < faces; ++i)
        addFace(person, weakest + (strongest - weakest) * (m_random() / 4294967296.0));
    return person;
}

std::size_t SyntheticFaces::addFace(int person, double closeness, double quality) {
    return addNear(m_identities.at(static_cast<std::size_t>(person)), person, closeness, quality);
}

std::size_t SyntheticFaces::addBetween(int from, int to, double share, double closeness) {
    const model::Embedding& first = m_identities.at(static_cast<std::size_t>(from));
    const model::Embedding& last = m_identities.at(static_cast<std::size_t>(to));
    model::Embedding identity{};
    for (std::size_t i = 0; i < identity.size(); ++i)
        identity[i] = static_cast<float>(1.0 - share) * first[i] + static_cast<float>(share) * last[i];
    model::normalise(identity);
    return addNear(identity, from, closeness, 1.0);
}

std::size_t SyntheticFaces::addNear(const model::Embedding& identity, int person, double closeness,
                                    double quality) {
    const model::Embedding noise = randomDirection();
    const auto sine = static_cast<float>(std::sqrt(1.0 - closeness * closeness));
    model::Embedding face{};
    for (std::size_t i = 0; i < face.size(); ++i)
        face[i] = static_cast<float>(closeness) * identity[i] + sine * noise[i];
    model::normalise(face);
    const auto number = static_cast<std::int64_t>(m_embeddings.size()) + 1;
    m_embeddings.push_back(face);
    m_truth.push_back(person);
    m_samples.push_back({model::FaceId(number), model::PhotoId(number), nullptr, quality, 0, {}, {}});
    return m_samples.size() - 1;
}

std::vector<grouping::FaceSample>& SyntheticFaces::edit() {
    for (std::size_t i = 0; i < m_samples.size(); ++i)
        m_samples[i].embedding = &m_embeddings[i];
    return m_samples;
}

const std::vector<grouping::FaceSample>& SyntheticFaces::samples() {
    return edit();
}

std::vector<int> labelsOf(const std::vector<grouping::Cluster>& clusters, std::size_t samples) {
    std::vector<int> labels(samples, -1);
    for (std::size_t c = 0; c < clusters.size(); ++c)
        for (const std::size_t member : clusters[c].members)
            labels.at(member) = static_cast<int>(c);
    return labels;
}

} // namespace kith::test
