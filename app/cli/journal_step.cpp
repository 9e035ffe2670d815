// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/journal_step.h"

#include "app/cli/output.h"
#include "core/session/journal_topic.h"

#include <iostream>

namespace kith::app {

ExitCode carryOutStep(const CommandContext& context, const std::function<void()>& command) {
    session::JournalTopic& journal = context.session.journal();
    const auto newest = [&] {
        const auto history = journal.history(1);
        return history.empty() ? model::StepId() : history.front().id;
    };
    const model::StepId before = newest();
    command();
    const bool changed = newest() != before;
    tell(context, changed, changed ? journal.undoText().text() : "Nothing had to be changed");
    return ExitCode::Done;
}

void tell(const CommandContext& context, bool changed, const std::string& text) {
    if (context.line.output == Output::Json) {
        printJson({{"changed", changed}, {"text", text}});
    } else {
        std::cout << printable(text) << ".\n";
    }
}

} // namespace kith::app
