// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_stats.h"
#include "core/model/progress.h"
#include "core/model/suggestion.h"

#include <QString>

namespace kith::ui {

/// What the Inferred tab says when it has no tile to show, and what its button does.
struct InferredState {
    enum class Action { None, AddFolder, GoToFaces, Train, LowerMinimum, OtherSource };
    /// What happened to suggestions since the program started.
    enum class Round {
        Before,    ///< none were seen and no Train ran
        Answering, ///< some were shown
        Trained    ///< a Train ended, and none are there
    };
    QString icon;
    QString title;
    QString sentence;
    QString button; ///< empty = none
    Action action = Action::None;
};

struct InferredFacts {
    model::FaceCounts counts;
    std::int64_t people = 0;
    model::JobKind running = model::JobKind::None;
    InferredState::Round round = InferredState::Round::Before;
    model::SuggestionSource source = model::SuggestionSource::Classification;
    double minimum = 0.0;
    std::int64_t ofOthers = 0;    ///< suggestions for people other than the chosen one
    std::int64_t below = 0;       ///< suggestions of the source under the minimum
    double best = 0.0;            ///< the most probable of them
    std::int64_t otherSource = 0; ///< suggestions of the other source at or over the minimum
};

/// The first reason that holds, from "no faces" to "all answered".
InferredState inferredStateFor(const InferredFacts& facts);
/// In per cent: the round figure to which the slider goes so that the best suggestion shows.
int loweredMinimum(double best);

} // namespace kith::ui
