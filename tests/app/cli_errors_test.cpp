// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/source_paths.h"

#include <algorithm>
#include <fstream>
#include <sys/stat.h>

using namespace kith;
using namespace kith::app;

namespace {

/// One sentence on stderr that begins with the program's name and mentions the text; nothing on stdout.
void checkRefused(const Ended& ended, int code, const std::string& mentions) {
    INFO("stdout: " << ended.out << " stderr: " << ended.err);
    CHECK(ended.code == code);
    CHECK(ended.out.empty());
    CHECK(ended.err.starts_with("kith-cli: "));
    CHECK(ended.err.ends_with(".\n"));
    CHECK(std::ranges::count(ended.err, '\n') == 1);
    CHECK(ended.says(mentions));
}

void write(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

struct LibraryFixture : Program {
    /// Makes the library.
    LibraryFixture() { REQUIRE(run({"scan", photos().string()}).code == 0); }
};

} // namespace

TEST_CASE("A folder that is not there, or is a file, is named and nothing is scanned") {
    const Program program;
    const std::string missing = (program.folder() / "nowhere").string();
    checkRefused(program.run({"scan", missing}), 3, missing);
    const std::string file = (program.folder() / "letter.txt").string();
    write(file, "Dear Ada");
    checkRefused(program.run({"scan", file}), 3, file);
    checkRefused(program.run({"evaluate", missing}), 3, missing);
    checkRefused(program.run({"evaluate", file}), 3, file);
}

TEST_CASE("A folder that may not be read is named") {
    const Program program;
    const auto closed = program.folder() / "closed";
    std::filesystem::create_directory(closed);
    std::filesystem::permissions(closed, std::filesystem::perms::none);
    const auto open = program.folder() / "open";
    std::filesystem::create_directory(open);
    std::filesystem::permissions(open, std::filesystem::perms::all);
    const auto ended =
        program.runUnprivileged({"--library", (open / "l.kith").string(), "scan", closed.string()});
    if (ended) {
        checkRefused(*ended, 3, closed.string());
    }
    std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
}

TEST_CASE("An empty folder is scanned and the answer says that there are no photos") {
    const Program program;
    const auto ended = program.run({"scan", program.photos().string()});
    CHECK(ended.code == 0);
    CHECK(ended.out.find("There are no photos") != std::string::npos);
    CHECK(ended.out.find("JPEG") != std::string::npos);
}

TEST_CASE("A scan without any folder says what to do") {
    checkRefused(Program().run({"scan"}), 3, "kith-cli scan FOLDER");
}

TEST_CASE("A library that cannot be used is named with the reason") {
    const LibraryFixture program;
    const std::string file = program.library().string();
    SECTION("not there") {
        const std::string other = (program.folder() / "other.kith").string();
        checkRefused(program.run({"--library", other, "stats"}), 4, other);
        CHECK(!std::filesystem::exists(other));
    }
    SECTION("not a database") {
        write(file, std::string(10'000, 'x'));
        checkRefused(program.run({"stats"}), 4, file);
    }
    SECTION("a folder") {
        checkRefused(program.run({"--library", program.photos().string(), "stats"}), 4,
                     program.photos().string());
    }
    SECTION("made by a newer program") {
        // The user version in the header of an SQLite file: four bytes, the highest first, at offset 60.
        std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(60);
        stream.write("\x00\x00\x7F\x00", 4);
        stream.close();
        checkRefused(program.run({"stats"}), 4, "newer");
    }
    SECTION("in a folder that cannot be made") {
        checkRefused(program.run({"--library", "/proc/kith/library.kith", "scan"}), 4, "/proc/kith");
    }
}

TEST_CASE("A read-only library is named") {
    const LibraryFixture program;
    REQUIRE(::chmod(program.library().c_str(), 0444) == 0);
    if (const auto ended = program.runUnprivileged({"stats"})) {
        checkRefused(*ended, 4, "read-only");
    }
}

TEST_CASE("What is named and unknown is refused") {
    const LibraryFixture program;
    checkRefused(program.run({"faces", "--person", "Nobody"}), 3, "Nobody");
    checkRefused(program.run({"faces", "--person", "Unknown 7"}), 3, "Unknown 7");
    checkRefused(program.run({"faces", "--photo", "/no/photo.jpg"}), 3, "/no/photo.jpg");
    checkRefused(program.run({"rename", "Nobody", "Somebody"}), 3, "Nobody");
    checkRefused(program.run({"merge", "Nobody", "999", "--same"}), 3, "Nobody");
    checkRefused(program.run({"train", "--embedder", "no-such-model"}), 3, "no-such-model");
    checkRefused(program.run({"rescan", program.photos().string()}), 3, program.photos().string());
    checkRefused(program.run({"rescan", "/no/photo.jpg"}), 3, "no photo /no/photo.jpg");
    const auto command = GENERATE(as<std::string>(), "unlabel", "ignore", "delete", "restore", "confirm");
    checkRefused(program.run({command, "999"}), 3, "999");
    checkRefused(program.run({"label", "999", "--person", "Ada", "--new"}), 3, "999");
    CHECK(program.run({"people", "--json"}).json().at("people").empty());
}

TEST_CASE("Undo and redo with nothing to do say so") {
    const LibraryFixture program;
    checkRefused(program.run({"undo"}), 1, "nothing to undo");
    checkRefused(program.run({"redo"}), 1, "nothing to redo");
}

TEST_CASE("A folder without persons cannot be evaluated") {
    const Program program;
    write(program.photos() / "letter.txt", "Dear Ada");
    const auto ended = program.run({"scan", program.photos().string()});
    REQUIRE(ended.code == 0);
    checkRefused(program.run({"evaluate", program.photos().string()}), 3, "person");
}

TEST_CASE("A bad command line ends with 2, help with 0") {
    const Program program;
    CHECK(program.run({"dance"}).code == 2);
    CHECK(program.run({"label", "1"}).code == 2);
    const auto help = program.run({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    CHECK(help.out.find("Exit codes") != std::string::npos);
}

TEST_CASE("Output that cannot be written is an error") {
    const LibraryFixture program;
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(KITH_CLI),
                  {QStringLiteral("--library"), QString::fromStdString(program.library().string()),
                   QStringLiteral("stats")});
    const auto ended = Program::finish(process);
    CHECK(ended.code == 1);
    CHECK(ended.says("could not be written"));
}

TEST_CASE("A model that has gone since it was chosen, or is damaged, is named by the scan") {
    LibraryFixture program;
    const std::filesystem::path models = program.folder() / "models";
    std::filesystem::create_directory(models);
    const std::filesystem::path builtIn = support::ownModels();
    auto manifest = nlohmann::json::parse(std::ifstream(builtIn / "manifest.json"));
    for (auto& model : manifest.at("models")) {
        std::filesystem::copy(builtIn / model.at("file").get<std::string>(), models);
        if (model.at("kind") == "embedder") {
            model["id"] = "copied-model";
        }
    }
    write(models / "manifest.json", manifest.dump());
    program.setVariable("KITH_MODEL_DIR", models.string());
    REQUIRE(program.run({"stats", "--embedder", "copied-model"}).code == 0);
    write(program.photos() / "a.jpg", "not a picture");
    SECTION("gone") {
        program.setVariable("KITH_MODEL_DIR", "");
    }
    SECTION("cut short") {
        std::filesystem::resize_file(models / "kith_embed_1.onnx", 1000);
    }
    const auto ended = program.run({"scan"});
    INFO(ended.out << ended.err);
    CHECK(ended.code == 1);
    CHECK((ended.says("copied-model") || ended.says("kith_embed_1.onnx")));
    CHECK(ended.err.ends_with(".\n"));
}
