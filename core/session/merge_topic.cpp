// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/merge_topic.h"

#include "core/jobs/questions/merge_search.h"
#include "core/session/library_state.h"
#include "core/session/merge_command.h"

#include <algorithm>
#include <utility>

namespace kith::session {

namespace {

bool isSameGroup(const model::MergeGroup& a, const model::MergeGroup& b) {
    if (a.person.isValid() || b.person.isValid()) {
        return a.person == b.person;
    }
    return a.cluster.isValid() || b.cluster.isValid() ? a.cluster == b.cluster : a.face == b.face;
}

bool isAbout(const model::MergeSuggestion& suggestion, const model::MergeGroup& group) {
    return isSameGroup(suggestion.first, group) || isSameGroup(suggestion.second, group);
}

} // namespace

MergeTopic::MergeTopic(LibraryState& state)
    : m_state(state) {}

void MergeTopic::refresh() {
    const jobs::MergeRequest request{m_state.libraryAccess(), m_skipped};
    m_search.start([request](std::stop_token stop) { return jobs::findMerges(request, std::move(stop)); },
                   [this](const std::vector<model::MergeSuggestion>& found, const model::Sentence& message) {
                       finish(found, message);
                   });
}

void MergeTopic::finish(const std::vector<model::MergeSuggestion>& found, const model::Sentence& message) {
    if (message.isEmpty()) {
        m_suggestions = found;
        Q_EMIT suggestionsChanged();
    }
    Q_EMIT searchEnded(message);
}

void MergeTopic::answerSame(const model::MergeGroup& first, const model::MergeGroup& second) {
    mergeGroups(m_state, questionOf(first, second));
    dropAnswered(first, second, model::PairAnswer::Same);
}

void MergeTopic::answerDifferent(const model::MergeGroup& first, const model::MergeGroup& second) {
    keepGroupsApart(m_state, questionOf(first, second));
    dropAnswered(first, second, model::PairAnswer::Different);
}

void MergeTopic::skip(const model::MergeGroup& first, const model::MergeGroup& second) {
    const model::MergeSuggestion question = questionOf(first, second);
    m_skipped.emplace_back(question.first.face, question.second.face);
    dropAnswered(first, second, model::PairAnswer::Different);
}

model::MergeSuggestion MergeTopic::questionOf(const model::MergeGroup& first,
                                              const model::MergeGroup& second) const {
    const auto asked = std::ranges::find_if(m_suggestions, [&](const model::MergeSuggestion& suggestion) {
        return !isSameGroup(first, second) && isAbout(suggestion, first) && isAbout(suggestion, second);
    });
    if (asked == m_suggestions.end()) {
        return {first, second, 0.0, {}};
    }
    model::MergeSuggestion question = *asked;
    if (!isSameGroup(question.first, first)) {
        std::swap(question.first, question.second);
    }
    return question;
}

/// Of groups that became one all other suggestions are out of date as well.
void MergeTopic::dropAnswered(const model::MergeGroup& first, const model::MergeGroup& second,
                              model::PairAnswer answer) {
    std::erase_if(m_suggestions, [&](const model::MergeSuggestion& suggestion) {
        const bool one = isAbout(suggestion, first);
        const bool other = isAbout(suggestion, second);
        return answer == model::PairAnswer::Same ? one || other : one && other;
    });
    Q_EMIT suggestionsChanged();
    if (isSearching()) { // it may have read the library before the answer
        refresh();
    }
}

} // namespace kith::session
