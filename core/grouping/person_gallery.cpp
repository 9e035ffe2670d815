// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/person_gallery.h"

#include "core/grouping/average_linkage.h"
#include "core/grouping/looks.h"
#include "core/grouping/open_set_model.h"
#include "core/model/face.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kith::grouping {

namespace {

constexpr auto kSize = static_cast<Eigen::Index>(model::kEmbeddingSize);
constexpr double kSecondsPerYear = 365.2425 * 86400.0;
constexpr double kProbeLean =
    0.5; // half of what a labelled face leans: a guess may be wrong about its company
constexpr double kLabelLean = 1.0;
constexpr float kEmpty = 1e-3F; // what is left of a look without its only face

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

std::vector<std::size_t> looksOf(const std::vector<std::size_t>& labelled, const ClusteredFaces& faces,
                                 const Rows& rows, bool isAgeKnown) {
    if (!isAgeKnown)
        return looksByAppearance(rows);
    std::vector<std::int64_t> dates;
    for (const std::size_t i : labelled)
        dates.push_back(faces.samples()[i].takenAt);
    return looksByDate(dates);
}

double cosine(const Eigen::RowVectorXf& a, const Eigen::RowVectorXf& b) {
    return a.dot(b) / std::max(1e-6F, a.norm() * b.norm());
}

template <typename Row>
void append(Rows& rows, const Row& row) {
    rows.conservativeResize(rows.rows() + 1, kSize);
    rows.row(rows.rows() - 1) = row;
}

} // namespace

PersonGallery::PersonGallery(const ClusteredFaces& faces, std::span<const PersonFacts> facts)
    : m_faces(faces)
    , m_exemplars(faces.samples().size())
    , m_looks(0, kSize) {
    const Labelled labelled = labelledFaces(faces.samples());
    const auto persons = static_cast<Eigen::Index>(labelled.size());
    m_centres = Rows::Zero(persons, kSize);
    m_means = Rows::Zero(persons, kSize);
    for (const auto& [person, theirs] : labelled) {
        const auto known = std::ranges::find(facts, person, &PersonFacts::person);
        m_persons.push_back(person);
        addPerson(theirs, known == facts.end() ? std::nullopt : known->bornAt);
    }
    m_starts.push_back(m_lookDates.size());
    m_directions = m_looks.rowwise().normalized();
}

Eigen::RowVectorXf PersonGallery::contribution(std::size_t labelled) const {
    return static_cast<float>(linkWeight(m_faces.samples()[labelled].quality)) *
           m_faces.leaning(labelled, kLabelLean);
}

void PersonGallery::addPerson(const std::vector<std::size_t>& labelled, std::optional<std::int64_t> bornAt) {
    const std::size_t person = m_counts.size();
    const std::size_t firstLook = m_lookDates.size();
    m_starts.push_back(firstLook);
    m_counts.push_back(labelled.size());
    m_births.push_back(bornAt);
    m_weights.push_back(0.0);
    m_usualShares.push_back(0.0);
    Rows rows(static_cast<Eigen::Index>(labelled.size()), kSize);
    for (std::size_t i = 0; i < labelled.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = contribution(labelled[i]);
    const auto looks = looksOf(labelled, m_faces, rows, bornAt.has_value());
    const std::size_t count = 1 + *std::max_element(looks.begin(), looks.end());
    Rows sums = Rows::Zero(static_cast<Eigen::Index>(count), kSize);
    std::vector<double> dates(count, 0.0);
    std::vector<double> dated(count, 0.0);
    const auto at = static_cast<Eigen::Index>(person);
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        const FaceSample& sample = m_faces.samples()[labelled[i]];
        m_exemplars[labelled[i]] = Exemplar{person, firstLook + looks[i]};
        sums.row(static_cast<Eigen::Index>(looks[i])) += rows.row(static_cast<Eigen::Index>(i));
        dates[looks[i]] += static_cast<double>(sample.takenAt);
        dated[looks[i]] += sample.takenAt != 0 ? 1.0 : 0.0;
        m_means.row(at) += static_cast<float>(linkWeight(sample.quality)) * vectorOf(sample);
        m_weights[person] += linkWeight(sample.quality);
        m_usualShares[person] += linkWeight(sample.quality) * usualShare(sample.quality);
    }
    m_centres.row(at) = sums.colwise().sum();
    for (std::size_t look = 0; look < count; ++look) {
        append(m_looks, sums.row(static_cast<Eigen::Index>(look)));
        m_lookDates.push_back(dates[look] / std::max(1.0, dated[look]));
    }
}

PersonGallery::Match PersonGallery::match(std::size_t sample, std::size_t person, double score) const {
    const auto mean = m_means.row(static_cast<Eigen::Index>(person));
    return {person, m_counts[person], score, m_faces.withCompany(sample).dot(mean) / m_weights[person],
            usualShare(m_faces.samples()[sample].quality) * m_usualShares[person] / m_weights[person]};
}

void PersonGallery::score(std::span<const std::size_t> samples, Rows& scores) {
    Rows rows(static_cast<Eigen::Index>(samples.size()), kSize);
    for (std::size_t i = 0; i < samples.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = m_faces.leaning(samples[i], kProbeLean);
    multiplyRows(rows, m_centres.rowwise().normalized(), scores);
    multiplyRows(rows, m_directions, m_similarities);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::int64_t takenAt = m_faces.samples()[samples[i]].takenAt;
        const float* similarities = m_similarities.row(static_cast<Eigen::Index>(i)).data();
        for (std::size_t p = 0; p < m_persons.size(); ++p) {
            float& score = scores(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(p));
            if (m_births[p] && takenAt != 0)
                score = nearAges(p, takenAt, similarities);
            score = 0.5F *
                    (score + *std::max_element(similarities + m_starts[p], similarities + m_starts[p + 1]));
        }
    }
}

/// The cosine to the sum of the looks, each weighted by the nearness of the age.
float PersonGallery::nearAges(std::size_t person, std::int64_t takenAt, const float* similarities) const {
    const auto age = [&](double date) {
        return (date - static_cast<double>(*m_births[person])) / kSecondsPerYear;
    };
    Eigen::RowVectorXf centre = Eigen::RowVectorXf::Zero(kSize);
    float similarity = 0.0F;
    for (std::size_t look = m_starts[person]; look < m_starts[person + 1]; ++look) {
        const auto row = static_cast<Eigen::Index>(look);
        constexpr double kUndated = 0.5;
        const double weight = m_lookDates[look] == 0.0
                                  ? kUndated
                                  : ageWeight(age(static_cast<double>(takenAt)), age(m_lookDates[look]));
        centre += static_cast<float>(weight) * m_looks.row(row);
        similarity += static_cast<float>(weight) * m_looks.row(row).norm() * similarities[look];
    }
    return similarity / std::max(1e-6F, centre.norm());
}

std::optional<PersonGallery::Match> PersonGallery::rest(std::size_t labelled) const {
    const auto& exemplar = m_exemplars[labelled];
    if (!exemplar)
        return std::nullopt;
    const std::size_t person = exemplar->person;
    Match rest{person, m_counts[person] - 1, 0.0, 0.0, 1.0};
    if (rest.labels == 0)
        return rest;
    const FaceSample& sample = m_faces.samples()[labelled];
    const Eigen::RowVectorXf face = m_faces.leaning(labelled, kProbeLean);
    const Eigen::RowVectorXf own = contribution(labelled);
    double best = -1.0;
    for (std::size_t look = m_starts[person]; look < m_starts[person + 1]; ++look) {
        Eigen::RowVectorXf others = m_looks.row(static_cast<Eigen::Index>(look));
        if (look == exemplar->look)
            others -= own;
        if (others.norm() < kEmpty)
            continue;
        best = std::max(best, cosine(face, others));
    }
    const auto at = static_cast<Eigen::Index>(person);
    rest.score = 0.5 * (cosine(face, m_centres.row(at) - own) + best);
    const double weight = linkWeight(sample.quality);
    const Eigen::RowVectorXf mean = m_means.row(at) - static_cast<float>(weight) * vectorOf(sample);
    const double share = usualShare(sample.quality);
    rest.usualShare = share * (m_usualShares[person] - weight * share) / (m_weights[person] - weight);
    rest.meanSimilarity = m_faces.withCompany(labelled).dot(mean) / (m_weights[person] - weight);
    return rest;
}

} // namespace kith::grouping
