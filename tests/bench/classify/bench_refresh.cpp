// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_refresh [FACES [PERSONS]]
// From the command that names a face to the rows of the Inferred tab, in a library file of made-up faces
// (20,000 of them, 100 persons with five named faces each, unless said otherwise) after a Train: through
// LibrarySession with its waiting, and the part of it that the thread of the window does. Then how long an
// explanation ("Why?") takes.
#include "core/jobs/model_choices.h"
#include "core/jobs/train/train_job.h"
#include "core/session/face_topic.h"
#include "core/session/library_session.h"
#include "core/session/people_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"
#include "tests/bench/classify/stored_library.h"
#include "tests/support/temporary_folder.h"
#include "ui/inferred/inferred_model.h"
#include "ui/people/people_index.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace kith;
using kith::support::TemporaryFolder;

constexpr int kTrials = 8;
constexpr int kPatience = 5'000; // milliseconds

/// In milliseconds.
struct Trial {
    double command = 0.0; ///< of the session, until it returns
    double rows = 0.0;    ///< from the command to the refreshed rows
    double window = 0.0;  ///< of that, on the thread of the window
    double longest = 0.0; ///< stretch of it without a look at the events
    bool refreshed = false;
};

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What the Inferred tab has, without the tab.
struct Screen {
    explicit Screen(session::LibrarySession& library)
        : session(library)
        , people(library.people())
        , model({library.suggestions(), library.faces(), people}, nullptr) {
        QObject::connect(&library.suggestions(), &session::SuggestionTopic::suggestionsChanged, &model,
                         [this] { refresh(); });
        model.refresh();
    }
    void refresh() {
        QElapsedTimer timer;
        timer.start();
        model.refresh();
        last = milliseconds(timer);
        spent += last;
        longest = std::max(longest, last);
        ++refreshes;
        waiting.quit();
    }
    session::LibrarySession& session;
    ui::PeopleIndex people;
    ui::InferredModel model;
    double spent = 0.0;
    double longest = 0.0;
    double last = 0.0;
    int refreshes = 0;
    QEventLoop waiting;
};

Trial timeOf(Screen& screen, const std::function<void()>& command) {
    Trial trial;
    screen.spent = 0.0;
    screen.longest = 0.0;
    screen.refreshes = 0;
    QElapsedTimer timer;
    timer.start();
    command();
    trial.command = milliseconds(timer);
    const int own = screen.refreshes; // of the command itself
    trial.longest = trial.command;
    screen.longest = 0.0;
    QTimer patience; // where nothing changes nobody tells
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &screen.waiting, &QEventLoop::quit);
    patience.start(kPatience);
    screen.waiting.exec();
    trial.rows = milliseconds(timer);
    trial.refreshed = screen.refreshes > own;
    trial.window = trial.command + (trial.refreshed ? screen.last : 0.0);
    trial.longest = std::max(trial.longest, screen.longest);
    return trial;
}

void print(const char* what, std::vector<Trial> trials) {
    std::erase_if(trials, [](const Trial& trial) { return !trial.refreshed; });
    if (trials.empty()) {
        std::printf("%-22s no rows changed\n", what);
        return;
    }
    const auto median = [&](double Trial::*value) {
        std::ranges::sort(trials, {}, value);
        return trials[trials.size() / 2].*value;
    };
    const auto most = [&](double Trial::*value) { return std::ranges::max(trials, {}, value).*value; };
    std::printf("%-22s %zu trials: rows %.0f ms (worst %.0f); window's thread %.1f ms (worst %.1f, in one go "
                "%.1f)\n",
                what, trials.size(), median(&Trial::rows), most(&Trial::rows), median(&Trial::window),
                most(&Trial::window), most(&Trial::longest));
    std::fflush(stdout);
}

void explain(session::LibrarySession& session) {
    const auto rows = session.suggestions().list(model::SuggestionSource::Classification, 0.1);
    std::vector<double> times;
    for (std::size_t i = 0; i < rows.size() && times.size() < 200; i += 1 + rows.size() / 200) {
        QElapsedTimer timer;
        timer.start();
        session.suggestions().explanation(rows[i].face, model::SuggestionSource::Classification);
        times.push_back(milliseconds(timer));
    }
    std::ranges::sort(times);
    if (!times.empty()) {
        std::printf("explanation            %zu faces: %.1f ms (worst %.1f)\n", times.size(),
                    times[times.size() / 2], times.back());
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const std::size_t faces = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20'000;
    const std::size_t persons = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 100;
    const TemporaryFolder folder;
    const auto file = folder / "library.kith";
    const bench::StoredLibrary library(file, faces, persons);
    jobs::PauseGate gate;
    const auto summary =
        jobs::runTrain({file, {}, jobs::standardModelFolders(), 0}, [](const model::Progress&) {}, gate, {});
    std::printf("%zu faces, %zu persons of five named faces: Train %.1f s, %lld suggestions\n", faces,
                library.named.size(), summary.seconds, static_cast<long long>(summary.suggestions));
    std::fflush(stdout);
    const auto session = session::LibrarySession::open(file);
    Screen screen(*session);
    explain(*session);
    std::vector<Trial> strangers;
    for (int i = 0; i < kTrials && i < static_cast<int>(library.strangers.size()); ++i) {
        const auto& stranger = library.strangers[static_cast<std::size_t>(i)].faces;
        strangers.push_back(timeOf(screen, [&] {
            session->faces().labelAsNew({stranger.front()}, "Stranger " + std::to_string(i));
        }));
    }
    print("somebody new named", strangers);
    std::vector<Trial> confirmed;
    for (int i = 0; i < kTrials; ++i) {
        std::vector<model::FaceId> some;
        const auto rows = session->suggestions().list(model::SuggestionSource::Classification, 0.5);
        for (std::size_t r = static_cast<std::size_t>(i) * 7; r < rows.size() && some.size() < 5; ++r) {
            some.push_back(rows[r].face);
        }
        confirmed.push_back(timeOf(
            screen, [&] { session->suggestions().confirm(some, model::SuggestionSource::Classification); }));
    }
    print("five confirmed", confirmed);
    return 0;
}
