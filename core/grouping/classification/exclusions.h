// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace kith::grouping {

/// What the user's labels say about other faces: who was rejected for a face, who is in a photo already.
/// Persons are places in a list.
class Exclusions {
public:
    Exclusions(std::span<const FaceSample> samples, std::span<const Rejection> rejections,
               std::span<const model::PersonId> persons);

    bool isRejected(model::FaceId face, std::size_t person) const;
    /// Persons labelled in the photo; empty for most.
    std::span<const std::size_t> inPhoto(model::PhotoId photo) const;

private:
    std::unordered_map<model::FaceId, std::vector<std::size_t>> m_rejected;
    std::unordered_map<model::PhotoId, std::vector<std::size_t>> m_inPhoto;
};

} // namespace kith::grouping
