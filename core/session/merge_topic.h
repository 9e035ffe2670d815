// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/merge.h"
#include "core/model/sentence.h"
#include "core/session/background/latest_task.h"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

namespace kith::session {

class LibraryState;

/// "Are these two the same person?" for persons, unknown persons and single faces that look alike. The
/// suggestions are made when somebody looks at them, on a thread of its own, from the groups, names and
/// answers of that moment; none is stored, so none can be out of date when the library is opened.
class MergeTopic : public QObject {
    Q_OBJECT
public:
    explicit MergeTopic(LibraryState& state);

    /// Looks for suggestions anew; a search under way starts over. Call it when the suggestions are shown and
    /// after answers, which teach what is asked next (answers do not start it, so that one can give many at
    /// once).
    void refresh();
    bool isSearching() const { return m_search.isRunning(); }
    /// As the last search found them, most probable first, without what was answered or skipped since.
    const std::vector<model::MergeSuggestion>& suggestions() const { return m_suggestions; }

    /// "Same": one step of the journal. Two persons become one, the first keeping the name; an unknown person
    /// or face gets the name of the other; two unknown persons become one with the number of the larger. The
    /// next Train keeps them together. Groups need not come from a suggestion. Throws model::Error: NotFound
    /// when one of them is not there any more, Invalid when they are the same.
    void answerSame(const model::MergeGroup& first, const model::MergeGroup& second);
    /// "Different": one step of the journal. No Train puts the two faces that stand for the groups together,
    /// and groups that hold them are not suggested again. Throws like answerSame().
    void answerDifferent(const model::MergeGroup& first, const model::MergeGroup& second);
    /// Not asked again while the library is open.
    void skip(const model::MergeGroup& first, const model::MergeGroup& second);

Q_SIGNALS:
    void suggestionsChanged();
    /// `message` is a sentence for the user when the search failed, else empty.
    void searchEnded(const model::Sentence& message);

private:
    model::MergeSuggestion questionOf(const model::MergeGroup& first, const model::MergeGroup& second) const;
    void dropAnswered(const model::MergeGroup& first, const model::MergeGroup& second,
                      model::PairAnswer answer);
    void finish(const std::vector<model::MergeSuggestion>& found, const model::Sentence& message);

    LibraryState& m_state;
    std::vector<model::MergeSuggestion> m_suggestions;
    std::vector<std::pair<model::FaceId, model::FaceId>> m_skipped;
    LatestTask m_search;
};

} // namespace kith::session
