// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/inferred/inferred_state.h"

using namespace kith;
using ui::InferredFacts;
using ui::InferredState;
using ui::inferredStateFor;
using Action = InferredState::Action;
using Round = InferredState::Round;

namespace {

/// Ten faces, three named, of two persons; nothing runs and nothing was suggested.
InferredFacts someFaces() {
    InferredFacts facts;
    facts.counts.all = 10;
    facts.counts.unlabelled = 7;
    facts.people = 2;
    facts.minimum = 0.5;
    return facts;
}

} // namespace

TEST_CASE("Without faces the user is asked for a folder, unless one is being looked at") {
    InferredFacts facts;
    CHECK(inferredStateFor(facts).action == Action::AddFolder);
    facts.running = model::JobKind::Scan;
    CHECK(inferredStateFor(facts).action == Action::None);
    CHECK(inferredStateFor(facts).title == "Looking for faces");
}

TEST_CASE("Nobody named comes before everything about suggestions") {
    InferredFacts facts = someFaces();
    facts.people = 0;
    facts.below = 3;
    CHECK(inferredStateFor(facts).action == Action::GoToFaces);
    CHECK(inferredStateFor(facts).title == "Nobody has a name yet");
}

TEST_CASE("Named but not trained leads to Train, and says so while it runs") {
    InferredFacts facts = someFaces();
    CHECK(inferredStateFor(facts).action == Action::Train);
    CHECK(inferredStateFor(facts).title == "Ready to train");
    facts.running = model::JobKind::Train;
    CHECK(inferredStateFor(facts).title == "Training");
    CHECK(inferredStateFor(facts).button.isEmpty());
}

TEST_CASE("Suggestions under the slider are offered with a round figure that shows the best of them") {
    InferredFacts facts = someFaces();
    facts.below = 12;
    facts.best = 0.44;
    const InferredState state = inferredStateFor(facts);
    CHECK(state.action == Action::LowerMinimum);
    CHECK(state.title.contains("50"));
    CHECK(state.sentence.contains("12 suggestions"));
    CHECK(state.button.contains("40"));
}

TEST_CASE("The lowered minimum never hides the best suggestion") {
    CHECK(ui::loweredMinimum(0.44) == 40);
    CHECK(ui::loweredMinimum(0.40) == 40);
    CHECK(ui::loweredMinimum(0.3) == 30); // 0.3 * 100 is a little less than 30
    CHECK(ui::loweredMinimum(0.05) == 0);
    CHECK(ui::loweredMinimum(1.0) == 90);
}

TEST_CASE("What only the other source has leads there") {
    InferredFacts facts = someFaces();
    facts.source = model::SuggestionSource::Clustering;
    facts.otherSource = 5;
    const InferredState state = inferredStateFor(facts);
    CHECK(state.action == Action::OtherSource);
    CHECK(state.title == "Clustering suggests nobody");
    CHECK(state.button == "Show Classification");
}

TEST_CASE("An answered person leaves the others to choose from") {
    InferredFacts facts = someFaces();
    facts.ofOthers = 4;
    CHECK(inferredStateFor(facts).action == Action::None);
    CHECK(inferredStateFor(facts).title == "No more suggestions for this person");
}

TEST_CASE("The end of a round: train again, name more faces, or all is done") {
    InferredFacts facts = someFaces();
    facts.round = Round::Answering;
    CHECK(inferredStateFor(facts).action == Action::Train);
    CHECK(inferredStateFor(facts).title == "All suggestions answered");
    facts.round = Round::Trained;
    CHECK(inferredStateFor(facts).action == Action::GoToFaces);
    CHECK(inferredStateFor(facts).sentence.startsWith("None of the 7 unnamed faces looks like anybody"));
    facts.counts.unlabelled = 1;
    CHECK(inferredStateFor(facts).sentence.startsWith("The unnamed face does not look like anybody"));
    facts.round = Round::Before;
    CHECK(inferredStateFor(facts).sentence.contains("among 1 unnamed face."));
    facts.counts.unlabelled = 0;
    CHECK(inferredStateFor(facts).action == Action::None);
    CHECK(inferredStateFor(facts).title == "Everybody has a name");
}
