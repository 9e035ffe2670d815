// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "app/exit_code.h"
#include "core/session/library_session.h"

namespace kith::app {

/// What a command works with. Results go to stdout, everything else to stderr.
struct CommandContext {
    const CommandLine& line;
    session::LibrarySession& session;
};

/// One function per command. Each throws model::Error when it cannot be carried out, exitCodeOf() giving the
/// program's end; the keys printed with --json are listed in json_output.md.
ExitCode runScan(const CommandContext& context);
ExitCode runRescan(const CommandContext& context);
ExitCode runTrain(const CommandContext& context);
ExitCode runEvaluate(const CommandContext& context);

ExitCode runPeople(const CommandContext& context);
ExitCode runFaces(const CommandContext& context);
ExitCode runSuggestions(const CommandContext& context);
/// suggestions --why
ExitCode runWhy(const CommandContext& context);
ExitCode runCheckLabels(const CommandContext& context);
ExitCode runLost(const CommandContext& context);
ExitCode runMerges(const CommandContext& context);
ExitCode runHistory(const CommandContext& context);
ExitCode runProblems(const CommandContext& context);
ExitCode runStats(const CommandContext& context);

ExitCode runLabel(const CommandContext& context);
ExitCode runKeep(const CommandContext& context);
ExitCode runUnlabel(const CommandContext& context);
ExitCode runReject(const CommandContext& context);
ExitCode runIgnore(const CommandContext& context);
ExitCode runDelete(const CommandContext& context);
ExitCode runRestore(const CommandContext& context);
ExitCode runConfirm(const CommandContext& context);
ExitCode runMerge(const CommandContext& context);
ExitCode runRename(const CommandContext& context);
ExitCode runMergePersons(const CommandContext& context);
ExitCode runDeletePerson(const CommandContext& context);
ExitCode runFavourite(const CommandContext& context);
ExitCode runHide(const CommandContext& context);
ExitCode runCover(const CommandContext& context);
ExitCode runBirthDate(const CommandContext& context);
ExitCode runNotes(const CommandContext& context);
ExitCode runUndo(const CommandContext& context);
ExitCode runRedo(const CommandContext& context);

/// The library's settings with the detector and embedder that the command line names.
model::LibrarySettings chosenSettings(const CommandContext& context);

/// Opens the library, keeps the chosen detector and embedder as its settings, carries the command out, and
/// turns every error into a sentence on stderr and an exit code. Needs a QCoreApplication.
ExitCode runCommandLine(const CommandLine& line);

} // namespace kith::app
