// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlite/database.h"

#include <stop_token>

namespace kith::jobs {

/// Files that took each other's names (two were swapped, a series was numbered anew, or a new picture has the
/// name of one that is called otherwise now) are changed photos to a walk, and matching faces by their place
/// would give one picture the labels of another. So photos whose file lies under the name of another photo by
/// now go there, with faces and labels, before anything is scanned; photos that lose their name get one that
/// became free, or one that no file has where a new picture lies there. A picture that was edited beside a
/// copy of how it was keeps its name: its time of capture tells. To be called after the walk; reads only
/// pending files that have the size of another pending or missing one. Throws nothing about single files:
/// what cannot be read stays where it is. Stopped, it changes nothing.
void followRenames(storage::Database& database, const std::stop_token& stop);

} // namespace kith::jobs
