// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/answer_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace kith::storage {

namespace {

std::vector<double> toNumbers(std::span<const std::byte> blob) {
    std::vector<double> numbers(blob.size() / sizeof(double));
    if (!numbers.empty())
        std::memcpy(numbers.data(), blob.data(), numbers.size() * sizeof(double));
    return numbers;
}

} // namespace

void AnswerStore::put(const AnswerRow& answer) {
    const auto [first, second] = std::minmax(answer.first, answer.second);
    Query put(m_database,
              "INSERT INTO pair_answers (face_id, other_face, answer, at, evidence) "
              "SELECT a.id, b.id, ?, ?, coalesce(?, x'') FROM faces a, faces b "
              "WHERE a.id = ? AND b.id = ? AND a.id < b.id AND a.erased = 0 AND b.erased = 0 "
              "ON CONFLICT (face_id, other_face) DO UPDATE SET answer = excluded.answer, at = excluded.at, "
              "evidence = excluded.evidence WHERE answer <> excluded.answer");
    put.bind(answer.answer, currentTime(), std::as_bytes(std::span(answer.evidence)), first, second).run();
}

void AnswerStore::forget(std::span<const model::FaceId> faces, std::span<const model::FaceId> others,
                         model::PairAnswer answer) {
    const std::set<model::FaceId> one(faces.begin(), faces.end());
    const std::set<model::FaceId> other(others.begin(), others.end());
    WriteTransaction transaction(m_database);
    Query remove(m_database, "DELETE FROM pair_answers WHERE face_id = ? AND other_face = ?");
    for (const AnswerRow& row : list()) {
        const bool isBetween = (one.contains(row.first) && other.contains(row.second)) ||
                               (one.contains(row.second) && other.contains(row.first));
        if (row.answer == answer && isBetween)
            remove.bind(row.first, row.second).run();
    }
    transaction.commit();
}

std::vector<AnswerRow> AnswerStore::list() const {
    std::vector<AnswerRow> rows;
    Query query(m_database, "SELECT face_id, other_face, answer, evidence FROM pair_answers "
                            "ORDER BY face_id, other_face");
    while (query.next())
        rows.push_back({query.id<model::FaceId>(0), query.id<model::FaceId>(1),
                        static_cast<model::PairAnswer>(query.integer(2)), toNumbers(query.bytes(3))});
    return rows;
}

} // namespace kith::storage
