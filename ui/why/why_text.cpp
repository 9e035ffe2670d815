// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_text.h"

#include "ui/style/text.h"
#include "ui/why/suggestion_source.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::ui {

namespace {

/// Nearer than this, either of two people may be right.
constexpr double kCloseCall = 0.2;

QString tr(const char* text) {
    return QCoreApplication::translate("kith::ui::WhyPanel", text);
}

bool isCloseCall(const model::Suggestion& suggestion) {
    return suggestion.runnerUp.isValid() &&
           suggestion.probability - suggestion.runnerUpProbability < kCloseCall;
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
        return tr("There is no guess about this face.");
    }
    if (classified == nullptr || clustered == nullptr) {
        const auto& only = classified != nullptr ? *classified : *clustered;
        const QString sentence = tr("Only %1 has a guess.").arg(sourceName(only.source).toLower());
        return isCloseCall(only) ? sentence + QLatin1Char(' ') + tr("The next person is close behind.")
                                 : sentence;
    }
    if (classified->person != clustered->person) {
        return tr("The two disagree: look twice.");
    }
    return isCloseCall(*classified) ? tr("The two agree, but the next person is close behind.")
                                    : tr("The two agree.");
}

QString groupSentence(const model::Explanation& explanation, const QString& person) {
    const model::GroupEvidence& group = explanation.group;
    if (!explanation.suggestion || group.others == 0) {
        return {};
    }
    const QString company = group.others == 1
                                ? tr("It is grouped with 1 other face")
                                : tr("It is grouped with %1 other faces").arg(number(group.others));
    QString named = QStringLiteral(".");
    if (group.named == group.others) {
        named = group.named == 1 ? tr(", named %1.").arg(person) : tr(", all named %1.").arg(person);
    } else if (group.named > 0) {
        named = tr(", of which %1 named %2.")
                    .arg(group.named == 1 ? tr("1 is") : tr("%1 are").arg(number(group.named)), person);
    }
    if (!explanation.restsOnGroup || explanation.source == model::SuggestionSource::Clustering) {
        return company + named;
    }
    return company + named + QLatin1Char(' ') +
           (group.named > 0 ? tr("That is why: by itself it is not like %1.").arg(person)
                            : tr("Some of them are like %1; by itself it is not.").arg(person));
}

} // namespace kith::ui
