// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include "core/model/error.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace kith::app {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

/// The end of the pipe that the signal handler writes to; a handler can reach nothing but a global.
volatile std::sig_atomic_t g_writeEnd = -1;

/// Calls only what POSIX allows in a signal handler.
extern "C" void kithNoteSignal(int /*number*/) {
    for (const int number : kSignals) {
        std::signal(number, SIG_DFL);
    }
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(g_writeEnd, &byte, 1);
}

} // namespace

struct Interrupt::Impl {
    std::array<int, 2> pipe{-1, -1};
    std::array<struct sigaction, kSignals.size()> before{};
    std::unique_ptr<QSocketNotifier> notifier;
};

Interrupt::Interrupt(std::function<void()> onInterrupt)
    : m_impl(std::make_unique<Impl>()) {
    if (::pipe2(m_impl->pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        throw model::Error(model::ErrorKind::Internal,
                           "The system has no pipe left to wait for Ctrl+C with.");
    }
    g_writeEnd = m_impl->pipe[1];
    m_impl->notifier = std::make_unique<QSocketNotifier>(m_impl->pipe[0], QSocketNotifier::Read);
    QObject::connect(m_impl->notifier.get(), &QSocketNotifier::activated, m_impl->notifier.get(),
                     [impl = m_impl.get(), call = std::move(onInterrupt)] {
                         impl->notifier->setEnabled(false);
                         call();
                     });
    struct sigaction action {};
    action.sa_handler = kithNoteSignal;
    action.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], &action, &m_impl->before[i]);
    }
}

Interrupt::~Interrupt() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], &m_impl->before[i], nullptr);
    }
    m_impl->notifier.reset();
    ::close(m_impl->pipe[0]);
    ::close(m_impl->pipe[1]);
}

} // namespace kith::app
