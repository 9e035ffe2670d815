// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_scan [--all] [--method hog|cnn] [--workers N]...
// Scans photos of KITH_TEST_DATA into fresh libraries and prints one row of a markdown table for each set of
// photos and number of workers: speed, the share of each stage in the workers' time, and peak memory.
// --all takes all of lfw-dev in place of its first 600.

#include "core/jobs/model_choices.h"
#include "core/jobs/process_threads.h"
#include "core/jobs/scan/scan_job.h"
#include "core/model/error.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/folder_store.h"
#include "tests/bench/scan/sample_photos.h"
#include "tests/support/temporary_folder.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <limits>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace kith;
namespace fs = std::filesystem;

constexpr std::size_t kLfwPhotos = 600;
constexpr std::size_t kLargePhotos = 100;
constexpr double kLargePixels = 12e6;

struct Options {
    bool allPhotos = false;
    model::DetectionMethod method = model::DetectionMethod::Hog;
    std::vector<int> workers;
};

Options readOptions(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const bool hasValue = i + 1 < argc;
        if (argument == "--all") {
            options.allPhotos = true;
        } else if (argument == "--method" && hasValue) {
            options.method = model::detectionMethodFrom(argv[++i]).value_or(model::DetectionMethod::Hog);
        } else if (argument == "--workers" && hasValue) {
            options.workers.push_back(std::atoi(argv[++i]));
        } else {
            std::cerr << "bench_scan does not know '" << argument << "'.\n";
            std::exit(2);
        }
    }
    if (options.workers.empty())
        options.workers = {1, 2};
    return options;
}

/// Highest resident memory of this process so far, in megabytes (1e6 bytes).
double peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) * 1024 / 1e6;
    }
    return 0.0;
}

void printRow(const std::string& name, int workers, const model::ScanSummary& summary,
              const jobs::StageSeconds& stages) {
    const double all = stages.read + stages.identify + stages.decode + stages.detect + stages.refine +
                       stages.align + stages.embed + stages.store;
    std::printf("| %s | %d | %lld | %.1f | %.1f |", name.c_str(), workers,
                static_cast<long long>(summary.photos), static_cast<double>(summary.photos) / summary.seconds,
                static_cast<double>(summary.faces) / summary.seconds);
    for (const double stage : {stages.read, stages.identify, stages.decode, stages.detect, stages.refine,
                               stages.align, stages.embed, stages.store})
        std::printf(" %.0f %% |", 100.0 * stage / all);
    std::printf(" %.0f MB |\n", peakMegabytes());
    std::fflush(stdout);
}

void scanOnce(const std::string& name, const fs::path& photos, int workers, model::DetectionMethod method) {
    const support::TemporaryFolder folder;
    jobs::ScanRequest request;
    request.library = folder / "bench.kith";
    request.settings.detection.method = method;
    request.modelFolders = jobs::standardModelFolders();
    request.workers = workers;
    {
        storage::Database database(request.library);
        storage::FolderStore(database).add(photos.string());
    }
    jobs::StageSeconds stages;
    jobs::ScanEvents events;
    events.measured = [&stages](const jobs::StageSeconds& measured) { stages = measured; };
    jobs::PauseGate gate;
    const model::ScanSummary summary = jobs::runScan(request, events, gate, {});
    printRow(name, workers, summary, stages);
}

/// Runs the action in a process of its own, so that each has its own peak of memory.
template <typename Action>
bool inChild(const Action& action) {
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            action();
        } catch (const std::exception& error) {
            std::cerr << error.what() << '\n';
            ::_exit(1);
        }
        std::fflush(stdout);
        ::_exit(0);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

} // namespace

int main(int argc, char** argv) {
    jobs::setUpProcessThreads();
    const Options options = readOptions(argc, argv);
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr || !fs::is_directory(fs::path(data) / "lfw-dev")) {
        std::cout
            << "[skipped] bench_scan: KITH_TEST_DATA is not set to a folder with lfw-dev and wider-dev\n";
        return 0;
    }
    const support::TemporaryFolder folder;
    const std::size_t count = options.allPhotos ? std::numeric_limits<std::size_t>::max() : kLfwPhotos;
    bool isWell = inChild([&] {
        bench::linkPhotos(fs::path(data) / "lfw-dev", folder / "lfw", count);
        bench::enlargePhotos(fs::path(data) / "wider-dev", folder / "large", kLargePhotos, kLargePixels);
    });
    std::printf(
        "| photos | workers | number | photos/s | faces/s | read | identify | decode | detect | refine | "
        "align "
        "| embed | store | peak memory |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    std::fflush(stdout);
    const std::pair<std::string, fs::path> sets[] = {{"lfw-dev", folder / "lfw"},
                                                     {"12 megapixels", folder / "large"}};
    for (const auto& [name, photos] : sets) {
        for (const int workers : options.workers)
            isWell = inChild([&] { scanOnce(name, photos, workers, options.method); }) && isWell;
    }
    return isWell ? 0 : 1;
}
