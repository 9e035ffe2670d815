// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"

#include <cstddef>
#include <vector>

namespace kith::grouping {

/// Centres of groups of faces, summed up face by face so that no more than one embedding need be in memory.
/// A face weighs as much as its quality lets it (linkWeight). Holds 2 KB a group.
class GroupCentres {
public:
    enum class Part { Member, Guest }; ///< whether the face was added to the group

    explicit GroupCentres(std::size_t groups)
        : m_sums(groups) {}

    /// embedding: normalised. quality in [0, 1].
    void add(std::size_t group, const model::Embedding& embedding, double quality);
    /// The cosine of the face to the group's centre, its own part taken out where it is a member (with the
    /// quality it was added with): else a face of a small group would mostly be compared with itself. 1 where
    /// there is nobody else to compare with.
    float similarity(std::size_t group, const model::Embedding& embedding, double quality, Part part) const;

private:
    std::vector<model::Embedding> m_sums;
};

} // namespace kith::grouping
