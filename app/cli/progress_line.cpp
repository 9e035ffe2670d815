// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include "app/cli/output.h"

#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace kith::app {

namespace {

using namespace std::chrono_literals;

constexpr auto kRewriteInterval = 100ms;
constexpr auto kLineInterval = 5s;

/// Bytes that fit on a line of the terminal, with one to spare so that it does not wrap.
std::size_t lineRoom() {
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return known ? size.ws_col - 1U : 79U;
}

} // namespace

ProgressLine::ProgressLine()
    : m_terminal(::isatty(STDERR_FILENO) == 1)
    , m_next(m_terminal ? Clock::now() : Clock::now() + kLineInterval) {}

ProgressLine::~ProgressLine() {
    wipe();
}

void ProgressLine::show(const model::Progress& progress) {
    const std::scoped_lock lock(m_mutex);
    if (Clock::now() < m_next) {
        return;
    }
    m_next = Clock::now() + (m_terminal ? Clock::duration(kRewriteInterval) : Clock::duration(kLineInterval));
    const std::string text = printable(progressText(progress));
    if (m_terminal) {
        std::cerr << "\r\033[K" << text.substr(0, lineRoom()) << std::flush;
        m_visible = true;
    } else {
        std::cerr << text << '\n';
    }
}

void ProgressLine::say(const std::string& sentence) {
    const std::scoped_lock lock(m_mutex);
    wipe();
    std::cerr << sentence << '\n';
}

void ProgressLine::wipe() {
    if (m_visible) {
        std::cerr << "\r\033[K" << std::flush;
        m_visible = false;
    }
}

std::string progressText(const model::Progress& progress) {
    const bool ofPhotos = progress.kind == model::JobKind::Scan || progress.kind == model::JobKind::Rescan;
    std::string text = progress.stage.text();
    if (progress.total > 0) {
        text += ": " + std::to_string(progress.done) + " of " +
                (ofPhotos ? counted(progress.total, "photo") : std::to_string(progress.total));
    } else if (progress.done > 0) {
        text += ": " + std::to_string(progress.done);
    }
    if (progress.perSecond > 0.0) {
        text += ", " + fixedPoint(progress.perSecond, 1) + " photos/s";
    }
    if (progress.secondsLeft >= 0.0) {
        text += ", " + duration(progress.secondsLeft) + " left";
    }
    if (progress.faces > 0) {
        text += ", " + counted(progress.faces, "face");
    }
    return text;
}

} // namespace kith::app
