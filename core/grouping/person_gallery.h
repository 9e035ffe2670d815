// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/similarity_block.h"
#include "core/grouping/types.h"

#include <span>
#include <vector>

namespace kith::grouping {

/// The labelled faces of the known persons, ready to be compared with blocks of other faces.
///
/// The score of a face for a person is half the cosine to the person's centre (the quality-weighted sum of
/// the labelled faces) and half the mean of the three highest similarities to labelled faces. Labels of low
/// quality count only where the person has no other; of very many, an even choice over time does.
class PersonGallery {
public:
    explicit PersonGallery(std::span<const FaceSample> samples);

    std::span<const model::PersonId> persons() const { return m_persons; } ///< ascending
    /// Labelled faces of one of them that are compared with.
    std::size_t labels(std::size_t person) const { return m_starts[person + 1] - m_starts[person]; }

    /// scores(i, p) of row i for person p. Not to be called from two threads at once (scratch memory).
    void score(Eigen::Ref<const Rows> rows, Rows& scores);

private:
    std::vector<model::PersonId> m_persons;
    std::vector<std::size_t> m_starts; ///< first exemplar of each person, and the end
    Rows m_exemplars;
    Rows m_centres;
    Rows m_similarities; ///< scratch
};

} // namespace kith::grouping
