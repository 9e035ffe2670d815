// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/stores/suggestion_store.h"

#include <cstdint>
#include <vector>

namespace kith::storage {

/// Suggestions brought up to date between two Trains, from the clusters of the last one and the labels of
/// now. No step of the journal: what is suggested follows from both, so after an undo it is worked out anew.
class RefreshStore {
public:
    explicit RefreshStore(Database& database)
        : m_database(database) {}

    /// By number, members by face.
    std::vector<ClusterRow> clusters() const;
    /// Of the last Train that finished, 0 = none yet.
    std::int64_t lastTrain() const;

    /// Makes the suggestions of unlabelled faces equal to these, where they differ noticeably: the same
    /// person with nearly the same probability stays as it is, so that rows keep their places. Faces and
    /// persons that are gone meanwhile are left out, and nothing is done when another Train has finished
    /// since `lastTrain`. Returns the faces whose suggestions changed, by id.
    std::vector<model::FaceId> replace(const std::vector<model::Suggestion>& suggestions,
                                       std::int64_t lastTrain);

private:
    Database& m_database;
};

} // namespace kith::storage
