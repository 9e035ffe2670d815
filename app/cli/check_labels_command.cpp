// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/person_names.h"
#include "core/session/face_topic.h"
#include "core/session/suggestion_topic.h"

#include <algorithm>
#include <iostream>

namespace kith::app {

namespace {

constexpr double kWorthALook = 0.5; // text lists only what is more probably wrong than right

} // namespace

ExitCode runCheckLabels(const CommandContext& context) {
    auto doubts = context.session.suggestions().labelDoubts();
    doubts.resize(std::min(doubts.size(), static_cast<std::size_t>(context.line.mostLabels)));
    if (context.line.output == Output::Text) {
        std::erase_if(doubts, [](const model::LabelDoubt& doubt) { return doubt.suspicion < kWorthALook; });
    }
    const PersonNames names(context.session);
    Json list = Json::array();
    TextTable table({{"Person"},
                     {"Wrong", TextTable::Align::Right},
                     {"More like"},
                     {"Face", TextTable::Align::Right},
                     {"File"}});
    for (const model::LabelDoubt& doubt : doubts) {
        const auto details = context.session.faces().details(doubt.face);
        if (!details) {
            continue;
        }
        const bool hasBetter = doubt.better.isValid();
        list.push_back({{"face", doubt.face.value},
                        {"photo", details->photo.id.value},
                        {"file", details->photo.path},
                        {"person", names.of(doubt.person)},
                        {"suspicion", doubt.suspicion},
                        {"better_person", hasBetter ? Json(names.of(doubt.better)) : Json()},
                        {"better_probability", hasBetter ? Json(doubt.betterProbability) : Json()}});
        table.add({names.of(doubt.person), percent(doubt.suspicion), hasBetter ? names.of(doubt.better) : "",
                   std::to_string(doubt.face.value), details->photo.path});
    }
    if (context.line.output == Output::Json) {
        printJson({{"labels", list}});
        return ExitCode::Done;
    }
    table.print();
    if (doubts.empty()) {
        std::cout << "No name looks more probably wrong than right.\n";
    }
    return ExitCode::Done;
}

} // namespace kith::app
