// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/explanation.h"
#include "core/model/face.h"
#include "core/model/label_doubt.h"
#include "core/model/reliability.h"
#include "core/model/sentence.h"
#include "core/model/suggestion.h"
#include "core/model/suggestion_row.h"
#include "core/session/background/latest_task.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace kith::session {

class JobRunner;
class LibraryState;
struct JobFunctions;

/// The machine's guesses, of both sources side by side, and its doubts about labels.
class SuggestionTopic : public QObject {
    Q_OBJECT
public:
    /// `runner`: a refresh waits for its Train; `functions` work the suggestions out anew.
    SuggestionTopic(LibraryState& state, const JobRunner& runner, const JobFunctions& functions);
    ~SuggestionTopic() override;

    /// Suggestions of one source for active unlabelled faces at or over a probability, grouped by person
    /// (most suggestions first, then name), best first in the group. Rejected persons never appear.
    std::vector<model::SuggestionRow> list(model::SuggestionSource source, double minimumProbability) const;
    /// Labels each face with the person that the source suggests for it; one step of the journal. Faces
    /// without a suggestion are left alone. Returns how many were labelled.
    int confirm(const std::vector<model::FaceId>& faces, model::SuggestionSource source);
    /// The same for suggestions as they were shown, whatever is suggested by now. Faces that got a name since
    /// are left alone.
    int confirm(const std::vector<model::FacePerson>& shown);
    /// "Not this person" for each face and the person that the source suggests for it.
    int reject(const std::vector<model::FaceId>& faces, model::SuggestionSource source);
    int reject(const std::vector<model::FacePerson>& shown);

    /// Why the source suggests somebody for the face (jobs::explainSuggestion). Blocks for some milliseconds
    /// and a look at the disk. Throws NotFound when the recognition model is not there.
    model::Explanation explanation(model::FaceId face, model::SuggestionSource source) const;
    /// The same from another thread: explained() tells. A request takes the place of one under way.
    void explain(model::FaceId face, model::SuggestionSource source);

    /// Labelled faces that may be somebody else, most suspicious first; every labelled face is in the list
    /// but those kept. Blocks (seconds at 100,000 faces). Throws NotFound when the recognition model is not
    /// there.
    std::vector<model::LabelDoubt> labelDoubts() const;
    /// The same from another thread: labelDoubtsFound() tells. A request takes the place of one under way.
    void findLabelDoubts();
    /// "These names are right": they are not doubted again as long as the faces have them. One step of the
    /// journal.
    void keepLabels(const std::vector<model::FaceId>& faces);

    /// "They are the other person": labels each face as the better one; one step of the journal. Those
    /// without a better one, and those that have another name by now, are left alone.
    void correctLabels(const std::vector<model::LabelDoubt>& doubts);
    /// Which labelled faces of these persons the face is most like, from another thread: compared() tells. A
    /// request takes the place of one under way.
    void compare(model::FaceId face, const std::vector<model::PersonId>& persons);

    /// Measures in the background how far the probabilities hold, told by the labels of now. A request takes
    /// the place of one under way.
    void measureReliability();
    /// Works the suggestions out anew from the labels of now, in the background and soon: many commands in a
    /// row cause one refresh. Waits for a running Train. Called after every command that changes labels.
    void refreshSoon();

Q_SIGNALS:
    /// Suggestions changed, or what is left of them to be answered.
    void suggestionsChanged();
    /// `message` is a sentence for the user where it failed, else empty; so below.
    void explained(const model::Explanation& explanation, const model::Sentence& message);
    void labelDoubtsFound(const std::vector<model::LabelDoubt>& doubts, const model::Sentence& message);
    void compared(model::FaceId face, const std::vector<model::PersonSimilarity>& persons,
                  const model::Sentence& message);
    /// No counts where nothing is labelled.
    void reliabilityMeasured(const model::ReliabilityTable& table, const model::Sentence& message);

private:
    void refresh();

    LibraryState& m_state;
    const JobRunner& m_runner;
    std::unique_ptr<const JobFunctions> m_functions;
    QTimer m_refreshTimer;
    bool m_wasCut = false;       ///< a newer change stopped the refresh before the one under way
    bool m_refreshAgain = false; ///< once the one under way has ended
    // Threads of their own: none waits for another.
    LatestTask m_refreshing;
    LatestTask m_explaining;
    LatestTask m_comparing;
    LatestTask m_doubting;
    LatestTask m_measuring;
};

} // namespace kith::session
