// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_match.h"

#include <algorithm>
#include <optional>

namespace kith::jobs {

namespace {

using model::FaceMark;

struct Pair {
    double overlap = 0.0;
    std::size_t found = 0;
    std::size_t stored = 0;
};

std::vector<Pair> overlappingPairs(std::span<const storage::StoredFace> stored,
                                   std::span<const model::Box> found) {
    std::vector<Pair> pairs;
    for (std::size_t f = 0; f < found.size(); ++f) {
        for (std::size_t s = 0; s < stored.size(); ++s) {
            const double overlap = model::intersectionOverUnion(found[f], stored[s].face.box);
            if (overlap >= model::kSameFaceIou)
                pairs.push_back({overlap, f, s});
        }
    }
    std::ranges::stable_sort(pairs, std::ranges::greater{}, &Pair::overlap);
    return pairs;
}

} // namespace

bool isDeleted(const storage::StoredFace& face) {
    return face.erased || face.face.mark == FaceMark::Deleted;
}

bool isOnlyDetected(const storage::StoredFace& face) {
    return isDetected(face.face.origin) && !face.touched && !face.face.person.isValid() && !isDeleted(face);
}

FacePlan planFaces(std::span<const storage::StoredFace> stored, std::span<const model::Box> found,
                   ScanMode mode) {
    std::vector<std::optional<std::size_t>> storedOf(found.size());
    std::vector<bool> isMatched(stored.size());
    for (const Pair& pair : overlappingPairs(stored, found)) {
        if (storedOf[pair.found] || isMatched[pair.stored])
            continue;
        storedOf[pair.found] = pair.stored;
        isMatched[pair.stored] = true;
    }
    FacePlan plan;
    for (std::size_t f = 0; f < found.size(); ++f) {
        if (!storedOf[f])
            plan.added.push_back(f);
        else if (!isDeleted(stored[*storedOf[f]]))
            plan.updated.push_back({f, *storedOf[f]});
        else if (mode == ScanMode::Rescan)
            plan.broughtBack.push_back({f, *storedOf[f]});
    }
    for (std::size_t s = 0; s < stored.size(); ++s) {
        if (!isMatched[s] && isOnlyDetected(stored[s]))
            plan.removed.push_back(stored[s].face.id);
    }
    return plan;
}

} // namespace kith::jobs
