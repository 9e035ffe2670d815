// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/person_gallery.h"

#include "core/grouping/classification/fitted_gallery.h"
#include "core/grouping/classification/open_set_model.h"
#include "core/grouping/classification/prototypes.h"
#include "core/grouping/clustering/average_linkage.h"
#include "core/grouping/quality_weight.h"
#include "core/grouping/seconds_per_year.h"
#include "core/model/face.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kith::grouping {

namespace {

constexpr auto kSize = static_cast<Eigen::Index>(model::kEmbeddingSize);
constexpr float kEmpty = 1e-3F; // what is left of a prototype without its only face

using Labelled = std::map<model::PersonId, std::vector<std::size_t>>;

auto vectorOf(const FaceSample& sample) {
    return Eigen::Map<const Eigen::RowVectorXf>(sample.embedding->data(), kSize);
}

/// The labelled faces by person and face id, the unfit left out where fit ones exist.
Labelled labelledFaces(std::span<const FaceSample> samples) {
    Labelled faces;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].label.isValid())
            faces[samples[i].label].push_back(i);
    for (auto& [person, labelled] : faces) {
        const auto isFit = [&](std::size_t i) { return samples[i].quality >= model::kLowQuality; };
        if (std::any_of(labelled.begin(), labelled.end(), isFit))
            std::erase_if(labelled, [&](std::size_t i) { return !isFit(i); });
        std::sort(labelled.begin(), labelled.end(),
                  [&](std::size_t a, std::size_t b) { return samples[a].face < samples[b].face; });
    }
    return faces;
}

std::vector<std::size_t> prototypesOf(const std::vector<std::size_t>& labelled, const ClusteredFaces& faces,
                                      const Rows& rows, bool isAgeKnown) {
    if (!isAgeKnown)
        return prototypesByAppearance(rows);
    std::vector<std::int64_t> dates;
    for (const std::size_t i : labelled)
        dates.push_back(faces.samples()[i].takenAt);
    return prototypesByDate(dates);
}

/// Cosines to the centre and to the best prototype as one score.
template <typename Real>
Real inAll(Real centre, Real prototype) {
    constexpr auto kShare = static_cast<Real>(fitted::kCentreShare);
    return kShare * centre + (1 - kShare) * prototype;
}

double cosine(const Eigen::RowVectorXf& a, const Eigen::RowVectorXf& b) {
    return a.dot(b) / std::max(1e-6F, a.norm() * b.norm());
}

} // namespace

PersonGallery::PersonGallery(const ClusteredFaces& faces, std::span<const PersonFacts> facts)
    : m_faces(faces)
    , m_exemplars(faces.samples().size()) {
    const Labelled labelled = labelledFaces(faces.samples());
    const auto persons = static_cast<Eigen::Index>(labelled.size());
    m_centres = Rows::Zero(persons, kSize);
    Eigen::Index faceCount = 0; // there are at most as many prototypes
    for (const auto& [person, theirs] : labelled)
        faceCount += static_cast<Eigen::Index>(theirs.size());
    m_prototypes.resize(faceCount, kSize);
    m_means.resize(faceCount, kSize);
    for (const auto& [person, theirs] : labelled) {
        const auto known = std::ranges::find(facts, person, &PersonFacts::person);
        m_persons.push_back(person);
        addPerson(theirs, known == facts.end() ? std::nullopt : known->bornAt);
    }
    m_starts.push_back(m_prototypeDates.size());
    m_prototypes.conservativeResize(static_cast<Eigen::Index>(m_prototypeDates.size()), kSize);
    m_means.conservativeResize(static_cast<Eigen::Index>(m_prototypeDates.size()), kSize);
    m_directions = m_prototypes.rowwise().normalized();
}

Eigen::RowVectorXf PersonGallery::contribution(std::size_t labelled) const {
    return static_cast<float>(linkWeight(m_faces.samples()[labelled].quality)) *
           m_faces.leaning(labelled, fitted::kLabelLean);
}

void PersonGallery::addPerson(const std::vector<std::size_t>& labelled, std::optional<std::int64_t> bornAt) {
    const std::size_t person = m_counts.size();
    const std::size_t firstPrototype = m_prototypeDates.size();
    m_starts.push_back(firstPrototype);
    m_counts.push_back(labelled.size());
    m_births.push_back(bornAt);
    Rows rows(static_cast<Eigen::Index>(labelled.size()), kSize);
    for (std::size_t i = 0; i < labelled.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = contribution(labelled[i]);
    const auto prototypes = prototypesOf(labelled, m_faces, rows, bornAt.has_value());
    const std::size_t count = 1 + *std::max_element(prototypes.begin(), prototypes.end());
    Rows sums = Rows::Zero(static_cast<Eigen::Index>(count), kSize);
    Rows means = sums;
    m_weights.resize(firstPrototype + count, 0.0);
    m_usualShares.resize(firstPrototype + count, 0.0);
    std::vector<double> dates(count, 0.0);
    std::vector<double> dated(count, 0.0);
    const auto at = static_cast<Eigen::Index>(person);
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        const FaceSample& sample = m_faces.samples()[labelled[i]];
        m_exemplars[labelled[i]] = Exemplar{person, firstPrototype + prototypes[i]};
        sums.row(static_cast<Eigen::Index>(prototypes[i])) += rows.row(static_cast<Eigen::Index>(i));
        dates[prototypes[i]] += static_cast<double>(sample.takenAt);
        dated[prototypes[i]] += sample.takenAt != 0 ? 1.0 : 0.0;
        const double weight = linkWeight(sample.quality);
        means.row(static_cast<Eigen::Index>(prototypes[i])) += static_cast<float>(weight) * vectorOf(sample);
        m_weights[firstPrototype + prototypes[i]] += weight;
        m_usualShares[firstPrototype + prototypes[i]] += weight * usualShare(sample.quality);
    }
    m_centres.row(at) = sums.colwise().sum();
    for (std::size_t prototype = 0; prototype < count; ++prototype) {
        const auto row = static_cast<Eigen::Index>(firstPrototype + prototype);
        m_prototypes.row(row) = sums.row(static_cast<Eigen::Index>(prototype));
        m_means.row(row) = means.row(static_cast<Eigen::Index>(prototype));
        m_prototypeDates.push_back(dates[prototype] / std::max(1.0, dated[prototype]));
    }
}

PersonGallery::Mean PersonGallery::meanOf(std::size_t person, std::int64_t takenAt) const {
    Mean mean{Eigen::RowVectorXf::Zero(kSize), 0.0, 0.0};
    for (std::size_t prototype = m_starts[person]; prototype < m_starts[person + 1]; ++prototype) {
        const double weight = prototypeWeight(person, prototype, takenAt);
        mean.sum += static_cast<float>(weight) * m_means.row(static_cast<Eigen::Index>(prototype));
        mean.weight += weight * m_weights[prototype];
        mean.usualShare += weight * m_usualShares[prototype];
    }
    return mean;
}

PersonGallery::Match PersonGallery::match(std::size_t sample, std::size_t person, double score) const {
    const FaceSample& face = m_faces.samples()[sample];
    const Mean mean = meanOf(person, face.takenAt);
    return {person, m_counts[person], score, m_faces.withClusterMates(sample).dot(mean.sum) / mean.weight,
            usualShare(face.quality) * mean.usualShare / mean.weight};
}

void PersonGallery::score(std::span<const std::size_t> samples, Rows& scores) {
    Rows rows(static_cast<Eigen::Index>(samples.size()), kSize);
    for (std::size_t i = 0; i < samples.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = m_faces.leaning(samples[i], fitted::kProbeLean);
    multiplyRows(rows, m_centres.rowwise().normalized(), scores);
    multiplyRows(rows, m_directions, m_similarities);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::int64_t takenAt = m_faces.samples()[samples[i]].takenAt;
        const float* similarities = m_similarities.row(static_cast<Eigen::Index>(i)).data();
        for (std::size_t p = 0; p < m_persons.size(); ++p) {
            float& score = scores(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(p));
            if (m_births[p] && takenAt != 0)
                score = nearAges(p, takenAt, similarities);
            score =
                inAll(score, *std::max_element(similarities + m_starts[p], similarities + m_starts[p + 1]));
        }
    }
}

double PersonGallery::prototypeWeight(std::size_t person, std::size_t prototype, std::int64_t takenAt) const {
    if (!m_births[person] || takenAt == 0)
        return 1.0;
    if (m_prototypeDates[prototype] == 0.0)
        return fitted::kUndatedWeight;
    const auto age = [&](double date) {
        return (date - static_cast<double>(*m_births[person])) / kSecondsPerYear;
    };
    return ageWeight(age(static_cast<double>(takenAt)), age(m_prototypeDates[prototype]));
}

/// The cosine to the sum of the prototypes, each weighted by the nearness of the age.
float PersonGallery::nearAges(std::size_t person, std::int64_t takenAt, const float* similarities) const {
    Eigen::RowVectorXf centre = Eigen::RowVectorXf::Zero(kSize);
    float similarity = 0.0F;
    for (std::size_t prototype = m_starts[person]; prototype < m_starts[person + 1]; ++prototype) {
        const auto row = static_cast<Eigen::Index>(prototype);
        const auto weight = static_cast<float>(prototypeWeight(person, prototype, takenAt));
        centre += weight * m_prototypes.row(row);
        similarity += weight * m_prototypes.row(row).norm() * similarities[prototype];
    }
    return similarity / std::max(1e-6F, centre.norm());
}

PersonGallery::Match PersonGallery::rest(std::size_t labelled, std::size_t person, double score) const {
    const auto& exemplar = m_exemplars[labelled];
    if (!exemplar)
        return match(labelled, person, score);
    Match rest{person, m_counts[person] - 1, 0.0, 0.0, 1.0};
    if (rest.labels == 0)
        return rest;
    const FaceSample& sample = m_faces.samples()[labelled];
    const Eigen::RowVectorXf face = m_faces.leaning(labelled, fitted::kProbeLean);
    const Eigen::RowVectorXf own = contribution(labelled);
    double best = -1.0;
    for (std::size_t prototype = m_starts[person]; prototype < m_starts[person + 1]; ++prototype) {
        Eigen::RowVectorXf others = m_prototypes.row(static_cast<Eigen::Index>(prototype));
        if (prototype == exemplar->prototype)
            others -= own;
        if (others.norm() < kEmpty)
            continue;
        best = std::max(best, cosine(face, others));
    }
    const auto at = static_cast<Eigen::Index>(person);
    rest.score = inAll(cosine(face, m_centres.row(at) - own), best);
    const double weight = linkWeight(sample.quality);
    const double share = usualShare(sample.quality);
    Mean others = meanOf(person, 0);
    others.sum -= static_cast<float>(weight) * vectorOf(sample);
    others.weight -= weight;
    rest.usualShare = share * (others.usualShare - weight * share) / others.weight;
    rest.meanSimilarity = m_faces.withClusterMates(labelled).dot(others.sum) / others.weight;
    return rest;
}

} // namespace kith::grouping
