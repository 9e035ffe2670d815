// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace kith::e2e {

/// The main job, end to end, on one folder of photos.
struct Story {
    std::string name; ///< of its pictures
    std::filesystem::path photos;
    std::string embedder; ///< chosen in Settings before the first scan
    /// Photos with one person that is named by the user: file name -> name.
    std::map<std::string, std::string> named;
    /// Photos that the machine has to name after that.
    std::map<std::string, std::string> expected;
    double shareRight = 1.0; ///< of `expected`, at least
    std::string unwanted;    ///< a photo whose face is deleted and comes back by Re-scan; has no copy
};

/// Plays it on a new library: drop, scan, first Train, names, Train, Inferred, confirm, delete, empty the
/// bin, Re-scan, undo and redo, quit and start again. Fails the test at the first thing that is not as it
/// should be.
void play(const Story& story);

} // namespace kith::e2e
