// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_similarity LIBRARY: how long it takes, on a thread of its own, to find out how alike the faces of
// every group are, how long the thread of the window is busy with a list in that order beside one by date,
// and how much memory was used at most.
#include "core/session/face_topic.h"
#include "core/session/library_session.h"
#include "core/session/similarity_topic.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>

namespace {

using namespace kith;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The best of five.
double listing(session::LibrarySession& session, model::FaceSort sort) {
    model::FaceFilter filter;
    filter.sort = sort;
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const auto start = Clock::now();
        (void)session.faces().list(filter);
        best = std::min(best, millisecondsSince(start));
    }
    return best;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("bench_similarity LIBRARY\n", stderr);
        return 2;
    }
    QCoreApplication application(argc, argv);
    const auto session = session::LibrarySession::open(argv[1]);
    const double byDate = listing(*session, model::FaceSort::Date);
    QEventLoop loop;
    QObject::connect(&session->similarity(), &session::SimilarityTopic::changed, &loop, &QEventLoop::quit);
    const auto start = Clock::now();
    session->similarity().refresh();
    loop.exec();
    const double comparing = millisecondsSince(start);
    const double oddFirst = listing(*session, model::FaceSort::Odd);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "%lld faces: compared in %.0f ms; list by date %.1f ms, odd ones first %.1f ms; %ld MB at most\n",
        static_cast<long long>(session->faces().counts().all), comparing, byDate, oddFirst,
        usage.ru_maxrss / 1024);
    return 0;
}
