// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/job_report.h"

#include "core/session/photo_topic.h"

#include <QString>

#include <filesystem>
#include <iostream>

namespace kith::app {

namespace {

const char* nameOf(model::JobEnd end) {
    switch (end) {
    case model::JobEnd::Finished:
        return "finished";
    case model::JobEnd::Cancelled:
        return "cancelled";
    case model::JobEnd::Failed:
        break;
    }
    return "failed";
}

Json scanJson(const EndedScan& scan) {
    return {{"end", nameOf(scan.end)},         {"message", scan.message},
            {"photos", scan.summary.photos},   {"unchanged", scan.summary.unchanged},
            {"faces", scan.summary.faces},     {"failed", scan.summary.failed},
            {"skipped", scan.summary.skipped}, {"missing", scan.summary.missing},
            {"seconds", scan.summary.seconds}};
}

Json trainJson(const EndedTrain& train) {
    return {{"end", nameOf(train.end)},
            {"message", train.message},
            {"faces", train.summary.faces},
            {"clusters", train.summary.clusters},
            {"suggestions", train.summary.suggestions},
            {"new_suggestions", train.summary.newSuggestions},
            {"changed_suggestions", train.summary.changedSuggestions},
            {"gone_suggestions", train.summary.goneSuggestions},
            {"new_unknown", train.summary.newUnknown},
            {"seconds", train.summary.seconds}};
}

std::string listed(const std::map<std::string, int>& formats) {
    std::string text;
    for (const auto& [format, count] : formats) {
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + printable(format);
    }
    return text;
}

void printScan(const EndedScan& scan) {
    const auto& summary = scan.summary;
    std::cout << (scan.end == model::JobEnd::Finished ? "Looked at " : "Stopped after ")
              << counted(summary.photos, "photo") << " in " << duration(summary.seconds) << " and found "
              << counted(summary.faces, "face") << ".\n";
    if (summary.unchanged > 0) {
        std::cout << counted(summary.unchanged, "photo") << " had not changed since the last scan.\n";
    }
    if (summary.missing > 0) {
        std::cout << counted(summary.missing, "photo") << " " << isOrAre(summary.missing)
                  << " not there any more; the faces and names in them are kept.\n";
    }
}

void printTrain(const EndedTrain& train) {
    const auto& summary = train.summary;
    if (train.end != model::JobEnd::Finished) {
        return;
    }
    std::cout << "Grouped " << counted(summary.faces, "face") << " in " << duration(summary.seconds) << ": "
              << counted(summary.newUnknown, "new unknown person") << ", "
              << counted(summary.newSuggestions, "new suggestion") << ", "
              << std::to_string(summary.changedSuggestions) << " changed, "
              << std::to_string(summary.goneSuggestions) << " gone.\n";
}

void printLibrary(const CommandContext& context) {
    const model::LibraryStats stats = context.session.photos().stats();
    if (stats.failed > 0) {
        std::cout << counted(stats.failed, "photo") << " could not be read; `kith-cli problems` tells why.\n";
    }
    if (stats.skipped > 0) {
        std::cout << counted(stats.skipped, "file") << " " << isOrAre(stats.skipped)
                  << " of a format that Kith does not read: " << listed(skippedFormats(context.session))
                  << ".\n";
    }
    if (stats.photos == 0) {
        std::cout
            << "There are no photos in the folders of this library. Kith reads JPEG, PNG, WebP, TIFF and "
               "BMP.\n";
        return;
    }
    if (stats.pending > 0) {
        std::cout << counted(stats.pending, "photo") << " " << isOrAre(stats.pending)
                  << " still to be looked at; `kith-cli scan` goes on there.\n";
    }
    std::cout << "In the library: " << counted(stats.photos, "photo") << ", "
              << counted(stats.faces.all, "face") << ", " << counted(stats.people, "named person") << ", "
              << counted(stats.unknown, "unknown person") << ".\n";
}

} // namespace

ExitCode endOf(const JobOutcome& outcome) {
    ExitCode code = ExitCode::Done;
    const auto look = [&](const auto& ended) {
        if (!ended || code != ExitCode::Done) {
            return;
        }
        if (ended->end == model::JobEnd::Failed) {
            std::cerr << "kith-cli: " << ended->message << '\n';
            code = ExitCode::Failed;
        } else if (ended->end == model::JobEnd::Cancelled) {
            code = ExitCode::Cancelled;
        }
    };
    look(outcome.scan);
    look(outcome.train);
    look(outcome.preview);
    return code;
}

std::map<std::string, int> skippedFormats(session::LibrarySession& session) {
    std::map<std::string, int> formats;
    for (const auto& problem : session.photos().problems()) {
        if (problem.state == model::PhotoState::Skipped) {
            const std::string extension = std::filesystem::path(problem.path).extension().string();
            const QString format = QString::fromStdString(extension).mid(1).toUpper();
            ++formats[format.isEmpty() ? "without extension" : format.toStdString()];
        }
    }
    return formats;
}

Json statsJson(session::LibrarySession& session) {
    const model::LibraryStats stats = session.photos().stats();
    return {{"photos", stats.photos},
            {"scanned", stats.scanned},
            {"pending", stats.pending},
            {"failed", stats.failed},
            {"skipped", stats.skipped},
            {"missing", stats.missing},
            {"embeddings", stats.embeddings},
            {"people", stats.people},
            {"unknown", stats.unknown},
            {"faces",
             {{"all", stats.faces.all},
              {"unlabelled", stats.faces.unlabelled},
              {"ignored", stats.faces.ignored},
              {"deleted", stats.faces.deleted}}}};
}

ExitCode report(const CommandContext& context, const JobOutcome& outcome) {
    if (context.line.output == Output::Json) {
        printJson({{"library", context.session.file().string()},
                   {"scan", outcome.scan ? scanJson(*outcome.scan) : Json()},
                   {"train", outcome.train ? trainJson(*outcome.train) : Json()},
                   {"skipped_formats", Json(skippedFormats(context.session))},
                   {"stats", statsJson(context.session)}});
        return endOf(outcome);
    }
    if (outcome.scan) {
        printScan(*outcome.scan);
    }
    if (outcome.train) {
        printTrain(*outcome.train);
    }
    printLibrary(context);
    std::cout.flush();
    return endOf(outcome);
}

} // namespace kith::app
