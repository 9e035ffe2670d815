// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/composition.h"
#include "core/session/settings_topic.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace kith::app {

namespace {

using model::Error;
using model::ErrorKind;

struct CommandFunction {
    Command command;
    ExitCode (*run)(const CommandContext&);
};

/// In order of Command.
constexpr std::array kFunctions = {
    CommandFunction{Command::Scan, runScan},
    CommandFunction{Command::Rescan, runRescan},
    CommandFunction{Command::Train, runTrain},
    CommandFunction{Command::People, runPeople},
    CommandFunction{Command::Rename, runRename},
    CommandFunction{Command::MergePersons, runMergePersons},
    CommandFunction{Command::DeletePerson, runDeletePerson},
    CommandFunction{Command::Favourite, runFavourite},
    CommandFunction{Command::Hide, runHide},
    CommandFunction{Command::Cover, runCover},
    CommandFunction{Command::BirthDate, runBirthDate},
    CommandFunction{Command::Notes, runNotes},
    CommandFunction{Command::Faces, runFaces},
    CommandFunction{Command::Label, runLabel},
    CommandFunction{Command::Keep, runKeep},
    CommandFunction{Command::Unlabel, runUnlabel},
    CommandFunction{Command::Reject, runReject},
    CommandFunction{Command::Ignore, runIgnore},
    CommandFunction{Command::Delete, runDelete},
    CommandFunction{Command::Restore, runRestore},
    CommandFunction{Command::Suggestions, runSuggestions},
    CommandFunction{Command::CheckLabels, runCheckLabels},
    CommandFunction{Command::Lost, runLost},
    CommandFunction{Command::Merges, runMerges},
    CommandFunction{Command::Merge, runMerge},
    CommandFunction{Command::Confirm, runConfirm},
    CommandFunction{Command::Undo, runUndo},
    CommandFunction{Command::Redo, runRedo},
    CommandFunction{Command::History, runHistory},
    CommandFunction{Command::Problems, runProblems},
    CommandFunction{Command::Stats, runStats},
    CommandFunction{Command::Evaluate, runEvaluate},
};

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < kFunctions.size(); ++i) {
        if (kFunctions[i].command != static_cast<Command>(i)) {
            return false;
        }
    }
    return kFunctions.back().command == Command::Evaluate; // the last one
}
static_assert(isInOrder(), "every command has its function, at its own place");

ExitCode carryOut(const CommandContext& context) {
    return kFunctions[static_cast<std::size_t>(context.line.command)].run(context);
}

/// A library that was named and is not there is created by a scan (or an evaluation, which is not about it):
/// a slip of the pen in its name must not look like an empty library.
void requireLibrary(const CommandLine& line) {
    std::error_code ignored;
    const bool makes = line.command == Command::Scan || line.command == Command::Evaluate;
    if (line.library && !makes && !std::filesystem::exists(*line.library, ignored)) {
        throw Error(ErrorKind::NotFound, "There is no library " + line.library->string() +
                                             ". `kith-cli --library FILE scan FOLDER` makes one.");
    }
}

/// Ids of networks and names of their files differ in this alone: both are understood.
std::string withHyphens(std::string id) {
    std::ranges::replace(id, '_', '-');
    return id;
}

/// The id of the embedder that is meant. Throws NotFound, listing what there is, when it is not installed.
std::string installedEmbedder(session::SettingsTopic& settings, const std::string& name) {
    std::string installed;
    for (const auto& choice : settings.models()) {
        if (choice.kind != "embedder") {
            continue;
        }
        const bool meant = withHyphens(choice.id) == withHyphens(name);
        if (meant && choice.usable) {
            return choice.id;
        }
        if (meant) {
            throw Error(ErrorKind::NotFound, choice.problem);
        }
        if (choice.usable) {
            installed += (installed.empty() ? "" : ", ") + choice.id;
        }
    }
    throw Error(ErrorKind::NotFound, "There is no recognition model named \"" + name +
                                         "\". Installed: " + (installed.empty() ? "none" : installed) + ".");
}

/// An evaluation is not about the library: its choices are for this once.
void keepChoices(const CommandContext& context) {
    session::SettingsTopic& settings = context.session.settings();
    if (const auto detector = context.line.detector; detector && !settings.isUsable(*detector)) {
        throw Error(ErrorKind::NotFound,
                    "The network of the detector " + std::string(toText(*detector)) +
                        " is not installed; please use --detector hog, or install it in a folder named by "
                        "KITH_MODEL_DIR.");
    }
    if (context.line.command != Command::Evaluate) {
        settings.change(chosenSettings(context));
    }
}

ExitCode complain(const std::string& sentence, ExitCode code) {
    std::cerr << "kith-cli: " << sentence << '\n';
    return code;
}

} // namespace

model::LibrarySettings chosenSettings(const CommandContext& context) {
    model::LibrarySettings settings = context.session.settings().current();
    settings.detection.method = context.line.detector.value_or(settings.detection.method);
    if (context.line.embedder) {
        settings.embedding.embedder = installedEmbedder(context.session.settings(), *context.line.embedder);
    }
    return settings;
}

ExitCode runCommandLine(const CommandLine& line) {
    std::unique_ptr<session::LibrarySession> session;
    try {
        requireLibrary(line);
        session = openLibrary(line.library, line.workers);
    } catch (const std::exception& error) {
        return complain(error.what(), ExitCode::NoLibrary);
    }
    try {
        const CommandContext context{line, *session};
        keepChoices(context);
        const ExitCode code = carryOut(context);
        if (!std::cout.flush()) {
            return complain("The output could not be written.", ExitCode::Failed);
        }
        return code;
    } catch (const Error& error) {
        return complain(error.what(), exitCodeOf(error.kind()));
    } catch (const std::exception& error) {
        return complain(std::string("Unexpected error: ") + error.what() + ".", ExitCode::Failed);
    }
}

} // namespace kith::app
