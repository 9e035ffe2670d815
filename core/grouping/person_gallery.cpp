// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/person_gallery.h"

#include "core/grouping/average_linkage.h"
#include "core/model/face.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace kith::grouping {

namespace {

constexpr std::size_t kExemplarBudget = 12'000; // bounds the work: 20,000 faces are compared in seconds
constexpr std::size_t kFewestExemplars = 8;
constexpr std::size_t kNearest = 3;

using Faces = std::vector<const FaceSample*>;

/// The labelled faces by person, the unfit left out where fit ones exist.
std::map<model::PersonId, Faces> labelledFaces(std::span<const FaceSample> samples) {
    std::map<model::PersonId, Faces> faces;
    for (const FaceSample& sample : samples)
        if (sample.label.isValid())
            faces[sample.label].push_back(&sample);
    for (auto& [person, labelled] : faces) {
        const auto fit = [](const FaceSample* sample) { return sample->quality >= model::kLowQuality; };
        if (std::any_of(labelled.begin(), labelled.end(), fit))
            std::erase_if(labelled, [&](const FaceSample* sample) { return !fit(sample); });
        std::sort(labelled.begin(), labelled.end(), [](const FaceSample* a, const FaceSample* b) {
            return std::tie(a->takenAt, a->face) < std::tie(b->takenAt, b->face);
        });
    }
    return faces;
}

Faces evenChoice(const Faces& faces, std::size_t most) {
    if (faces.size() <= most)
        return faces;
    Faces chosen;
    for (std::size_t i = 0; i < most; ++i)
        chosen.push_back(faces[i * faces.size() / most]);
    return chosen;
}

float meanOfNearest(const float* first, const float* last) {
    std::array<float, kNearest> top{};
    const auto count = std::min<std::size_t>(kNearest, static_cast<std::size_t>(last - first));
    std::partial_sort_copy(first, last, top.begin(), top.begin() + static_cast<std::ptrdiff_t>(count),
                           std::greater<>());
    float sum = 0.0F;
    for (std::size_t i = 0; i < count; ++i)
        sum += top[i];
    return sum / static_cast<float>(count);
}

} // namespace

PersonGallery::PersonGallery(std::span<const FaceSample> samples) {
    const auto faces = labelledFaces(samples);
    const std::size_t most =
        std::max(kFewestExemplars, kExemplarBudget / std::max<std::size_t>(faces.size(), 1));
    std::vector<const model::Embedding*> exemplars;
    m_centres =
        Rows::Zero(static_cast<Eigen::Index>(faces.size()), static_cast<Eigen::Index>(model::kEmbeddingSize));
    for (const auto& [person, labelled] : faces) {
        auto centre = m_centres.row(static_cast<Eigen::Index>(m_persons.size()));
        for (const FaceSample* sample : labelled)
            centre += static_cast<float>(linkWeight(sample->quality)) *
                      Eigen::Map<const Eigen::RowVectorXf>(sample->embedding->data(), centre.size());
        centre.normalize();
        m_persons.push_back(person);
        m_starts.push_back(exemplars.size());
        for (const FaceSample* sample : evenChoice(labelled, most))
            exemplars.push_back(sample->embedding);
    }
    m_starts.push_back(exemplars.size());
    m_exemplars = toRows(exemplars);
}

void PersonGallery::score(Eigen::Ref<const Rows> rows, Rows& scores) {
    multiplyRows(rows, m_centres, scores);
    multiplyRows(rows, m_exemplars, m_similarities);
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        const float* similarities = m_similarities.row(i).data();
        for (std::size_t p = 0; p < m_persons.size(); ++p) {
            float& score = scores(i, static_cast<Eigen::Index>(p));
            score =
                0.5F * (score + meanOfNearest(similarities + m_starts[p], similarities + m_starts[p + 1]));
        }
    }
}

} // namespace kith::grouping
