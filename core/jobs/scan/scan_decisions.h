// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/ids.h"
#include "core/model/sentence.h"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace kith::storage {
class Database;
}

namespace kith::jobs {

/// What a scan decides about names, all of it one step of the journal: which lost their face, which found it
/// again, and which a copy takes from its twin. One thread at a time.
class ScanDecisions {
public:
    void lose(std::span<const model::FaceId> faces);
    void meetAgain(std::span<const model::FaceId> faces);
    /// A face of a copy gets what the user said about it in its twin.
    void copyName(const model::Face& twin, model::FaceId face);
    /// Stores what was decided since the last call. To be called in a transaction.
    void record(storage::Database& database);

    /// Photos that show a picture the library did not know under their name before this scan.
    void noteNewPicture(model::PhotoId photo) { m_newPictures.insert(photo); }
    const std::set<model::PhotoId>& newPictures() const { return m_newPictures; }

private:
    struct Copied {
        model::Face twin;
        model::FaceId face;
    };
    void carryOut(storage::Database& database);
    model::Sentence text() const;

    std::vector<model::FaceId> m_lost;
    std::vector<model::FaceId> m_met;
    std::vector<Copied> m_copied;
    std::set<model::FaceId> m_lostInStep; ///< of the whole step, as the counts
    std::int64_t m_metCount = 0;
    std::int64_t m_copiedCount = 0;
    model::StepId m_step;
    std::set<model::PhotoId> m_newPictures;
};

} // namespace kith::jobs
