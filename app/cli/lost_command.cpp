// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/journal_step.h"
#include "app/cli/output.h"
#include "core/session/lost_topic.h"

#include <iostream>

namespace kith::app {

namespace {

ExitCode listLost(const CommandContext& context) {
    Json list = Json::array();
    TextTable table({{"Person"}, {"Face", TextTable::Align::Right}, {"File"}});
    for (const model::LostFace& lost : context.session.lost().list()) {
        list.push_back({{"face", lost.face.value},
                        {"person", lost.name.empty() ? Json() : Json(lost.name)},
                        {"old_picture", lost.oldPicture.value},
                        {"photo", lost.photo.isValid() ? Json(lost.photo.value) : Json()},
                        {"file", lost.path}});
        table.add({lost.name, std::to_string(lost.face.value), lost.path});
    }
    if (context.line.output == Output::Json) {
        printJson({{"lost", list}});
        return ExitCode::Done;
    }
    table.print();
    if (list.empty()) {
        std::cout << "Every name is with a face in its picture.\n";
    }
    return ExitCode::Done;
}

} // namespace

ExitCode runLost(const CommandContext& context) {
    session::LostTopic& topic = context.session.lost();
    const auto& faces = context.line.faces;
    switch (context.line.lost) {
    case LostAction::List:
        return listLost(context);
    case LostAction::Recognise:
        return carryOutStep(context, [&] { topic.recognise(faces.front(), faces.back()); });
    case LostAction::Keep:
        return carryOutStep(context, [&] { topic.keep(faces); });
    case LostAction::Forget:
        return carryOutStep(context, [&] { topic.forget(faces); });
    }
    return ExitCode::Failed;
}

} // namespace kith::app
