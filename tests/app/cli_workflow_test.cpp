// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"
#include "tests/app/program.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"

#include <QThread>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>
#include <set>

using namespace kith;
using namespace kith::app;
using nlohmann::json;

namespace {

constexpr int kPoses = 4;

/// Ada and Ben in a few pictures each, one file that is no picture and one of another format.
struct FamilyFixture : Program {
    FamilyFixture() {
        support::paintedFamily(photos(), 2, kPoses);
        std::ofstream(photos() / "broken.jpg") << "not a picture";
        std::ofstream(photos() / "drawing.gif") << "GIF89a";
    }
    json faces() const { return run({"faces", "--json"}).json().at("faces"); }
    /// Ids by the first three letters of the file's name.
    std::map<std::string, std::vector<std::string>> facesByPerson() const {
        std::map<std::string, std::vector<std::string>> ids;
        for (const auto& face : faces()) {
            const std::filesystem::path file = face.at("file").get<std::string>();
            ids[file.filename().string().substr(0, 3)].push_back(std::to_string(face.at("id").get<int>()));
        }
        return ids;
    }
    json stats() const { return run({"stats", "--json"}).json(); }
};

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

void checkScan(const json& result, const Program& program) {
    CHECK(result.at("library") == program.library().string());
    CHECK(result.at("scan").at("end") == "finished");
    CHECK(result.at("scan").at("failed") == 1);
    CHECK(result.at("train").at("end") == "finished");
    CHECK(result.at("skipped_formats") == json{{"GIF", 1}});
    CHECK(result.at("stats").at("scanned") == 2 * kPoses);
}

} // namespace

TEST_CASE("From a folder of photos to names, and back again") {
    const FamilyFixture program;
    checkScan(program.run({"scan", program.photos().string(), "--json"}).json(), program);
    const auto ids = program.facesByPerson();
    REQUIRE(ids.contains("Ada"));
    REQUIRE(ids.contains("Ben"));
    auto ada = ids.at("Ada");
    const auto ben = ids.at("Ben");
    REQUIRE(ada.size() >= 3);
    const std::string last = ada.back();
    ada.pop_back();

    // label
    auto ended = program.run(joined({"label", "--person", "Ada", "--new"}, ada));
    CHECK(ended.code == 0);
    CHECK(ended.out == "Named " + std::to_string(ada.size()) + " faces Ada.\n");
    CHECK(program.run(joined({"label", "--person", "Ben"}, ben)).code == 3);
    CHECK(program.run(joined({"label", "--person", "Ben", "--new", "--json"}, ben)).json().at("changed") ==
          true);
    CHECK(program.run({"rename", "Ben", " aDA "}).code == 1);
    CHECK(program.run({"rename", "Ben", " "}).code == 2);

    // preview, train and suggestions
    const json preview = program.run({"train", "--preview", "--json"}).json().at("preview");
    CHECK(preview.at("new_suggestions") == 1);
    CHECK(preview.at("people").size() == 1);
    CHECK(preview.at("people").at(0).at("person") == "Ada");
    CHECK(preview.at("people").at(0).at("new").at(0).at("face") == std::stoi(last));
    CHECK(program.run({"suggestions", "--minimum", "0", "--json"}).json().at("suggestions").empty());
    CHECK(program.run({"train", "--preview"})
              .out.find("1 new suggestion, 0 changed, 0 gone. Nothing was "
                        "applied") != std::string::npos);
    CHECK(program.run({"train", "--json"}).json().at("train").at("end") == "finished");
    const json suggestions =
        program.run({"suggestions", "--minimum", "0", "--json"}).json().at("suggestions");
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].at("face") == std::stoi(last));
    CHECK(suggestions[0].at("person") == "Ada");

    // why
    const json why = program.run({"suggestions", "--why", last, "--json"}).json();
    CHECK(why.at("suggested").at("person") == "Ada");
    CHECK(why.at("suggested").at("probability") == suggestions[0].at("probability"));
    const json& nearest = why.at("suggested").at("nearest");
    REQUIRE(nearest.size() == ada.size());
    CHECK(nearest[0].at("similarity").get<double>() >= nearest[1].at("similarity").get<double>());
    CHECK(std::ranges::count(ada, std::to_string(nearest[0].at("face").get<int>())) == 1);
    CHECK(why.at("runner_up").at("person") == "Ben");
    CHECK(program.run({"suggestions", "--why", last}).out.find("is Ada with") != std::string::npos);
    CHECK(program.run({"suggestions", "--why", ada[0]}).out.find("No name is suggested") == 0);
    CHECK(program.run({"suggestions", "--why", "99999"}).code == 3);

    // check-labels: a wrong name is first, and is left out once it was kept
    program.run({"label", "--person", "Ben", ada[0]});
    const json doubts = program.run({"check-labels", "--json"}).json().at("labels");
    REQUIRE(doubts.size() == ada.size() + ben.size());
    CHECK(doubts[0].at("face") == std::stoi(ada[0]));
    CHECK(doubts[0].at("person") == "Ben");
    CHECK(doubts[0].at("better_person") == "Ada");
    CHECK(program.run({"keep", ada[0]}).out == "Kept the names of 1 face.\n");
    CHECK(program.run({"check-labels", "--json"}).json().at("labels").size() == doubts.size() - 1);
    program.run({"undo"});
    CHECK(program.run({"check-labels", "--json"}).json().at("labels").size() == doubts.size());
    program.run({"undo"});

    // confirm and undo
    CHECK(program.run({"confirm", last}).out == "Confirmed 1 face.\n");
    CHECK(program.run({"faces", "--person", "ADA", "--json"}).json().at("faces").size() == ada.size() + 1);
    CHECK(program.run({"undo"}).out == "Undone: Confirmed 1 face.\n");
    CHECK(program.run({"faces", "--person", "Ada", "--json"}).json().at("faces").size() == ada.size());
    CHECK(program.run({"redo"}).code == 0);
    CHECK(program.run({"history", "--json"}).json().at("steps").at(0).at("text") == "Confirmed 1 face");

    // one of Ben's faces is named Ada by mistake: it is the odd one
    CHECK(program.run({"label", "--person", "Ada", ben.front()}).code == 0);
    const json odd = program.run({"faces", "--person", "Ada", "--sort", "odd", "--json"}).json();
    CHECK(odd.at("faces").at(0).at("id") == std::stoi(ben.front()));
    const json typical = program.run({"faces", "--person", "Ada", "--sort", "typical", "--json"}).json();
    CHECK(typical.at("faces").back().at("id") == std::stoi(ben.front()));
    CHECK(program.run({"undo"}).code == 0);

    // delete: an ordinary scan leaves the face in the bin, Re-scan brings it back; labels stay
    const std::int64_t all = program.stats().at("faces").at("all");
    CHECK(program.run({"delete", last}).out == "Deleted 1 face.\n");
    CHECK(program.run({"scan"}).code == 0);
    CHECK(program.stats().at("faces").at("all") == all - 1);
    CHECK(program.run({"faces", "--deleted", "--json"}).json().at("faces").size() == 1);
    ended = program.run({"rescan", program.photos().string()});
    INFO(ended.out << ended.err);
    CHECK(ended.code == 0);
    CHECK(program.stats().at("faces").at("all") == all);
    // one photo alone, and a folder by its option
    const std::string file = program.run({"faces", "--json"}).json().at("faces").at(0).at("file");
    const std::string inFile = std::to_string(
        program.run({"faces", "--photo", file, "--json"}).json().at("faces").at(0).at("id").get<int>());
    CHECK(program.run({"delete", inFile, last}).code == 0);
    ended = program.run({"rescan", file, "--json"});
    CHECK(ended.json().at("scan").at("photos") == 1);
    CHECK(program.stats().at("faces").at("deleted") == (inFile == last ? 0 : 1));
    CHECK(program.run({"rescan", "--folder", program.photos().string()}).code == 0);
    CHECK(program.stats().at("faces").at("all") == all);
    const auto again = program.facesByPerson();
    CHECK(std::set(again.at("Ben").begin(), again.at("Ben").end()) == std::set(ben.begin(), ben.end()));
    CHECK(program.run({"people"}).out.find("Ada") != std::string::npos);
}

TEST_CASE("Two names of one person become one, and what is different stays so") {
    const FamilyFixture program;
    program.run({"scan", program.photos().string()});
    const auto ids = program.facesByPerson();
    const auto& ada = ids.at("Ada");
    REQUIRE(ada.size() >= 3);
    program.run({"label", "--person", "Ada", "--new", ada[0], ada[1]});
    program.run({"label", "--person", "Adele", "--new", ada[2]});
    const auto suggested = [&] { return program.run({"merges", "--minimum", "0", "--json"}).json(); };
    const json first = suggested();
    CHECK(first.at("minimum") == 0.0);
    const auto isAboutAdele = [](const json& merge) {
        return merge.at("first").at("person") == "Ada" && merge.at("second").at("person") == "Adele";
    };
    const auto asked = std::ranges::find_if(first.at("merges"), isAboutAdele);
    REQUIRE(asked != first.at("merges").end());
    CHECK(asked->at("first").at("faces") == 2);
    CHECK(asked->at("second").at("unknown").is_null());
    CHECK(asked->at("probability").get<double>() > 0.0);

    CHECK(program.run({"merge", "ada", "Adele", "--different"}).out ==
          "Said that Ada and Adele are two persons.\n");
    const json second = suggested();
    CHECK(std::ranges::none_of(second.at("merges"), isAboutAdele));
    CHECK(program.run({"merge", "Ada", "Adele", "--same", "--json"}).json() ==
          json{{"changed", true}, {"text", "Merged Adele into Ada"}});
    CHECK(program.run({"faces", "--person", "Ada", "--json"}).json().at("faces").size() == 3);
    CHECK(program.run({"merge", "Ada", "Adele", "--same"}).code == 3);
    CHECK(program.run({"merge", "Ada", ada[0], "--same"}).code == 2);
    CHECK(program.run({"undo"}).code == 0);
    CHECK(program.run({"faces", "--person", "Adele", "--json"}).json().at("faces").size() == 1);
}

TEST_CASE("What is known about a person is changed, and taken back step by step or all at once") {
    const FamilyFixture program;
    program.run({"scan", program.photos().string()});
    const auto ids = program.facesByPerson();
    program.run({"label", "--person", "Ada", "--new", ids.at("Ada")[0]});
    program.run({"label", "--person", "Ben", "--new", ids.at("Ben")[0]});
    const std::string first = std::to_string(
        program.run({"history", "--json", "--limit", "1"}).json().at("steps")[0].at("id").get<int>());
    // `undo --to` takes what people read here.
    CHECK(program.run({"history", "--limit", "1"})
              .out.find("\n" + std::string(first.size() < 2, ' ') + first + "  ") != std::string::npos);
    CHECK(program.run({"person", "favourite", "ada"}).out == "Made Ada a favourite.\n");
    CHECK(program.run({"person", "hide", "Ada"}).out == "Hid Ada.\n");
    CHECK(program.run({"person", "hide", "Ada", "--off"}).out == "Showed Ada again.\n");
    CHECK(program.run({"person", "birth-date", "Ada", "1815-12-10", "--json"}).json().at("changed") == true);
    CHECK(program.run({"person", "birth-date", "Ada", "1815-13-10"}).code == 2);
    CHECK(program.run({"person", "notes", "Ada", "first programmer"}).code == 0);
    CHECK(program.run({"person", "cover", "Ada", ids.at("Ada")[0]}).code == 0);
    CHECK(program.run({"person", "cover", "Ada", "999"}).code == 3);
    CHECK(program.run({"person", "merge", "Ben", "Ada"}).out == "Merged Ben into Ada.\n");
    CHECK(program.run({"person", "merge", "Ben", "Ada"}).code == 3);
    CHECK(program.run({"person", "rename", "Ada", "Adele"}).code == 0);
    const json people = program.run({"people", "--json"}).json().at("people");
    REQUIRE(people.size() == 1);
    CHECK(people[0].at("name") == "Adele");
    CHECK(people[0].at("faces") == 2);
    CHECK(people[0].at("favourite") == true);
    CHECK(people[0].at("hidden") == false);
    CHECK(people[0].at("birth_date") == "1815-12-10");
    CHECK(people[0].at("notes") == "first programmer");
    CHECK(program.run({"person", "delete", "Adele"}).code == 0);
    CHECK(program.run({"people", "--json"}).json().at("people").empty());

    CHECK(program.run({"undo", "--to", "999"}).code == 3);
    CHECK(program.run({"undo", "--to", first}).out == "Undone: Named 1 face Ben.\n");
    const json before = program.run({"people", "--json"}).json().at("people");
    REQUIRE(before.size() == 1);
    CHECK(before[0].at("name") == "Ada");
    CHECK(before[0].at("birth_date").is_null());
    CHECK(program.run({"redo", "--to", first}).code == 0);
    CHECK(program.run({"redo"}).out == "Done again: Made Ada a favourite.\n");
}

TEST_CASE("The end of a scan is told in words, problems are listed, settings are kept") {
    const FamilyFixture program;
    const auto ended = program.run({"scan", program.photos().string(), "--workers", "1"});
    INFO(ended.out << ended.err);
    CHECK(ended.code == 0);
    for (const char* text : {"Looked at 9 photos", "1 photo could not be read", "kith-cli problems", "1 GIF",
                             "Grouped", "In the library: 9 photos"}) {
        INFO(text);
        CHECK(ended.out.find(text) != std::string::npos);
    }
    const json problems = program.run({"problems", "--json"}).json().at("problems");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].at("state") == "failed");
    CHECK(problems[0].at("file") == (program.photos() / "broken.jpg").string());
    CHECK(!problems[0].at("reason").get<std::string>().empty());
    CHECK(problems[1].at("state") == "skipped");
    const auto second = program.run({"scan", "--json"}).json();
    CHECK(second.at("scan").at("unchanged") >= 2 * kPoses);
    CHECK(second.at("scan").at("faces") == 0);
    CHECK(second.at("train").is_null());
}

TEST_CASE("Ctrl+C stops a scan with what was found, beside a second program that reads the library") {
    const Program program;
    support::writePaintedPhoto(program.photos() / "person.jpg", {0});
    std::ifstream stream(program.photos() / "person.jpg", std::ios::binary);
    const std::string picture((std::istreambuf_iterator<char>(stream)), {});
    constexpr int kCopies = 60;
    for (int i = 0; i < kCopies; ++i) {
        // Bytes after the end of a JPEG file make it another file with the same picture.
        std::ofstream(program.photos() / (std::to_string(i) + ".jpg"), std::ios::binary) << picture << i;
    }
    const auto scan = program.start({"scan", program.photos().string(), "--workers", "1"});
    const auto scanned = [&] {
        const auto ended = program.run({"stats", "--json"});
        return ended.code == 0 ? ended.json().at("scanned").get<int>() : 0;
    };
    while (scanned() == 0 && scan->state() == QProcess::Running) {
        QThread::msleep(20);
    }
    REQUIRE(::kill(static_cast<pid_t>(scan->processId()), SIGINT) == 0);
    const auto ended = Program::finish(*scan);
    INFO(ended.out << ended.err);
    CHECK(ended.code == 5);
    CHECK(ended.says("Stopping"));
    CHECK(ended.out.find("still to be looked at") != std::string::npos);
    const int found = scanned();
    CHECK(found > 0);
    CHECK(found < kCopies + 1);
    const json rest = program.run({"scan", "--json"}).json();
    CHECK(rest.at("scan").at("end") == "finished");
    CHECK(rest.at("stats").at("scanned") == kCopies + 1);
    CHECK(rest.at("stats").at("faces").at("all") == kCopies + 1);
}

TEST_CASE("A library held by another program for too long is said to be in use") {
    const Program program;
    REQUIRE(program.run({"scan", program.photos().string()}).code == 0);
    storage::Database database(program.library());
    const storage::WriteTransaction held(database);
    const auto more = program.folder() / "more";
    std::filesystem::create_directory(more);
    const auto ended = program.run({"scan", more.string()});
    CHECK(ended.code == 1);
    CHECK(ended.says("in use by another program"));
}
