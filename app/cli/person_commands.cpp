// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/journal_step.h"
#include "app/cli/person_names.h"
#include "core/model/error.h"
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"

#include <functional>

namespace kith::app {

namespace {

using model::Error;
using model::ErrorKind;

/// Carries the command out for the person that was named.
ExitCode onPerson(const CommandContext& context,
                  const std::function<void(session::PeopleTopic&, model::PersonId)>& command) {
    const model::Person person = requirePerson(context.session, context.line.person);
    return carryOutStep(context, [&] { command(context.session.people(), person.id); });
}

bool isOn(const CommandContext& context) {
    return context.line.state == Switch::On;
}

} // namespace

ExitCode runRename(const CommandContext& context) {
    return onPerson(context, [&](session::PeopleTopic& people, model::PersonId person) {
        people.rename(person, context.line.newName);
    });
}

ExitCode runMergePersons(const CommandContext& context) {
    const model::Person into = requirePerson(context.session, context.line.otherPerson);
    return onPerson(context, [&](session::PeopleTopic& people, model::PersonId person) {
        people.merge(person, into.id);
    });
}

ExitCode runDeletePerson(const CommandContext& context) {
    return onPerson(context,
                    [&](session::PeopleTopic& people, model::PersonId person) { people.remove(person); });
}

ExitCode runFavourite(const CommandContext& context) {
    return onPerson(context, [&](session::PeopleTopic& people, model::PersonId person) {
        people.setFavourite(person, isOn(context));
    });
}

ExitCode runHide(const CommandContext& context) {
    return onPerson(context, [&](session::PeopleTopic& people, model::PersonId person) {
        people.setHidden(person, isOn(context));
    });
}

ExitCode runCover(const CommandContext& context) {
    const model::FaceId face = context.line.faces.empty() ? model::FaceId() : context.line.faces.front();
    if (face.isValid() && !context.session.faces().details(face)) {
        throw Error(ErrorKind::NotFound,
                    "There is no face " + std::to_string(face.value) + "; `kith-cli faces` lists them.");
    }
    return onPerson(context, [&](session::PeopleTopic& people, model::PersonId person) {
        people.setCover(person, face);
    });
}

ExitCode runBirthDate(const CommandContext& context) {
    const auto date = model::fromIsoDate(context.line.text);
    if (!date && !context.line.text.empty()) {
        throw Error(ErrorKind::Invalid,
                    "\"" + context.line.text + "\" is no date; please write it like 1979-04-30.");
    }
    return onPerson(context, [&](session::PeopleTopic& people, model::PersonId person) {
        people.setBirthDate(person, date);
    });
}

ExitCode runNotes(const CommandContext& context) {
    return onPerson(context, [&](session::PeopleTopic& people, model::PersonId person) {
        people.setNotes(person, context.line.text);
    });
}

} // namespace kith::app
