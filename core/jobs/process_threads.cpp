// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/process_threads.h"

#include "core/vision/network.h"

namespace kith::jobs {

void setUpProcessThreads() {
    vision::useOneThreadPerNetwork();
}

} // namespace kith::jobs
