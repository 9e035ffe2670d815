// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_text.h"

#include "ui/style/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::ui {

namespace {

/// Nearer than this, either of two people may be right.
constexpr double kCloseCall = 0.2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::WhyText)
};

bool isCloseCall(const model::Suggestion& suggestion) {
    return suggestion.runnerUp.isValid() &&
           suggestion.probability - suggestion.runnerUpProbability < kCloseCall;
}

QString companyOf(const model::GroupEvidence& group, const QString& person) {
    if (group.named == 0) {
        return Words::tr("It is grouped with %Ln other face(s).", nullptr, pluralOf(group.others));
    }
    if (group.named == group.others) {
        return Words::tr("It is grouped with %Ln other face(s), all named %1.", nullptr,
                         pluralOf(group.others))
            .arg(person);
    }
    return Words::tr("It is grouped with %1 other faces, of which %Ln are named %2.", nullptr,
                     pluralOf(group.named))
        .arg(number(group.others), person);
}

} // namespace

const model::Suggestion* suggestionOf(const std::vector<model::Suggestion>& suggestions,
                                      model::SuggestionSource source) {
    const auto found = std::find_if(suggestions.begin(), suggestions.end(),
                                    [source](const auto& s) { return s.source == source; });
    return found == suggestions.end() ? nullptr : &*found;
}

QString whySentence(const std::vector<model::Suggestion>& suggestions) {
    const auto* classified = suggestionOf(suggestions, model::SuggestionSource::Classification);
    const auto* clustered = suggestionOf(suggestions, model::SuggestionSource::Clustering);
    if (classified == nullptr && clustered == nullptr) {
        return Words::tr("There is no guess about this face.");
    }
    if (classified == nullptr || clustered == nullptr) {
        const auto& only = classified != nullptr ? *classified : *clustered;
        const QString sentence = only.source == model::SuggestionSource::Classification
                                     ? Words::tr("Only classification has a guess.")
                                     : Words::tr("Only clustering has a guess.");
        return isCloseCall(only) ? sentence + QLatin1Char(' ') + Words::tr("The next person is close behind.")
                                 : sentence;
    }
    if (classified->person != clustered->person) {
        return Words::tr("The two disagree: look twice.");
    }
    return isCloseCall(*classified) ? Words::tr("The two agree, but the next person is close behind.")
                                    : Words::tr("The two agree.");
}

QString groupSentence(const model::Explanation& explanation, const QString& person) {
    const model::GroupEvidence& group = explanation.group;
    if (!explanation.suggestion || group.others == 0) {
        return {};
    }
    const QString company = companyOf(group, person);
    if (!explanation.restsOnGroup || explanation.source == model::SuggestionSource::Clustering) {
        return company;
    }
    return company + QLatin1Char(' ') +
           (group.named > 0 ? Words::tr("That is why: by itself it is not like %1.").arg(person)
                            : Words::tr("Some of them are like %1; by itself it is not.").arg(person));
}

} // namespace kith::ui
