// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/low_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace kith::session {

void giveWay() {
#ifdef __linux__
    // Qt's thread priorities do nothing under Linux's usual scheduler; there a thread has a "nice" value of
    // its own (setpriority(2), "C library/kernel differences"), which its children inherit.
    constexpr int kNice = 10;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kNice);
#endif
}

} // namespace kith::session
