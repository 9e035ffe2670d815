// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_table.h"

#include "core/lists/face_lists.h"

#include <algorithm>
#include <iterator>

namespace kith::session {

FaceTable::FaceTable(storage::Database& database, std::function<bool()> isJobRunning)
    : m_database(database)
    , m_isJobRunning(std::move(isJobRunning)) {}

bool FaceTable::isCurrent() {
    if (!m_isKnown) {
        return false;
    }
    const storage::FileVersion now = m_database.version();
    // What a job writes is announced a moment later; reading all faces for every batch of them would be slow.
    return now.own == m_version.own && (now.others == m_version.others || m_isJobRunning());
}

const std::vector<model::FaceEntry>& FaceTable::entries() {
    if (!isCurrent()) {
        m_version = m_database.version(); // before the reading: what comes in between is read twice
        m_mark = storage::readEntriesMark(m_database);
        m_entries = storage::readFaceEntries(m_database);
        m_unknown.reset();
        m_isKnown = true;
    }
    return m_entries;
}

const std::vector<model::UnknownSummary>& FaceTable::unknown() {
    const std::vector<model::FaceEntry>& known = entries();
    if (!m_unknown) {
        m_unknown = lists::unknownPersons(known);
    }
    return *m_unknown;
}

void FaceTable::update(std::span<const model::FaceId> faces) {
    if (!m_isKnown) {
        return;
    }
    const storage::FileVersion version = m_database.version();
    if (version.others != m_version.others && !m_isJobRunning()) {
        forget(); // what others wrote is more than this, perhaps
        return;
    }
    m_mark = storage::readEntriesMark(m_database);
    std::vector<model::FaceId> wanted(faces.begin(), faces.end());
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    m_version.own = version.own;
    const std::vector<model::FaceEntry> now = storage::readFaceEntries(m_database, wanted);
    std::vector<model::FaceEntry> all;
    all.reserve(m_entries.size() + now.size());
    auto next = now.begin();
    for (const model::FaceEntry& entry : m_entries) {
        while (next != now.end() && next->id < entry.id) {
            all.push_back(*next++);
        }
        if (!std::ranges::binary_search(wanted, entry.id)) {
            all.push_back(entry);
        } else if (next != now.end() && next->id == entry.id) {
            all.push_back(*next++);
        }
    }
    all.insert(all.end(), next, now.end());
    m_entries = std::move(all);
    m_unknown.reset();
}

void FaceTable::catchUp() {
    if (m_database.version() != m_version) {
        forget();
    }
}

bool FaceTable::passOver() {
    const storage::FileVersion version = m_database.version(); // before: as in entries()
    if (m_isKnown && storage::readEntriesMark(m_database) != m_mark) {
        return false;
    }
    m_version.others = version.others;
    return true;
}

} // namespace kith::session
