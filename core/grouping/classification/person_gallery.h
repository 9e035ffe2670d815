// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/clustered_faces.h"
#include "core/grouping/classification/person_facts.h"

#include <optional>
#include <span>
#include <vector>

namespace kith::grouping {

/// The labelled faces of the known persons, ready to be compared with blocks of other faces.
///
/// A person has a centre (the quality-weighted sum of the labelled faces, each leaning towards its cluster)
/// and, from a dozen labelled faces on, several prototypes: centres of faces that are more alike, or of
/// nearer ages where the birth date is known. The score of a face is three quarters the cosine to the centre
/// and one quarter the highest cosine to a prototype. Where the birth date and the face's own date are known,
/// prototypes of a near age weigh more in the centre. Labels of low quality count only where the person has
/// no other.
class PersonGallery {
public:
    /// faces has to outlive the gallery.
    explicit PersonGallery(const ClusteredFaces& faces, std::span<const PersonFacts> facts = {});

    std::span<const model::PersonId> persons() const { return m_persons; } ///< ascending
    /// scores(i, p) of samples[i] for person p. Not to be called from two threads at once (scratch memory).
    void score(std::span<const std::size_t> samples, Rows& scores);

    /// One face compared with one person.
    struct Match {
        std::size_t person = 0;
        std::size_t labels = 0; ///< labelled faces compared with
        double score = 0.0;
        double meanSimilarity = 0.0; ///< of all pairs of the face and its cluster mates with labelled faces
        double usualShare = 1.0;     ///< of these faces by their quality (open_set_model.h)
    };
    Match match(std::size_t sample, std::size_t person, double score) const;
    /// A labelled face compared with the other labelled faces of its person (labels 0 = there are none).
    /// score: what score() gave for the two, which holds as it is where the label does not count.
    Match rest(std::size_t labelled, std::size_t person, double score) const;

private:
    struct Exemplar {
        std::size_t person = 0;
        std::size_t prototype = 0;
    };
    /// Sums over labelled faces of one person without their cluster mates.
    struct Mean {
        Eigen::RowVectorXf sum;
        double weight = 0.0;
        double usualShare = 0.0;
    };
    Mean meanOf(std::size_t person, std::int64_t takenAt) const;
    void addPerson(const std::vector<std::size_t>& labelled, std::optional<std::int64_t> bornAt);
    Eigen::RowVectorXf contribution(std::size_t labelled) const;
    double prototypeWeight(std::size_t person, std::size_t prototype, std::int64_t takenAt) const;
    float nearAges(std::size_t person, std::int64_t takenAt, const float* similarities) const;

    const ClusteredFaces& m_faces;
    std::vector<model::PersonId> m_persons;
    std::vector<std::size_t> m_counts;
    std::vector<std::optional<std::int64_t>> m_births;
    std::vector<std::size_t> m_starts;                ///< first prototype of each person, and the end
    std::vector<std::optional<Exemplar>> m_exemplars; ///< per sample
    std::vector<double> m_prototypeDates;             ///< mean of those known, 0 = none
    std::vector<double> m_weights;                    ///< per prototype, of the means
    std::vector<double> m_usualShares;                ///< per prototype, sums weighted likewise
    Rows m_prototypes;                                ///< sums
    Rows m_directions;                                ///< the same, normalised
    Rows m_centres;                                   ///< per person, sums
    Rows m_means;        ///< per prototype, sums without the faces' cluster mates
    Rows m_similarities; ///< scratch
};

} // namespace kith::grouping
