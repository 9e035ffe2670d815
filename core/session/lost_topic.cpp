// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lost_topic.h"

#include "core/session/library_state.h"
#include "core/storage/stores/lost_faces.h"

#include <iterator>
#include <string>

namespace kith::session {

LostTopic::LostTopic(LibraryState& state)
    : m_state(state) {
    const LibraryChanges* changes = &m_state.changes();
    connect(changes, &LibraryChanges::journalled, this, [this](const storage::JournalChange& change) {
        if (change.lost)
            Q_EMIT lostChanged();
    });
    connect(changes, &LibraryChanges::scanned, this, &LostTopic::lostChanged);
    connect(changes, &LibraryChanges::photosRemoved, this, &LostTopic::lostChanged);
    connect(changes, &LibraryChanges::writtenElsewhere, this, &LostTopic::lostChanged);
}

std::vector<model::LostFace> LostTopic::list() const {
    return storage::LostFaces(m_state.database()).list();
}

void LostTopic::recognise(model::FaceId lost, model::FaceId face) {
    storage::LostFaces store(m_state.database());
    const auto known = store.find(lost);
    const model::Sentence step = known && !known->name.empty()
                                     ? model::Sentence(model::SentenceCode::FoundLost, {known->name})
                                     : model::Sentence(model::SentenceCode::FoundLostNameless);
    m_state.record(step, [&] { store.recognise(lost, face); });
}

void LostTopic::keep(const std::vector<model::FaceId>& lost) {
    storage::LostFaces store(m_state.database());
    m_state.record({model::SentenceCode::KeptLost, {}, std::ssize(lost)}, [&] {
        for (const model::FaceId face : lost)
            store.keep(face);
    });
}

void LostTopic::forget(const std::vector<model::FaceId>& lost) {
    storage::LostFaces store(m_state.database());
    m_state.record({model::SentenceCode::ForgotLost, {}, std::ssize(lost)}, [&] {
        for (const model::FaceId face : lost)
            store.forget(face);
    });
}

} // namespace kith::session
