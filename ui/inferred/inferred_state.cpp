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

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::InferredState)
};

InferredState withoutFaces(const InferredFacts& facts) {
    if (facts.running != model::JobKind::None) {
        return {QStringLiteral("search"),
                Words::tr("Looking for faces"),
                Words::tr("Suggestions come once there are faces and some of them have names."),
                {},
                Action::None};
    }
    return {QStringLiteral("faces"), Words::tr("No faces yet"),
            Words::tr("Add a folder with photos of people, or drop one on this window."),
            Words::tr("Add folder…"), Action::AddFolder};
}

/// There are suggestions, but not here.
InferredState elsewhere(const InferredFacts& facts) {
    if (facts.ofOthers > 0) {
        return {QStringLiteral("check"),
                Words::tr("No more suggestions for this person"),
                Words::tr("Choose somebody else on the left."),
                {},
                Action::None};
    }
    if (facts.below > 0) {
        return {
            QStringLiteral("sparkle"), Words::tr("Nothing at %1 or more").arg(percent(facts.minimum)),
            Words::tr("%Ln suggestion(s) less certain. The best one has %1.", nullptr, pluralOf(facts.below))
                .arg(percent(facts.best)),
            Words::tr("Lower to %1").arg(percent(loweredMinimum(facts.best) / 100.0)), Action::LowerMinimum};
    }
    const QString other = sourceName(otherSource(facts.source));
    return {QStringLiteral("sparkle"), Words::tr("%1 suggests nobody").arg(sourceName(facts.source)),
            Words::tr("%1 has %Ln suggestion(s).", nullptr, pluralOf(facts.otherSource)).arg(other),
            Words::tr("Show %1").arg(other), Action::OtherSource};
}

InferredState withoutSuggestions(const InferredFacts& facts) {
    const std::int64_t unnamed = facts.counts.unlabelled;
    switch (facts.round) {
    case Round::Answering:
        return {QStringLiteral("check"), Words::tr("All suggestions answered"),
                Words::tr("Train again: each round finds more of the people you named. Still unnamed: %1.")
                    .arg(faceCount(unnamed)),
                Words::tr("Train"), Action::Train};
    case Round::Trained:
        return {QStringLiteral("sparkle"), Words::tr("Nobody recognised"),
                Words::tr("None of the %Ln unnamed face(s) looks like anybody you named. Name more faces, "
                          "then train again.",
                          nullptr, pluralOf(unnamed)),
                Words::tr("Go to Faces"), Action::GoToFaces};
    case Round::Before:
        break;
    }
    return {
        QStringLiteral("sparkle"), Words::tr("Ready to train"),
        Words::tr("Train looks for the people you named among %Ln unnamed face(s). It never changes a name.",
                  nullptr, pluralOf(unnamed)),
        Words::tr("Train"), Action::Train};
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
        return {QStringLiteral("person"), Words::tr("Nobody has a name yet"),
                Words::tr("Name a few faces first. The others are suggested here then."),
                Words::tr("Go to Faces"), Action::GoToFaces};
    }
    if (facts.ofOthers > 0 || facts.below > 0 || facts.otherSource > 0) {
        return elsewhere(facts);
    }
    if (facts.running == model::JobKind::Train) {
        return {QStringLiteral("sparkle"),
                Words::tr("Training"),
                Words::tr("Suggestions appear here in a moment."),
                {},
                Action::None};
    }
    if (facts.counts.unlabelled == 0) {
        return {QStringLiteral("check"),
                Words::tr("Everybody has a name"),
                Words::tr("New faces are suggested here after the next scan and Train."),
                {},
                Action::None};
    }
    return withoutSuggestions(facts);
}

} // namespace kith::ui
