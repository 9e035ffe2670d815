// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classify/labelled_split.h"

#include "core/grouping/evaluation/random_draws.h"

#include <algorithm>
#include <map>

namespace kith::bench {

namespace {

using Photos = std::vector<std::vector<std::size_t>>; ///< faces by the photo they come from

using grouping::shuffle;

std::vector<Photos> photosByPerson(const EmbeddedLibrary& library) {
    std::map<int, std::map<int, std::vector<std::size_t>>> sorted;
    for (std::size_t i = 0; i < library.persons.size(); ++i)
        sorted[library.persons[i]][library.originals[i]].push_back(i);
    std::vector<Photos> persons;
    for (const auto& [person, bySource] : sorted) {
        Photos& photos = persons.emplace_back();
        for (const auto& [source, faces] : bySource)
            photos.push_back(faces);
    }
    return persons;
}

/// Photos of which faces are labelled, so that at least a quarter (and one) is left to be named.
std::size_t labelledPhotos(const Photos& photos, std::size_t labels) {
    return std::min(labels, photos.size() - std::max<std::size_t>(1, photos.size() / 4));
}

/// The faces to be labelled: one of each photo, then the others of the same photos.
std::vector<std::size_t> labelledFaces(Photos photos, std::size_t labels, std::mt19937& random) {
    photos.resize(labelledPhotos(photos, labels));
    std::vector<std::size_t> chosen;
    std::vector<std::size_t> further;
    for (auto& faces : photos) {
        shuffle(faces, random);
        chosen.push_back(faces.front());
        further.insert(further.end(), faces.begin() + 1, faces.end());
    }
    for (std::size_t i = 0; i < further.size() && chosen.size() < labels; ++i)
        chosen.push_back(further[i]);
    return chosen;
}

/// Builds the samples of a split one face after the other.
class SplitBuilder {
public:
    explicit SplitBuilder(const EmbeddedLibrary& library)
        : m_library(library) {}

    void add(std::size_t face, bool isKnown, bool isLabelled) {
        grouping::FaceSample sample = m_library.samples[face];
        if (isLabelled)
            sample.label = model::PersonId(m_library.persons[face] + 1);
        m_split.samples.push_back(sample);
        m_split.person.push_back(m_library.persons[face]);
        m_split.isKnown.push_back(isKnown);
    }
    LabelledSplit take() { return std::move(m_split); }

private:
    const EmbeddedLibrary& m_library;
    LabelledSplit m_split;
};

} // namespace

LabelledSplit drawSplit(const EmbeddedLibrary& library, const LabelPlan& plan, std::mt19937& random) {
    auto persons = photosByPerson(library);
    shuffle(persons, random);
    const auto hasEnough = [&](const Photos& photos) { return photos.size() >= plan.fewestPhotos; };
    const auto eligible = static_cast<double>(std::count_if(persons.begin(), persons.end(), hasEnough));
    auto wanted = static_cast<std::size_t>(eligible * plan.knownShare + 0.5);
    if (plan.mostPersons > 0)
        wanted = std::min(wanted, plan.mostPersons);
    SplitBuilder builder(library);
    for (Photos& photos : persons) {
        const bool isKnown = wanted > 0 && hasEnough(photos);
        std::size_t first = 0;
        shuffle(photos, random);
        if (isKnown) {
            --wanted;
            const std::size_t labels = plan.drawn[random() % plan.drawn.size()];
            for (const std::size_t face : labelledFaces(photos, labels, random))
                builder.add(face, true, true);
            first = labelledPhotos(photos, labels);
        }
        for (std::size_t i = first; i < photos.size(); ++i)
            builder.add(*std::max_element(photos[i].begin(), photos[i].end()), isKnown, false);
    }
    return builder.take();
}

} // namespace kith::bench
