// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// "Two faces of one photo are two persons". Photos with a single face, and faces whose photo is unknown,
/// forbid nothing.
class PhotoConflicts {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    explicit PhotoConflicts(std::span<const FaceSample> samples);

    /// A dense number of the sample's photo, kNone where it cannot conflict.
    std::uint32_t photoOf(std::size_t sample) const { return m_photos[sample]; }

private:
    std::vector<std::uint32_t> m_photos;
};

/// The photos that a group of faces already fills; ascending, without kNone.
using PhotoSet = std::vector<std::uint32_t>;

bool overlap(const PhotoSet& a, const PhotoSet& b);
void addAll(PhotoSet& to, const PhotoSet& from);

} // namespace kith::grouping
