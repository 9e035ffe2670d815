// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/why_text.h"

#include "ui/inferred/inferred_model.h"

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

} // namespace kith::ui
