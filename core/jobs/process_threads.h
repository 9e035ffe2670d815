// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::jobs {

/// Sets what is one for the whole process: the libraries below start no threads of their own beside the
/// workers of a job. For main(), once, before any other thread.
void setUpProcessThreads();

} // namespace kith::jobs
