// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "core/model/settings_fields.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace kith::app {

namespace {

constexpr const char* kExitCodes =
    "Exit codes: 0 done, 1 failed (the reason is on stderr), 2 bad command line,\n"
    "3 a folder, file, person, face or model that was named is not there or cannot be used,\n"
    "4 the library cannot be opened, 5 cancelled (Ctrl+C; what was found so far is kept).\n"
    "Progress and messages go to stderr, results to stdout.";

/// Raw values as CLI11 fills them; they become typed ones after parsing.
struct RawValues {
    std::string library;
    std::vector<std::int64_t> faces;
    std::vector<std::int64_t> lostRecognised;
    std::vector<std::int64_t> lostKept;
    std::vector<std::int64_t> lostForgotten;
    std::int64_t step = 0;
    std::int64_t why = 0;
    double minimum = -1.0;
    bool json = false;
    bool preview = false;
    bool createPerson = false;
    bool unlabelled = false;
    bool ignored = false;
    bool deleted = false;
    bool off = false;
    bool same = false;
    bool different = false;
    std::string detector;
    std::string embedder;
    std::string sort = "date";
    std::string source = "classification";
};

using Commands = std::map<const CLI::App*, Command>;

void addGlobalOptions(CLI::App& app, CommandLine& line, RawValues& raw) {
    app.add_option("--library", raw.library, "Library file (default: the one the window uses)")
        ->type_name("FILE");
    app.add_flag("--json", raw.json, "Print one JSON object with stable keys");
    app.add_option("--workers", line.workers, "Worker threads; 0 = one per core")->check(CLI::Range(0, 256));
    std::vector<std::string> detectors;
    std::string inWords;
    for (const auto& info : model::kDetectionMethods) {
        const std::string text(info.text);
        detectors.push_back(text);
        inWords += (inWords.empty() ? "" : " or ") + text + " (" + std::string(info.inBrief) + ")";
    }
    app.add_option("--detector", raw.detector, inWords + "; kept as the library's setting")
        ->check(CLI::IsMember(detectors));
    app.add_option("--embedder", raw.embedder, "Recognition model by its id; kept as the library's setting")
        ->type_name("ID");
}

void addFaceIds(CLI::App* command, RawValues& raw) {
    command->add_option("faces", raw.faces, "Ids of faces, as printed by `faces`")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("FACEID");
}

void addSource(CLI::App* command, RawValues& raw) {
    command->add_option("--source", raw.source, "Whose guesses: classification (default) or clustering")
        ->check(CLI::IsMember({"classification", "clustering"}));
}

void addJobCommands(CLI::App& app, CommandLine& line, RawValues& raw, Commands& commands) {
    auto* scan = app.add_subcommand("scan", "Add folders and find the faces in new and changed photos");
    scan->add_option("folders", line.folders, "Folders to add; none = look through the known ones")
        ->type_name("FOLDER");
    auto* rescan = app.add_subcommand("rescan", "Look every photo up again; labels are kept, deleted faces "
                                                "are found again");
    rescan->add_option("places", line.folders, "Only these folders and photos")->type_name("FOLDER|PHOTO");
    rescan->add_option("--folder", line.folders, "Only photos in this folder; may be repeated")
        ->type_name("FOLDER");
    auto* train = app.add_subcommand("train", "Group the faces and suggest names for them");
    train->add_flag("--preview", raw.preview, "Only tell what would change, person by person");
    auto* evaluate = app.add_subcommand("evaluate", "Measure the recognition on folders named by person");
    evaluate->add_option("folder", line.folders, "Holds one folder per person")
        ->required()
        ->expected(1)
        ->type_name("DIR");
    commands.insert({{scan, Command::Scan},
                     {rescan, Command::Rescan},
                     {train, Command::Train},
                     {evaluate, Command::Evaluate}});
}

CLI::Range probability() {
    const auto range = model::setting::kProbabilityToShow.range;
    return CLI::Range(range.lowest, range.highest);
}

void addLost(CLI::App& app, RawValues& raw, Commands& commands) {
    auto* lost = app.add_subcommand("lost", "List named faces that are not in their picture any more");
    auto* is =
        lost->add_option("--is", raw.lostRecognised, "A lost face, and the face in the photo that it is");
    is->expected(2)->check(CLI::PositiveNumber)->type_name("FACEID");
    auto* keep = lost->add_option("--keep", raw.lostKept, "Leave the names with the old pictures");
    keep->check(CLI::PositiveNumber)->excludes(is)->type_name("FACEID");
    lost->add_option("--forget", raw.lostForgotten, "Take the names away and put the faces into the bin")
        ->check(CLI::PositiveNumber)
        ->excludes(is)
        ->excludes(keep)
        ->type_name("FACEID");
    commands[lost] = Command::Lost;
}

void addListCommands(CLI::App& app, CommandLine& line, RawValues& raw, Commands& commands) {
    commands[app.add_subcommand("people", "List persons and unknown persons")] = Command::People;
    auto* faces = app.add_subcommand("faces", "List faces with their ids");
    auto* person = faces->add_option("--person", line.person, "Of this person alone")->type_name("NAME");
    faces->add_option("--with", line.otherPerson, "And of this one, on photos that show both")
        ->needs(person)
        ->type_name("NAME");
    auto* unlabelled = faces->add_flag("--unlabelled", raw.unlabelled, "Without a name")->excludes(person);
    auto* ignored = faces->add_flag("--ignored", raw.ignored, "Ignored ones")->excludes(person, unlabelled);
    auto* deleted =
        faces->add_flag("--deleted", raw.deleted, "In the bin")->excludes(person, unlabelled, ignored);
    faces->add_option("--photo", line.photo, "Of this photo alone")
        ->excludes(person, unlabelled, ignored, deleted)
        ->type_name("FILE");
    faces
        ->add_option("--sort", raw.sort,
                     "In each group: date (newest first), quality (best first), or by similarity to the "
                     "others: typical or odd ones first")
        ->check(CLI::IsMember({"date", "quality", "typical", "odd"}));
    commands[faces] = Command::Faces;
    auto* suggestions = app.add_subcommand("suggestions", "List the names suggested for unlabelled faces");
    addSource(suggestions, raw);
    auto* minimum = suggestions->add_option("--minimum", raw.minimum,
                                            "Lowest probability, 0 to 1 (default: the setting)");
    minimum->check(probability())->type_name("P");
    suggestions
        ->add_option("--why", raw.why,
                     "Explain the name suggested for this face: which named faces it is like")
        ->check(CLI::PositiveNumber)
        ->excludes(minimum)
        ->type_name("FACEID");
    commands[suggestions] = Command::Suggestions;
    auto* check = app.add_subcommand("check-labels", "List labelled faces that may be somebody else");
    check->add_option("--limit", line.mostLabels, "At most so many")->check(CLI::Range(1, 100000));
    commands[check] = Command::CheckLabels;
    addLost(app, raw, commands);
    auto* merges = app.add_subcommand("merges", "List pairs that may be the same person");
    merges->add_option("--minimum", raw.minimum, "Lowest probability, 0 to 1 (default: the setting)")
        ->check(probability())
        ->type_name("P");
    merges->add_option("--limit", line.limit, "At most so many")->check(CLI::Range(1, 100000));
    commands[merges] = Command::Merges;
    auto* history = app.add_subcommand("history", "List the steps that can be undone, newest first");
    history->add_option("--limit", line.limit, "At most so many")->check(CLI::Range(1, 1000));
    commands[history] = Command::History;
    commands[app.add_subcommand("problems", "List files that could not be read, and why")] =
        Command::Problems;
    commands[app.add_subcommand("stats", "Count photos, faces and persons")] = Command::Stats;
}

void addRename(CLI::App& app, CommandLine& line, Commands& commands) {
    auto* rename = app.add_subcommand("rename", "Rename a person");
    rename->add_option("person", line.person, "The name now")->required()->type_name("NAME");
    rename->add_option("new-name", line.newName, "The name from now on")->required()->type_name("NEWNAME");
    commands[rename] = Command::Rename;
}

void addMerge(CLI::App& app, CommandLine& line, RawValues& raw, Commands& commands) {
    auto* merge = app.add_subcommand("merge", "Say whether two are the same person");
    merge->add_option("first", line.person, "A name, \"Unknown 12\", or the id of a face")
        ->required()
        ->type_name("WHO");
    merge->add_option("second", line.otherPerson, "The other one")->required()->type_name("WHO");
    auto* answer = merge->add_option_group("answer");
    answer->add_flag("--same", raw.same, "They are: one person from now on, with the first name");
    answer->add_flag("--different", raw.different, "They are not: kept apart, and not suggested again");
    answer->require_option(1);
    commands[merge] = Command::Merge;
}

void addEditCommands(CLI::App& app, CommandLine& line, RawValues& raw, Commands& commands) {
    const auto onFaces = [&](const char* name, const char* help, Command command) {
        auto* added = app.add_subcommand(name, help);
        addFaceIds(added, raw);
        commands[added] = command;
        return added;
    };
    const auto withPerson = [&](CLI::App* command, const char* help) {
        command->add_option("--person", line.person, help)->required()->type_name("NAME");
    };
    auto* label = onFaces("label", "Say who the faces are", Command::Label);
    withPerson(label, "Name of the person");
    label->add_flag("--new", raw.createPerson, "Create the person when there is none of this name");
    onFaces("keep", "Say that the names of faces are right: check-labels leaves them out", Command::Keep);
    onFaces("unlabel", "Remove the names of faces", Command::Unlabel);
    withPerson(onFaces("reject", "Say that the faces are not this person", Command::Reject),
               "Name of the person");
    addSource(onFaces("confirm", "Accept the names suggested for faces", Command::Confirm), raw);
    onFaces("ignore", "Put faces aside: someone you don't care about", Command::Ignore);
    onFaces("delete", "Put faces into the bin: this is not a face", Command::Delete);
    onFaces("restore", "Take faces back that were ignored or deleted", Command::Restore);
    addRename(app, line, commands);
    addMerge(app, line, raw, commands);
    const auto onSteps = [&](const char* name, const char* help, Command command) {
        auto* added = app.add_subcommand(name, help);
        added->add_option("--to", raw.step, "All up to and including this step, as printed by `history`")
            ->check(CLI::PositiveNumber)
            ->type_name("STEPID");
        commands[added] = command;
    };
    onSteps("undo", "Take back the last step", Command::Undo);
    onSteps("redo", "Do again what was undone", Command::Redo);
}

void addPersonCommands(CLI::App& app, CommandLine& line, RawValues& raw, Commands& commands) {
    auto* group = app.add_subcommand("person", "Change what is known about a person");
    group->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, Command command) {
        auto* added = group->add_subcommand(name, help);
        added->add_option("person", line.person, "Name of the person")->required()->type_name("NAME");
        commands[added] = command;
        return added;
    };
    addRename(*group, line, commands);
    add("merge", "Make a person part of another one", Command::MergePersons)
        ->add_option("into", line.otherPerson, "Who keeps the name")
        ->required()
        ->type_name("NAME");
    add("delete", "Delete a person; the faces lose their name", Command::DeletePerson);
    add("favourite", "Show a person before others", Command::Favourite)
        ->add_flag("--off", raw.off, "Not any more");
    add("hide", "Leave a person out of what is shown", Command::Hide)
        ->add_flag("--off", raw.off, "Not any more");
    add("cover", "Choose the face that stands for a person", Command::Cover)
        ->add_option("face", raw.faces, "Id of a face; none = the best one")
        ->expected(0, 1)
        ->check(CLI::PositiveNumber)
        ->type_name("FACEID");
    add("birth-date", "Say when a person was born", Command::BirthDate)
        ->add_option("date", line.text, "As 1979-04-30; none = not known")
        ->type_name("DATE");
    add("notes", "Write something down about a person", Command::Notes)
        ->add_option("text", line.text, "Replaces what was there; none = nothing")
        ->type_name("TEXT");
}

void useRawValues(const RawValues& raw, CommandLine& line) {
    if (!raw.library.empty()) {
        line.library = raw.library;
    }
    line.output = raw.json ? Output::Json : Output::Text;
    line.apply = raw.preview ? Apply::Preview : Apply::Really;
    line.missingPerson = raw.createPerson ? MissingPerson::Create : MissingPerson::Refuse;
    for (const auto id : raw.faces) {
        line.faces.emplace_back(id);
    }
    const auto aboutLost = [&line](const std::vector<std::int64_t>& faces, LostAction action) {
        for (const auto id : faces) {
            line.faces.emplace_back(id);
            line.lost = action;
        }
    };
    aboutLost(raw.lostRecognised, LostAction::Recognise);
    aboutLost(raw.lostKept, LostAction::Keep);
    aboutLost(raw.lostForgotten, LostAction::Forget);
    line.state = raw.off ? Switch::Off : Switch::On;
    line.step = model::StepId(raw.step);
    line.why = model::FaceId(raw.why);
    line.answer = raw.same ? model::PairAnswer::Same : model::PairAnswer::Different;
    if (raw.minimum >= 0.0) {
        line.minimumProbability = raw.minimum;
    }
    line.detector = model::detectionMethodFrom(raw.detector);
    if (!raw.embedder.empty()) {
        line.embedder = raw.embedder;
    }
    line.source = raw.source == "clustering" ? model::SuggestionSource::Clustering
                                             : model::SuggestionSource::Classification;
    line.sort = raw.sort == "quality"   ? model::FaceSort::Quality
                : raw.sort == "typical" ? model::FaceSort::Typical
                : raw.sort == "odd"     ? model::FaceSort::Odd
                                        : model::FaceSort::Date;
    if (raw.unlabelled) {
        line.scope = model::FaceScope::Unlabelled;
    } else if (raw.ignored) {
        line.scope = model::FaceScope::Ignored;
    } else if (raw.deleted) {
        line.scope = model::FaceScope::Deleted;
    } else if (!line.person.empty()) {
        line.scope = model::FaceScope::Person;
    }
}

/// The one that was named; of a group the one in it.
const CLI::App& chosenCommand(const CLI::App& app) {
    const auto named = app.get_subcommands();
    return named.empty() ? app : chosenCommand(*named.front());
}

/// Nothing when the arguments were parsed; else what to print instead of working.
std::optional<Farewell> parse(CLI::App& app, std::vector<std::string> arguments) {
    // CLI11 takes them last first.
    std::reverse(arguments.begin(), arguments.end());
    try {
        app.parse(arguments);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = app.exit(error, out, err);
        return code == 0 ? Farewell{ExitCode::Done, out.str()}
                         : Farewell{ExitCode::BadCommandLine, err.str()};
    }
}

} // namespace

std::variant<CommandLine, Farewell> parseCommandLine(const std::vector<std::string>& arguments) {
    CLI::App app("Kith organises photos by the people in them.", "kith-cli");
    CommandLine line;
    RawValues raw;
    Commands commands;
    app.set_version_flag("--version", "kith-cli " KITH_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.footer(kExitCodes);
    addGlobalOptions(app, line, raw);
    addJobCommands(app, line, raw, commands);
    addListCommands(app, line, raw, commands);
    addEditCommands(app, line, raw, commands);
    addPersonCommands(app, line, raw, commands);
    if (auto farewell = parse(app, arguments)) {
        return *farewell;
    }
    line.command = commands.at(&chosenCommand(app));
    useRawValues(raw, line);
    return line;
}

std::variant<WindowCommandLine, Farewell> parseWindowCommandLine(const std::vector<std::string>& arguments) {
    CLI::App app("Kith organises photos by the people in them.", "kith");
    WindowCommandLine line;
    std::string library;
    app.set_version_flag("--version", "kith " KITH_VERSION);
    app.add_option("--library", library, "Library file (default: $XDG_DATA_HOME/kith/library.kith)")
        ->type_name("FILE");
    app.add_option("folders", line.folders, "Folders of photos to add and scan")->type_name("FOLDER");
    if (auto farewell = parse(app, arguments)) {
        return *farewell;
    }
    if (!library.empty()) {
        line.library = library;
    }
    return line;
}

} // namespace kith::app
