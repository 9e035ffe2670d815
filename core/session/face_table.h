// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_entry.h"
#include "core/model/person.h"
#include "core/storage/queries/face_entries.h"
#include "core/storage/sqlite/database.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace kith::session {

/// Every face of the library in memory (56 bytes each), so that lists and counts follow from it in a few
/// milliseconds; private to this module, used from the session's thread. Read when it is asked for first,
/// carried on by what commands and jobs announce, and read again when anybody else has written to the
/// library.
class FaceTable {
public:
    /// `isJobRunning`: a job of this session writes to the library and announces what it writes.
    FaceTable(storage::Database& database, std::function<bool()> isJobRunning);

    /// By id. Valid until the next call of any method.
    const std::vector<model::FaceEntry>& entries();
    /// Of the entries: lists::unknownPersons(). Valid as long as they are.
    const std::vector<model::UnknownSummary>& unknown();
    /// These faces came, went or changed, and nothing else did: they alone are read again.
    void update(std::span<const model::FaceId> faces);
    /// Others wrote suggestions to the library since the last call. Where somebody said something about faces
    /// as well, or faces came or went, all is read again all the same; false then.
    bool passOver();
    /// For a command that changes whatever is in a list: also what others wrote while a job runs is read.
    void catchUp();
    /// Anything may have changed: all is read again when it is asked for.
    void forget() { m_isKnown = false; }

private:
    bool isCurrent();

    storage::Database& m_database;
    std::function<bool()> m_isJobRunning;
    std::vector<model::FaceEntry> m_entries;
    std::optional<std::vector<model::UnknownSummary>> m_unknown; ///< of the entries, once asked for
    bool m_isKnown = false;
    storage::FileVersion m_version; ///< when the entries were read or updated last
    storage::EntriesMark m_mark{};  ///< at the same time
};

} // namespace kith::session
