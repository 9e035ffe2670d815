// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/job_report.h"
#include "app/cli/progress_line.h"
#include "app/cli/train_preview_report.h"
#include "app/composition.h"
#include "core/model/error.h"
#include "core/session/job_topic.h"
#include "core/session/photo_topic.h"

#include <QEventLoop>

#include <filesystem>
#include <functional>
#include <iostream>

namespace kith::app {

namespace {

using model::Error;
using model::ErrorKind;

/// Requests jobs and waits for the end of everything that follows from them; Ctrl+C cancels.
JobOutcome carryOutJobs(session::LibrarySession& session, const std::function<void()>& request) {
    session::JobTopic& jobs = session.jobs();
    JobOutcome outcome;
    ProgressLine line;
    QEventLoop loop;
    const Interrupt interrupt([&] {
        line.say("Stopping; what was found so far is kept. Press Ctrl+C again to end at once.");
        jobs.cancel();
    });
    QObject::connect(&jobs, &session::JobTopic::progressed, &loop,
                     [&](const model::Progress& progress) { line.show(progress); });
    QObject::connect(
        &jobs, &session::JobTopic::scanEnded, &loop,
        [&](model::JobEnd end, const model::ScanSummary& summary, const model::Sentence& message) {
            outcome.scan = {end, summary, message.text()};
        });
    QObject::connect(
        &jobs, &session::JobTopic::trainEnded, &loop,
        [&](model::JobEnd end, const model::TrainSummary& summary, const model::Sentence& message) {
            outcome.train = {end, summary, message.text()};
        });
    QObject::connect(
        &jobs, &session::JobTopic::trainPreviewed, &loop,
        [&](model::JobEnd end, const model::TrainPreview& preview, const model::Sentence& message) {
            outcome.preview = {end, preview, message.text()};
        });
    QObject::connect(&jobs, &session::JobTopic::idle, &loop, &QEventLoop::quit);
    request();
    loop.exec();
    return outcome;
}

/// Every folder that cannot be used is named on stderr; returns false when there was one.
bool addFolders(const CommandContext& context) {
    bool allUsable = true;
    for (const std::string& folder : context.line.folders) {
        try {
            context.session.photos().addFolder(folder);
        } catch (const Error& error) {
            if (exitCodeOf(error.kind()) == ExitCode::Failed) {
                throw; // not the folder's fault
            }
            std::cerr << "kith-cli: " << error.what() << '\n';
            allUsable = false;
        }
    }
    return allUsable;
}

/// Throws NotFound for a folder that cannot be used, or in which the library knows no photo.
std::vector<model::PhotoId> photosOfFolder(const session::PhotoTopic& photos, const std::string& folder) {
    std::vector<model::PhotoId> found;
    try {
        found = photos.photosIn(folder);
    } catch (const Error& error) {
        throw Error(error.kind() == ErrorKind::Invalid ? ErrorKind::NotFound : error.kind(),
                    error.sentence());
    }
    if (found.empty()) {
        throw Error(ErrorKind::NotFound,
                    "The library knows no photos in " + folder + "; `kith-cli scan FOLDER` adds a folder.");
    }
    return found;
}

void warnOfOfflineFolders(session::LibrarySession& session) {
    for (const auto& summary : session.photos().folders()) {
        if (!summary.online) {
            std::cerr << "kith-cli: The folder " << printable(summary.folder.path)
                      << " cannot be reached now; what is known of its photos is kept.\n";
        }
    }
}

} // namespace

ExitCode runScan(const CommandContext& context) {
    if (!addFolders(context)) {
        return ExitCode::NotFound;
    }
    if (context.session.photos().folders().empty()) {
        throw Error(ErrorKind::NotFound,
                    "The library has no folders yet. Please name one: `kith-cli scan FOLDER`.");
    }
    warnOfOfflineFolders(context.session);
    return report(context, carryOutJobs(context.session, [&] { context.session.jobs().scan(); }));
}

ExitCode runRescan(const CommandContext& context) {
    std::vector<model::PhotoId> photos;
    for (const std::string& place : context.line.folders) {
        if (const auto photo = context.session.photos().findPhoto(place)) {
            photos.push_back(photo->id);
            continue;
        }
        std::error_code failed;
        if (std::filesystem::status(place, failed).type() == std::filesystem::file_type::not_found) {
            throw Error(ErrorKind::NotFound, "There is no folder and no photo " + place + ".");
        }
        const auto found = photosOfFolder(context.session.photos(), place);
        photos.insert(photos.end(), found.begin(), found.end());
    }
    return report(context, carryOutJobs(context.session, [&] { context.session.jobs().rescan(photos); }));
}

ExitCode runTrain(const CommandContext& context) {
    if (context.line.apply == Apply::Preview) {
        const JobOutcome outcome =
            carryOutJobs(context.session, [&] { context.session.jobs().previewTrain(); });
        if (outcome.preview && outcome.preview->end == model::JobEnd::Finished) {
            printPreview(context, outcome.preview->preview);
        }
        return endOf(outcome);
    }
    return report(context, carryOutJobs(context.session, [&] { context.session.jobs().train(); }));
}

} // namespace kith::app
