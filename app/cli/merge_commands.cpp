// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/journal_step.h"
#include "app/cli/output.h"
#include "app/cli/person_names.h"
#include "core/model/error.h"
#include "core/session/face_topic.h"
#include "core/session/merge_topic.h"
#include "core/session/people_topic.h"
#include "core/session/settings_topic.h"

#include <QEventLoop>

#include <charconv>
#include <iostream>

namespace kith::app {

namespace {

using model::Error;
using model::ErrorKind;
using Align = TextTable::Align;

/// Looks for suggestions and waits for them; the reason why there are none, or nothing.
std::string search(session::MergeTopic& merges) {
    QEventLoop loop;
    std::string reason;
    QObject::connect(&merges, &session::MergeTopic::searchEnded, &loop, [&](const model::Sentence& message) {
        reason = message.text();
        loop.quit();
    });
    merges.refresh();
    loop.exec();
    return reason;
}

std::optional<model::FaceId> toFaceId(const std::string& text) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, value);
    return failure == std::errc() && rest == end && value > 0 ? std::optional(model::FaceId(value))
                                                              : std::nullopt;
}

/// A name, "Unknown 12", or the id of a face, which stands for whoever it belongs to.
model::MergeGroup requireGroup(session::LibrarySession& session, const std::string& text) {
    if (const auto person = session.people().findByName(text)) {
        return {person->id, {}, {}, 0};
    }
    if (const auto unknown = findUnknown(session, text)) {
        return {{}, *unknown, {}, 0};
    }
    if (const auto face = toFaceId(text)) {
        if (const auto details = session.faces().details(*face)) {
            return {details->face.person, model::ClusterId(details->unknownNumber), *face, 1};
        }
    }
    throw Error(ErrorKind::NotFound, "There is nobody named \"" + text +
                                         "\" and no such face; `kith-cli people` and `kith-cli merges` "
                                         "list who there is.");
}

std::string describe(const model::MergeGroup& group, const PersonNames& names) {
    if (group.person.isValid()) {
        return names.of(group.person);
    }
    return group.cluster.isValid() ? unknownName(static_cast<int>(group.cluster.value))
                                   : "face " + std::to_string(group.face.value);
}

Json toJson(const model::MergeGroup& group, const PersonNames& names) {
    Json object{
        {"person", nullptr}, {"unknown", nullptr}, {"face", group.face.value}, {"faces", group.faceCount}};
    if (group.person.isValid()) {
        object["person"] = names.of(group.person);
    } else if (group.cluster.isValid()) {
        object["unknown"] = group.cluster.value;
    }
    return object;
}

} // namespace

ExitCode runMerges(const CommandContext& context) {
    session::MergeTopic& merges = context.session.merges();
    if (const std::string reason = search(merges); !reason.empty()) {
        throw Error(ErrorKind::NotFound, reason);
    }
    const double minimum = context.line.minimumProbability.value_or(
        context.session.settings().current().classification.probabilityToShow);
    const PersonNames names(context.session);
    Json list = Json::array();
    TextTable table({{"Probability", Align::Right},
                     {"Person"},
                     {"Faces", Align::Right},
                     {"Maybe the same as"},
                     {"Faces", Align::Right}});
    for (const auto& suggestion : merges.suggestions()) {
        if (suggestion.probability < minimum || list.size() == static_cast<std::size_t>(context.line.limit)) {
            break;
        }
        list.push_back({{"probability", suggestion.probability},
                        {"first", toJson(suggestion.first, names)},
                        {"second", toJson(suggestion.second, names)}});
        table.add({percent(suggestion.probability), describe(suggestion.first, names),
                   std::to_string(suggestion.first.faceCount), describe(suggestion.second, names),
                   std::to_string(suggestion.second.faceCount)});
    }
    if (context.line.output == Output::Json) {
        printJson({{"minimum", minimum}, {"merges", list}});
        return ExitCode::Done;
    }
    table.print();
    if (list.empty()) {
        std::cout << "Nobody looks like the same person as somebody else.\n";
    }
    return ExitCode::Done;
}

ExitCode runMerge(const CommandContext& context) {
    const model::MergeGroup first = requireGroup(context.session, context.line.person);
    const model::MergeGroup second = requireGroup(context.session, context.line.otherPerson);
    session::MergeTopic& merges = context.session.merges();
    // The answer also teaches where the pair was suggested; without suggestions it holds all the same.
    search(merges);
    return carryOutStep(context, [&] {
        if (context.line.answer == model::PairAnswer::Same) {
            merges.answerSame(first, second);
        } else {
            merges.answerDifferent(first, second);
        }
    });
}

} // namespace kith::app
