// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/merge.h"

#include <span>
#include <vector>

namespace kith::storage {

class Database;

struct AnswerRow {
    model::FaceId first; ///< the smaller id
    model::FaceId second;
    model::PairAnswer answer = model::PairAnswer::Same;
    std::vector<double> evidence; ///< that the question was asked with; empty = not asked by a suggestion
};

/// What the user answered about pairs of faces. Commands belong into JournalStore::record. Answers go with
/// the rows of their faces.
class AnswerStore {
public:
    explicit AnswerStore(Database& database)
        : m_database(database) {}

    /// In any order; replaces an earlier answer about the pair. Ignores faces that do not exist or are
    /// erased, and a face paired with itself.
    void put(const AnswerRow& answer);
    /// Takes this kind of answer back for each pair of a face of one list and a face of the other.
    void forget(std::span<const model::FaceId> faces, std::span<const model::FaceId> others,
                model::PairAnswer answer);
    /// By first, then second face.
    std::vector<AnswerRow> list() const;

private:
    Database& m_database;
};

} // namespace kith::storage
