// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/queries.h"

#include <QObject>

#include <vector>

namespace kith::session {

struct SessionState;

/// The machine's guesses, of both sources side by side.
class SuggestionTopic : public QObject {
    Q_OBJECT
public:
    explicit SuggestionTopic(SessionState& state);

    /// Suggestions of one source for active unlabelled faces at or over a probability, grouped by person
    /// (most suggestions first, then name), best first in the group. Rejected persons never appear.
    std::vector<model::SuggestionRow> list(model::SuggestionSource source, double minimumProbability) const;
    /// Labels each face with the person that the source suggests for it; one step of the journal. Faces
    /// without a suggestion are left alone. Returns how many were labelled.
    int confirm(const std::vector<model::FaceId>& faces, model::SuggestionSource source);
    /// "Not this person" for each face and the person that the source suggests for it.
    int reject(const std::vector<model::FaceId>& faces, model::SuggestionSource source);

Q_SIGNALS:
    void suggestionsChanged();

private:
    SessionState& m_state;
};

} // namespace kith::session
