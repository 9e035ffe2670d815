// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_window [--faces N] [--only start|use|scan|remove] [--seconds N]
// Opens the real main window on a large library (large_library.h), uses it, and prints for each thing done
// how long it took and how long the GUI thread did not answer. --seconds is how long each way of scrolling
// lasts. The platform is "offscreen" unless QT_QPA_PLATFORM names another.

#include "core/session/library_session.h"
#include "tests/bench/window/large_library.h"
#include "tests/bench/window/measured_uses.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace kith;
namespace fs = std::filesystem;

constexpr int kStarts = 7;

struct Options {
    std::string program;
    std::string only;
    std::string seconds = "20";
    bench::LibrarySize size;
};

Options readOptions(int argc, char** argv) {
    Options options;
    options.program = fs::canonical("/proc/self/exe").string();
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const bool hasValue = i + 1 < argc;
        if (argument == "--faces" && hasValue) {
            options.size.faces = std::atoi(argv[++i]);
        } else if (argument == "--only" && hasValue) {
            options.only = argv[++i];
        } else if (argument == "--seconds" && hasValue) {
            options.seconds = argv[++i];
        } else {
            std::cerr << "bench_window does not know '" << argument << "'.\n";
            std::exit(2);
        }
    }
    return options;
}

/// Each use has a process of its own, with a start and a peak of memory of its own. Gives what it printed.
std::string inOwnProcess(const Options& options, const std::string& use, const fs::path& library) {
    const std::string command = "'" + options.program + "' --use " + use + " '" + library.string() + "' " +
                                options.seconds + " " + std::to_string(bench::now());
    std::string printed;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    std::array<char, 512> line{};
    while (pipe != nullptr && std::fgets(line.data(), line.size(), pipe) != nullptr)
        printed += line.data();
    if (pipe == nullptr || ::pclose(pipe) != 0)
        throw std::runtime_error("The use '" + use + "' failed.");
    return printed;
}

void printStarts(const Options& options, const fs::path& library) {
    std::vector<double> usable;
    std::vector<double> pictures;
    for (int i = 0; i < kStarts; ++i) {
        double first = 0.0;
        double second = 0.0;
        std::sscanf(inOwnProcess(options, "start", library).c_str(), "%lf %lf", &first, &second);
        usable.push_back(first);
        pictures.push_back(second);
    }
    std::ranges::sort(usable);
    std::ranges::sort(pictures);
    std::printf(
        "| start of the program until the grid is painted and the window answers | %.0f | | | %.0f |\n"
        "| … until every picture of the first screen is there | %.0f | | | %.0f |\n",
        usable[kStarts / 2], usable.back(), pictures[kStarts / 2], pictures.back());
    std::fflush(stdout);
}

int runAll(const Options& options) {
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr || !fs::is_directory(fs::path(data) / "lfw-dev")) {
        std::cout
            << "[skipped] bench_window: KITH_TEST_DATA is not set to a folder with lfw-dev and wider-dev\n";
        return 0;
    }
    const fs::path made = bench::largeLibrary(options.size, data);
    const fs::path library = made.parent_path() / "used.kith";
    const support::TemporaryFolder settings; // nobody's own
    ::setenv("XDG_CONFIG_HOME", settings.path().c_str(), 1);
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    std::printf("| %d faces | ms | p50 | p99 | longest |\n|---|--:|--:|--:|--:|\n", options.size.faces);
    for (const std::string use : {"start", "use", "scan", "remove"}) {
        if (!options.only.empty() && options.only != use)
            continue;
        bench::copyLibrary(made, library);
        if (use == "start") {
            printStarts(options, library);
        } else {
            std::fputs(inOwnProcess(options, use, library).c_str(), stdout);
            std::fflush(stdout);
        }
    }
    bench::removeLibrary(library);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    kith::session::setUpProcess();
    try {
        if (argc == 6 && std::string(argv[1]) == "--use") {
            return bench::runUse(argc, argv, {argv[2], argv[3], std::atof(argv[4]), std::atof(argv[5])});
        }
        return runAll(readOptions(argc, argv));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
