// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_code.h"
#include "core/model/face_list.h"
#include "core/model/ids.h"
#include "core/model/merge.h"
#include "core/model/settings.h"
#include "core/model/suggestion.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kith::app {

enum class Command {
    Scan,
    Rescan,
    Train,
    People,
    Rename,
    MergePersons,
    DeletePerson,
    Favourite,
    Hide,
    Cover,
    BirthDate,
    Notes,
    Faces,
    Label,
    Keep,
    Unlabel,
    Reject,
    Ignore,
    Delete,
    Restore,
    Suggestions,
    CheckLabels,
    Lost,
    Merges,
    Merge,
    Confirm,
    Undo,
    Redo,
    History,
    Problems,
    Stats,
    Evaluate
};

enum class Apply { Really, Preview };
enum class Output { Text, Json };
enum class MissingPerson { Refuse, Create };
enum class Switch { On, Off };
enum class LostAction { List, Recognise, Keep, Forget };

/// What kith-cli was asked to do.
struct CommandLine {
    Command command = Command::Stats;
    std::optional<std::filesystem::path> library; ///< none = the default library
    Output output = Output::Text;
    int workers = 0;             ///< 0 = one per core
    Apply apply = Apply::Really; ///< Train
    std::optional<model::DetectionMethod> detector;
    std::optional<std::string> embedder;

    std::vector<std::string> folders; ///< Scan; Rescan, photos too; Evaluate: exactly one
    std::string person;               ///< who it is about; empty = not given
    std::string otherPerson;          ///< Merge; MergePersons: who the first becomes part of
    model::PairAnswer answer = model::PairAnswer::Same; ///< Merge
    std::string newName;                                ///< Rename
    std::string text;                                   ///< Notes; BirthDate: of a day, empty = none
    Switch state = Switch::On;                          ///< Favourite, Hide
    model::StepId step;                                 ///< Undo, Redo: up to this one; none = one step
    MissingPerson missingPerson = MissingPerson::Refuse;
    std::vector<model::FaceId> faces;
    LostAction lost =
        LostAction::List; ///< Lost: what is done about `faces`; Recognise: the lost one, the other
    model::FaceId why;    ///< Suggestions: explain the one of this face; none = list them
    std::string photo;    ///< Faces: of this photo alone
    model::FaceScope scope = model::FaceScope::All;
    model::FaceSort sort = model::FaceSort::Date; ///< Faces
    model::SuggestionSource source = model::SuggestionSource::Classification;
    std::optional<double> minimumProbability; ///< Suggestions, Merges; none = as in the library's settings
    int limit = 100;                          ///< History, Merges
    int mostLabels = 100000;                  ///< CheckLabels
};

/// The program has nothing to do but print this and end.
struct Farewell {
    ExitCode code = ExitCode::Done;
    std::string text; ///< for stdout when the code is Done (help, version), else for stderr
};

/// `arguments` without the program's name.
std::variant<CommandLine, Farewell> parseCommandLine(const std::vector<std::string>& arguments);

/// What the window was started with.
struct WindowCommandLine {
    std::optional<std::filesystem::path> library;
    std::vector<std::string> folders;
};

std::variant<WindowCommandLine, Farewell> parseWindowCommandLine(const std::vector<std::string>& arguments);

} // namespace kith::app
