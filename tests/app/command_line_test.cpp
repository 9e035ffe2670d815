// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kith;
using namespace kith::app;
using Arguments = std::vector<std::string>;

namespace {

CommandLine parsed(const Arguments& arguments) {
    const auto result = parseCommandLine(arguments);
    if (const auto* farewell = std::get_if<Farewell>(&result)) {
        FAIL(farewell->text);
    }
    return std::get<CommandLine>(result);
}

Farewell refused(const Arguments& arguments) {
    const auto result = parseCommandLine(arguments);
    REQUIRE(std::holds_alternative<Farewell>(result));
    return std::get<Farewell>(result);
}

} // namespace

TEST_CASE("Global options stand before or after the command") {
    for (const Arguments& arguments :
         {Arguments{"--library", "/l.kith", "--json", "--workers", "3", "--detector", "cnn", "--embedder",
                    "x", "scan", "/photos", "/more"},
          Arguments{"scan", "/photos", "/more", "--workers", "3", "--json", "--embedder", "x", "--detector",
                    "cnn", "--library", "/l.kith"}}) {
        const CommandLine line = parsed(arguments);
        CHECK(line.command == Command::Scan);
        CHECK(line.library == "/l.kith");
        CHECK(line.output == Output::Json);
        CHECK(line.workers == 3);
        CHECK(line.detector == model::DetectionMethod::Cnn);
        CHECK(line.embedder == "x");
        CHECK(line.folders == std::vector<std::string>{"/photos", "/more"});
    }
}

TEST_CASE("Without options the library's own settings and the default library are used") {
    const CommandLine line = parsed({"train"});
    CHECK(line.command == Command::Train);
    CHECK(!line.library);
    CHECK(!line.detector);
    CHECK(!line.embedder);
    CHECK(line.output == Output::Text);
    CHECK(line.workers == 0);
}

TEST_CASE("A Train applies what it finds unless only a preview is wanted") {
    CHECK(parsed({"train"}).apply == Apply::Really);
    CHECK(parsed({"train", "--preview"}).apply == Apply::Preview);
    CHECK(refused({"scan", "--preview"}).code == ExitCode::BadCommandLine);
}

TEST_CASE("Every command is understood") {
    const std::vector<std::pair<Arguments, Command>> commands{
        {{"scan"}, Command::Scan},
        {{"rescan"}, Command::Rescan},
        {{"train"}, Command::Train},
        {{"people"}, Command::People},
        {{"rename", "Ada", "Ben"}, Command::Rename},
        {{"person", "rename", "Ada", "Ben"}, Command::Rename},
        {{"person", "merge", "Ada", "Ben"}, Command::MergePersons},
        {{"person", "delete", "Ada"}, Command::DeletePerson},
        {{"person", "favourite", "Ada"}, Command::Favourite},
        {{"person", "hide", "Ada"}, Command::Hide},
        {{"person", "cover", "Ada", "7"}, Command::Cover},
        {{"person", "birth-date", "Ada", "1979-04-30"}, Command::BirthDate},
        {{"person", "notes", "Ada", "text"}, Command::Notes},
        {{"faces"}, Command::Faces},
        {{"label", "1", "--person", "Ada"}, Command::Label},
        {{"keep", "1"}, Command::Keep},
        {{"unlabel", "1"}, Command::Unlabel},
        {{"check-labels"}, Command::CheckLabels},
        {{"lost"}, Command::Lost},
        {{"reject", "1", "--person", "Ada"}, Command::Reject},
        {{"ignore", "1"}, Command::Ignore},
        {{"delete", "1"}, Command::Delete},
        {{"restore", "1"}, Command::Restore},
        {{"suggestions"}, Command::Suggestions},
        {{"merges"}, Command::Merges},
        {{"merge", "Ada", "Unknown 12", "--same"}, Command::Merge},
        {{"confirm", "1"}, Command::Confirm},
        {{"undo"}, Command::Undo},
        {{"redo"}, Command::Redo},
        {{"history"}, Command::History},
        {{"problems"}, Command::Problems},
        {{"stats"}, Command::Stats},
        {{"evaluate", "/folder"}, Command::Evaluate}};
    for (const auto& [arguments, command] : commands) {
        INFO(arguments[0] << ' ' << (arguments.size() > 1 ? arguments[1] : std::string()));
        CHECK(parsed(arguments).command == command);
    }
}

TEST_CASE("Why takes the id of a face, and no minimum") {
    CHECK_FALSE(parsed({"suggestions"}).why.isValid());
    CHECK(parsed({"suggestions", "--why", "12", "--source", "clustering"}).why == model::FaceId(12));
    CHECK(refused({"suggestions", "--why", "12", "--minimum", "0.5"}).code == ExitCode::BadCommandLine);
    CHECK(refused({"suggestions", "--why", "Ada"}).code == ExitCode::BadCommandLine);
}

TEST_CASE("Faces, names and choices reach their places") {
    const CommandLine label = parsed({"label", "12", "15", "--person", "Ada Lovelace", "--new"});
    CHECK(label.faces == std::vector{model::FaceId(12), model::FaceId(15)});
    CHECK(label.person == "Ada Lovelace");
    CHECK(label.missingPerson == MissingPerson::Create);
    CHECK(parsed({"label", "1", "--person", "Ada"}).missingPerson == MissingPerson::Refuse);
    const CommandLine rename = parsed({"rename", "Ada", "Adele"});
    CHECK(rename.person == "Ada");
    CHECK(rename.newName == "Adele");
    const CommandLine joined = parsed({"person", "merge", "Ada", "Ben"});
    CHECK(joined.person == "Ada");
    CHECK(joined.otherPerson == "Ben");
    CHECK(parsed({"person", "hide", "Ada"}).state == Switch::On);
    CHECK(parsed({"person", "hide", "Ada", "--off"}).state == Switch::Off);
    CHECK(parsed({"person", "cover", "Ada", "7"}).faces == std::vector{model::FaceId(7)});
    CHECK(parsed({"person", "cover", "Ada"}).faces.empty());
    CHECK(parsed({"person", "birth-date", "Ada", "1979-04-30"}).text == "1979-04-30");
    CHECK(parsed({"undo", "--to", "12"}).step == model::StepId(12));
    CHECK(!parsed({"redo"}).step.isValid());
    const CommandLine merge = parsed({"merge", "Ada", "Unknown 12", "--different"});
    CHECK(merge.person == "Ada");
    CHECK(merge.otherPerson == "Unknown 12");
    CHECK(merge.answer == model::PairAnswer::Different);
    CHECK(parsed({"merge", "--same", "Ada", "7"}).answer == model::PairAnswer::Same);
    CHECK(parsed({"merges", "--minimum", "0.25", "--limit", "3"}).minimumProbability == 0.25);
    CHECK(parsed({"confirm", "1"}).source == model::SuggestionSource::Classification);
    CHECK(parsed({"confirm", "1", "--source", "clustering"}).source == model::SuggestionSource::Clustering);
    CHECK(parsed({"suggestions", "--minimum", "0.25"}).minimumProbability == 0.25);
    CHECK(parsed({"suggestions", "--minimum", "0"}).minimumProbability == 0.0);
    CHECK(!parsed({"suggestions"}).minimumProbability);
    CHECK(parsed({"history", "--limit", "7"}).limit == 7);
    CHECK(parsed({"faces", "--photo", "/a.jpg"}).photo == "/a.jpg");
}

TEST_CASE("The scope of a list of faces is chosen by one option") {
    CHECK(parsed({"faces"}).scope == model::FaceScope::All);
    CHECK(parsed({"faces", "--unlabelled"}).scope == model::FaceScope::Unlabelled);
    CHECK(parsed({"faces", "--ignored"}).scope == model::FaceScope::Ignored);
    CHECK(parsed({"faces", "--deleted"}).scope == model::FaceScope::Deleted);
    CHECK(parsed({"faces", "--person", "Ada"}).scope == model::FaceScope::Person);
    CHECK(parsed({"faces", "--person", "Ada", "--with", "Ben"}).otherPerson == "Ben");
    CHECK(parsed({"faces"}).sort == model::FaceSort::Date);
    CHECK(parsed({"faces", "--person", "Ada", "--sort", "odd"}).sort == model::FaceSort::Odd);
    CHECK(parsed({"rescan", "--folder", "/a", "/b.jpg"}).folders.size() == 2);
}

TEST_CASE("Arguments that make no sense are refused with a sentence for stderr") {
    const Arguments arguments = GENERATE(
        Arguments{}, Arguments{"dance"}, Arguments{"label", "1"}, Arguments{"label", "--person", "Ada"},
        Arguments{"label", "x", "--person", "Ada"}, Arguments{"delete", "0"}, Arguments{"delete", "-3"},
        Arguments{"evaluate"}, Arguments{"evaluate", "/a", "/b"}, Arguments{"train", "--detector", "dlib"},
        Arguments{"faces", "--ignored", "--deleted"}, Arguments{"suggestions", "--minimum", "2"},
        Arguments{"history", "--limit", "0"}, Arguments{"scan", "--workers", "-1"},
        Arguments{"stats", "people"}, Arguments{"rename", "Ada"}, Arguments{"scan", "--surprise"},
        Arguments{"merge", "Ada", "Ben"}, Arguments{"merge", "Ada", "--same"},
        Arguments{"merge", "Ada", "Ben", "--same", "--different"});
    const Farewell farewell = refused(arguments);
    CHECK(farewell.code == ExitCode::BadCommandLine);
    CHECK(farewell.text.size() > 10);
}

TEST_CASE("Help and version are no errors") {
    const Farewell help = refused({"--help"});
    CHECK(help.code == ExitCode::Done);
    for (const char* word : {"scan", "suggestions", "evaluate", "--json", "Exit codes"}) {
        CHECK(help.text.find(word) != std::string::npos);
    }
    CHECK(refused({"label", "--help"}).code == ExitCode::Done);
    const Farewell version = refused({"--version"});
    CHECK(version.code == ExitCode::Done);
    CHECK(version.text.starts_with("kith-cli "));
    CHECK(std::ranges::any_of(version.text, [](char c) { return c >= '0' && c <= '9'; }));
}

TEST_CASE("The window takes a library and folders") {
    const auto result = parseWindowCommandLine({"--library", "/l.kith", "/photos", "/more"});
    const auto& line = std::get<WindowCommandLine>(result);
    CHECK(line.library == "/l.kith");
    CHECK(line.folders == std::vector<std::string>{"/photos", "/more"});
    CHECK(std::get<WindowCommandLine>(parseWindowCommandLine({})).folders.empty());
    CHECK(std::get<Farewell>(parseWindowCommandLine({"--surprise"})).code == ExitCode::BadCommandLine);
    CHECK(std::get<Farewell>(parseWindowCommandLine({"--help"})).code == ExitCode::Done);
}

TEST_CASE("What is to be done about lost faces") {
    CHECK(parsed({"lost"}).lost == LostAction::List);
    const CommandLine is = parsed({"lost", "--is", "12", "40"});
    CHECK(is.lost == LostAction::Recognise);
    CHECK(is.faces == std::vector{model::FaceId(12), model::FaceId(40)});
    CHECK(parsed({"lost", "--keep", "12"}).lost == LostAction::Keep);
    CHECK(parsed({"lost", "--forget", "12", "13"}).faces.size() == 2);
    CHECK(parsed({"lost", "--forget", "12", "13"}).lost == LostAction::Forget);
}
