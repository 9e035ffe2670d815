// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/job_report.h"
#include "app/cli/output.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"

#include <QDateTime>
#include <QTimeZone>

#include <iostream>

namespace kith::app {

namespace {

using Align = TextTable::Align;

std::string localTime(std::int64_t seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toStdString();
}

std::string utcTime(std::int64_t seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toString(Qt::ISODate).toStdString();
}

} // namespace

ExitCode runPeople(const CommandContext& context) {
    const auto people = context.session.people().list();
    const auto unknown = context.session.people().unknown();
    if (context.line.output == Output::Json) {
        Json named = Json::array();
        for (const auto& summary : people) {
            const auto& birthDate = summary.person.birthDate;
            named.push_back({{"id", summary.person.id.value},
                             {"name", summary.person.name},
                             {"faces", summary.faceCount},
                             {"favourite", summary.person.favourite},
                             {"hidden", summary.person.hidden},
                             {"birth_date", birthDate ? Json(model::toIsoDate(*birthDate)) : Json()},
                             {"notes", summary.person.notes}});
        }
        Json unnamed = Json::array();
        for (const auto& summary : unknown) {
            unnamed.push_back({{"number", summary.number},
                               {"name", unknownName(summary.number)},
                               {"faces", summary.faceCount}});
        }
        printJson({{"people", named}, {"unknown", unnamed}});
        return ExitCode::Done;
    }
    TextTable table({{"Person"}, {"Faces", Align::Right}});
    for (const auto& summary : people) {
        table.add({summary.person.name, std::to_string(summary.faceCount)});
    }
    for (const auto& summary : unknown) {
        table.add({unknownName(summary.number), std::to_string(summary.faceCount)});
    }
    table.print();
    if (people.empty() && unknown.empty()) {
        std::cout << "Nobody is known yet. `kith-cli scan FOLDER` finds faces and `kith-cli train` groups "
                     "them.\n";
    }
    return ExitCode::Done;
}

ExitCode runHistory(const CommandContext& context) {
    const auto history = context.session.journal().history(context.line.limit);
    if (context.line.output == Output::Json) {
        Json steps = Json::array();
        for (const auto& entry : history) {
            steps.push_back({{"id", entry.id.value},
                             {"at", utcTime(entry.at)},
                             {"text", entry.text.text()},
                             {"undone", entry.undone}});
        }
        printJson({{"steps", steps}});
        return ExitCode::Done;
    }
    TextTable table({{"Id", Align::Right}, {"When"}, {"Step"}, {""}});
    for (const auto& entry : history) {
        table.add({std::to_string(entry.id.value), localTime(entry.at), entry.text.text(),
                   entry.undone ? "(undone)" : ""});
    }
    table.print();
    if (history.empty()) {
        std::cout << "Nothing has been done yet that could be undone.\n";
    }
    return ExitCode::Done;
}

ExitCode runProblems(const CommandContext& context) {
    const auto problems = context.session.photos().problems();
    const auto stateOf = [](const model::PhotoProblem& problem) {
        return problem.state == model::PhotoState::Failed    ? "failed"
               : problem.state == model::PhotoState::Scanned ? "damaged"
                                                             : "skipped";
    };
    if (context.line.output == Output::Json) {
        Json files = Json::array();
        for (const auto& problem : problems) {
            files.push_back({{"photo", problem.photo.value},
                             {"file", problem.path},
                             {"state", stateOf(problem)},
                             {"reason", problem.reason.text()}});
        }
        printJson({{"problems", files}});
        return ExitCode::Done;
    }
    TextTable table({{"State"}, {"File"}, {"Reason"}});
    for (const auto& problem : problems) {
        table.add({stateOf(problem), problem.path, problem.reason.text()});
    }
    table.print();
    if (problems.empty()) {
        std::cout << "Every file could be read.\n";
    }
    return ExitCode::Done;
}

namespace {

Json foldersJson(const std::vector<model::FolderSummary>& folders) {
    Json list = Json::array();
    for (const auto& summary : folders) {
        list.push_back({{"path", summary.folder.path},
                        {"photos", summary.photos},
                        {"faces", summary.faces},
                        {"pending", summary.pending},
                        {"failed", summary.failed},
                        {"skipped", summary.skipped},
                        {"online", summary.online}});
    }
    return list;
}

void printStats(const model::LibraryStats& stats) {
    TextTable table({{"In the library"}, {"Count", Align::Right}});
    const auto add = [&](const char* what, std::int64_t count) { table.add({what, std::to_string(count)}); };
    add("photos", stats.photos);
    add("  still to be scanned", stats.pending);
    add("  that could not be read", stats.failed);
    add("  not there any more", stats.missing);
    add("files of other formats", stats.skipped);
    add("faces", stats.faces.all);
    add("  without a name", stats.faces.unlabelled);
    add("  with figures of the chosen model", stats.embeddings);
    add("faces ignored", stats.faces.ignored);
    add("faces in the bin", stats.faces.deleted);
    add("named persons", stats.people);
    add("unknown persons", stats.unknown);
    table.print();
}

} // namespace

ExitCode runStats(const CommandContext& context) {
    const auto folders = context.session.photos().folders();
    const auto& settings = context.session.settings().current();
    const std::string detector(toText(settings.detection.method));
    if (context.line.output == Output::Json) {
        Json object = statsJson(context.session);
        object["library"] = context.session.file().string();
        object["folders"] = foldersJson(folders);
        object["detector"] = detector;
        object["embedder"] = settings.embedding.embedder;
        printJson(object);
        return ExitCode::Done;
    }
    std::cout << "Library " << printable(context.session.file().string()) << " (detector " << detector
              << ", recognition model " << settings.embedding.embedder << ")\n";
    printStats(context.session.photos().stats());
    TextTable table({{"Folder"}, {"Photos", Align::Right}, {"Faces", Align::Right}, {""}});
    for (const auto& summary : folders) {
        table.add({summary.folder.path, std::to_string(summary.photos), std::to_string(summary.faces),
                   summary.online ? "" : "(cannot be reached now)"});
    }
    table.print();
    return ExitCode::Done;
}

} // namespace kith::app
