// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace kith::app {

/// While it lives, the first SIGINT or SIGTERM calls the function from the event loop of the thread that made
/// this; the second ends the program at once, as without it. One at a time.
class Interrupt {
public:
    explicit Interrupt(std::function<void()> onInterrupt);
    /// Back to what the signals did before.
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kith::app
