// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_job.h"
#include "core/model/geometry.h"
#include "core/storage/stores/face_store.h"

#include <cstddef>
#include <span>
#include <vector>

namespace kith::jobs {

/// What becomes of the faces of a photo that was scanned again. Numbers are places in the two lists that were
/// compared.
struct FacePlan {
    struct Kept {
        std::size_t found = 0;
        std::size_t stored = 0;
        bool operator==(const Kept&) const = default;
    };
    std::vector<std::size_t> added;     ///< found for the first time
    std::vector<Kept> updated;          ///< found again: the row keeps id, label and mark
    std::vector<Kept> broughtBack;      ///< deleted faces found again (Rescan)
    std::vector<model::FaceId> removed; ///< not found again, and nothing of the user's is lost with them
};

/// In the bin, or a tombstone of the emptied one.
bool isDeleted(const storage::StoredFace& face);
/// Nobody but the detector ever said that it is there.
bool isOnlyDetected(const storage::StoredFace& face);

/// Pairs found boxes with stored faces one to one, best overlap first, from model::kSameFaceIou on. A found
/// face that a deleted one (or its tombstone) explains is left out of an Incremental scan.
FacePlan planFaces(std::span<const storage::StoredFace> stored, std::span<const model::Box> found,
                   ScanMode mode);

} // namespace kith::jobs
