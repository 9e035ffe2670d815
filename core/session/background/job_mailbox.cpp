// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/job_mailbox.h"

namespace kith::session {

void JobMailbox::put(const model::Progress& progress) {
    const std::scoped_lock lock(m_mutex);
    m_progress = progress;
}

void JobMailbox::put(const jobs::StoredFaces& faces) {
    const std::scoped_lock lock(m_mutex);
    m_added.insert(faces.added.begin(), faces.added.end());
    for (const auto face : faces.changed) {
        if (!m_added.contains(face)) {
            m_changed.insert(face);
        }
    }
    for (const auto face : faces.removed) {
        m_changed.erase(face);
        // A face that came and went between two letters was never announced.
        if (m_added.erase(face) == 0) {
            m_removed.insert(face);
        }
    }
}

JobMailbox::Mail JobMailbox::take() {
    const std::scoped_lock lock(m_mutex);
    Mail mail;
    mail.progress.swap(m_progress);
    mail.faces.added.assign(m_added.begin(), m_added.end());
    mail.faces.changed.assign(m_changed.begin(), m_changed.end());
    mail.faces.removed.assign(m_removed.begin(), m_removed.end());
    m_added.clear();
    m_changed.clear();
    m_removed.clear();
    return mail;
}

} // namespace kith::session
