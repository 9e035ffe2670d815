// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::session {

/// The calling thread, and every thread it starts from now on, gives way to the window's and to other
/// programs where they want the same processor. Without effect where the system has no priorities of threads.
void giveWay();

} // namespace kith::session
