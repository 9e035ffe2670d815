// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/inferred_state.h"

#include "ui/inferred/inferred_model.h"
#include "ui/style/text.h"
#include "ui/why/suggestion_source.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::ui {

namespace {

using Action = InferredState::Action;
using Round = InferredState::Round;

QString tr(const char* text) {
    return QCoreApplication::translate("kith::ui::InferredState", text);
}

QString suggestionCount(std::int64_t count) {
    return count == 1 ? tr("1 suggestion") : tr("%1 suggestions").arg(number(count));
}

QString unnamedFaces(std::int64_t count) {
    return count == 1 ? tr("1 unnamed face") : tr("%1 unnamed faces").arg(number(count));
}

InferredState withoutFaces(const InferredFacts& facts) {
    if (facts.running != model::JobKind::None) {
        return {QStringLiteral("search"),
                tr("Looking for faces"),
                tr("Suggestions come once there are faces and some of them have names."),
                {},
                Action::None};
    }
    return {QStringLiteral("faces"), tr("No faces yet"),
            tr("Add a folder with photos of people, or drop one on this window."), tr("Add folder…"),
            Action::AddFolder};
}

/// There are suggestions, but not here.
InferredState elsewhere(const InferredFacts& facts) {
    if (facts.ofOthers > 0) {
        return {QStringLiteral("check"),
                tr("No more suggestions for this person"),
                tr("Choose somebody else on the left."),
                {},
                Action::None};
    }
    if (facts.below > 0) {
        return {QStringLiteral("sparkle"), tr("Nothing at %1 or more").arg(percent(facts.minimum)),
                tr("%1 less certain. The best one has %2.")
                    .arg(suggestionCount(facts.below), percent(facts.best)),
                tr("Lower to %1").arg(percent(loweredMinimum(facts.best) / 100.0)), Action::LowerMinimum};
    }
    const QString other = sourceName(otherSource(facts.source));
    return {QStringLiteral("sparkle"), tr("%1 suggests nobody").arg(sourceName(facts.source)),
            tr("%1 has %2.").arg(other, suggestionCount(facts.otherSource)), tr("Show %1").arg(other),
            Action::OtherSource};
}

InferredState withoutSuggestions(const InferredFacts& facts) {
    const std::int64_t unnamed = facts.counts.unlabelled;
    switch (facts.round) {
    case Round::Answering:
        return {QStringLiteral("check"), tr("All suggestions answered"),
                tr("Train again: each round finds more of the people you named. Still unnamed: %1.")
                    .arg(faceCount(unnamed)),
                tr("Train"), Action::Train};
    case Round::Trained:
        return {QStringLiteral("sparkle"), tr("Nobody recognised"),
                (unnamed == 1
                     ? tr("The unnamed face does not look like anybody you named.")
                     : tr("None of the %1 looks like anybody you named.").arg(unnamedFaces(unnamed))) +
                    QLatin1Char(' ') + tr("Name more faces, then train again."),
                tr("Go to Faces"), Action::GoToFaces};
    case Round::Before:
        break;
    }
    return {QStringLiteral("sparkle"), tr("Ready to train"),
            tr("Train looks for the people you named among %1. It never changes a name.")
                .arg(unnamedFaces(unnamed)),
            tr("Train"), Action::Train};
}

} // namespace

int loweredMinimum(double best) {
    return std::clamp(static_cast<int>(best * 100 + 1e-9) / 10 * 10, 0, 90);
}

InferredState inferredStateFor(const InferredFacts& facts) {
    if (facts.counts.all == 0) {
        return withoutFaces(facts);
    }
    if (facts.people == 0) {
        return {QStringLiteral("person"), tr("Nobody has a name yet"),
                tr("Name a few faces first. The others are suggested here then."), tr("Go to Faces"),
                Action::GoToFaces};
    }
    if (facts.ofOthers > 0 || facts.below > 0 || facts.otherSource > 0) {
        return elsewhere(facts);
    }
    if (facts.running == model::JobKind::Train) {
        return {QStringLiteral("sparkle"),
                tr("Training"),
                tr("Suggestions appear here in a moment."),
                {},
                Action::None};
    }
    if (facts.counts.unlabelled == 0) {
        return {QStringLiteral("check"),
                tr("Everybody has a name"),
                tr("New faces are suggested here after the next scan and Train."),
                {},
                Action::None};
    }
    return withoutSuggestions(facts);
}

} // namespace kith::ui
