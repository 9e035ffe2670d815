// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"
#include "tests/e2e/driver.h"
#include "tests/e2e/story.h"

namespace kith::e2e {

// The later steps of a story: what happens to the library.

/// Deletes the face of story.unwanted and empties the bin; its bytes are gone from the files. Returns where
/// it was.
model::Box deleteForGood(Driver& kith, const Story& story, const std::filesystem::path& library);
/// Re-scan finds it there again, which an ordinary scan does not, and every label stays.
void rescan(Driver& kith, const Story& story, const model::Box& box);
/// By keys and by buttons.
void undoAndRedo(Driver& kith, const Story& story);
/// Names, page and size are as they were.
void quitAndStart(Driver& kith);

} // namespace kith::e2e
