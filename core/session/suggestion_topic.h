// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/label_doubt.h"
#include "core/model/queries.h"
#include "core/model/reliability.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <stop_token>
#include <vector>

namespace kith::session {

struct SessionState;

/// The machine's guesses, of both sources side by side.
class SuggestionTopic : public QObject {
    Q_OBJECT
public:
    explicit SuggestionTopic(SessionState& state);
    /// Stops a refresh and a measurement and waits for their threads.
    ~SuggestionTopic() override;

    /// Suggestions of one source for active unlabelled faces at or over a probability, grouped by person
    /// (most suggestions first, then name), best first in the group. Rejected persons never appear.
    std::vector<model::SuggestionRow> list(model::SuggestionSource source, double minimumProbability) const;
    /// Labels each face with the person that the source suggests for it; one step of the journal. Faces
    /// without a suggestion are left alone. Returns how many were labelled.
    int confirm(const std::vector<model::FaceId>& faces, model::SuggestionSource source);
    /// "Not this person" for each face and the person that the source suggests for it.
    int reject(const std::vector<model::FaceId>& faces, model::SuggestionSource source);

    /// Labelled faces that may be somebody else, most suspicious first; every labelled face is in the list.
    /// Blocks (seconds at 100,000 faces). Throws NotFound when the recognition model is not there.
    std::vector<model::LabelDoubt> labelDoubts() const;
    /// Measures in the background how far the probabilities hold, told by the labels of now. A request takes
    /// the place of one under way.
    void measureReliability();
    /// Works the suggestions out anew from the labels of now, in the background and soon: many commands in a
    /// row cause one refresh. Waits for a running Train. Called after every command that changes labels.
    void refreshSoon();

Q_SIGNALS:
    /// Suggestions changed, or what is left of them to be answered.
    void suggestionsChanged();
    /// No counts where nothing is labelled; `message` is a sentence for the user where it failed, else empty.
    void reliabilityMeasured(const model::ReliabilityTable& table, const QString& message);

private:
    void refresh();

    SessionState& m_state;
    QTimer m_refreshTimer;
    std::stop_source m_stop;
    QThreadPool m_pool;
    std::stop_source m_measuringStop;
    int m_measurement = 0;       ///< the latest one's number: what earlier ones say is dropped
    QThreadPool m_measuringPool; ///< of its own: a refresh does not wait for it
};

} // namespace kith::session
