// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/journal_step.h"
#include "app/cli/output.h"
#include "app/cli/person_names.h"
#include "core/model/error.h"
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "core/session/suggestion_topic.h"

#include <functional>
#include <iostream>

namespace kith::app {

namespace {

using model::Error;
using model::ErrorKind;

constexpr int kWholeHistory = 1000;

/// The session leaves unknown ids out; who types one wants to know.
const std::vector<model::FaceId>& requireFaces(const CommandContext& context) {
    for (const auto face : context.line.faces) {
        if (!context.session.faces().details(face)) {
            throw Error(ErrorKind::NotFound,
                        "There is no face " + std::to_string(face.value) + "; `kith-cli faces` lists them.");
        }
    }
    return context.line.faces;
}

enum class StepState { Done, Undone };

/// What is undone or redone last: the step that was named, or else the next one.
std::string lastText(const CommandContext& context, const std::string& next, StepState state) {
    if (!context.line.step.isValid()) {
        return next;
    }
    for (const auto& entry : context.session.journal().history(kWholeHistory)) {
        if (entry.id == context.line.step && entry.undone == (state == StepState::Undone)) {
            return entry.text.text();
        }
    }
    throw Error(ErrorKind::NotFound, "There is no step " + std::to_string(context.line.step.value) +
                                         (state == StepState::Undone ? " to do again" : " to take back") +
                                         "; `kith-cli history` lists them.");
}

} // namespace

ExitCode runLabel(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    session::LibrarySession& session = context.session;
    return carryOutStep(context, [&] {
        if (const auto person = session.people().findByName(context.line.person)) {
            session.faces().label(faces, person->id);
        } else if (context.line.missingPerson == MissingPerson::Create) {
            session.faces().labelAsNew(faces, context.line.person);
        } else {
            throw Error(ErrorKind::NotFound, "There is no person named \"" + context.line.person +
                                                 "\"; add --new to create this person.");
        }
    });
}

ExitCode runUnlabel(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    return carryOutStep(context, [&] { context.session.faces().removeLabel(faces); });
}

ExitCode runKeep(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    return carryOutStep(context, [&] { context.session.suggestions().keepLabels(faces); });
}

ExitCode runReject(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    const model::Person person = requirePerson(context.session, context.line.person);
    return carryOutStep(context, [&] { context.session.faces().reject(faces, person.id); });
}

ExitCode runIgnore(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    return carryOutStep(context, [&] { context.session.faces().ignore(faces); });
}

ExitCode runDelete(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    return carryOutStep(context, [&] { context.session.faces().remove(faces); });
}

ExitCode runRestore(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    return carryOutStep(context, [&] { context.session.faces().restore(faces); });
}

ExitCode runConfirm(const CommandContext& context) {
    const auto& faces = requireFaces(context);
    return carryOutStep(context, [&] {
        const int confirmed = context.session.suggestions().confirm(faces, context.line.source);
        const auto without = static_cast<std::int64_t>(faces.size()) - confirmed;
        if (without > 0) {
            std::cerr << "kith-cli: " << counted(without, "face") << " had no suggestion and "
                      << (without == 1 ? "was" : "were") << " left alone.\n";
        }
    });
}

ExitCode runUndo(const CommandContext& context) {
    session::JournalTopic& journal = context.session.journal();
    if (!journal.canUndo()) {
        throw Error(ErrorKind::AlreadyThere, "There is nothing to undo.");
    }
    const std::string text = lastText(context, journal.undoText().text(), StepState::Done);
    if (context.line.step.isValid()) {
        journal.undoTo(context.line.step);
    } else {
        journal.undo();
    }
    tell(context, true, "Undone: " + text);
    return ExitCode::Done;
}

ExitCode runRedo(const CommandContext& context) {
    session::JournalTopic& journal = context.session.journal();
    if (!journal.canRedo()) {
        throw Error(ErrorKind::AlreadyThere, "There is nothing to redo.");
    }
    const std::string text = lastText(context, journal.redoText().text(), StepState::Undone);
    if (context.line.step.isValid()) {
        journal.redoTo(context.line.step);
    } else {
        journal.redo();
    }
    tell(context, true, "Done again: " + text);
    return ExitCode::Done;
}

} // namespace kith::app
