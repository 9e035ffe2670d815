// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/folders/folder_walk.h"
#include "core/model/photo.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace kith::folders {

/// What the library remembers of a file.
struct KnownFile {
    model::PhotoId photo;
    std::string path;
    model::FileStamp stamp;
    model::PhotoState state = model::PhotoState::Pending;
    bool opened = false; ///< it was looked into once, not only listed by its name
    model::FileTrace trace{};
};

enum class FileChange {
    New,
    NewSkipped, ///< new, and to be listed with its problem
    Changed,    ///< to be looked at again
    Waiting,    ///< to be looked at anyhow
    Touched,    ///< size and time are as they were, and yet something was done: its content tells what
    Unchanged,
    UnchangedSkipped, ///< listed with its problem already
    Back              ///< was missing, is there as it was
};

struct Comparison {
    FileChange change = FileChange::New;
    model::PhotoId photo;    ///< none for a new file
    bool isTraceNew = false; ///< of an unchanged file: its trace is to be noted
};

/// Compares what a walk finds with what is known of the same folder. Not thread-safe.
class ChangeDetector {
public:
    explicit ChangeDetector(std::vector<KnownFile> known);

    Comparison compare(const FoundFile& found);
    /// Known files that compare() did not meet and that are not marked missing yet, in the order known; to
    /// be asked after a complete walk. Files below a folder that could not be read are not missing.
    std::vector<model::PhotoId> missing(const std::vector<std::string>& unreadable) const;

private:
    struct Entry {
        std::size_t index;
        bool met = false;
    };
    std::vector<KnownFile> m_known;
    std::unordered_map<std::string_view, Entry> m_byPath; ///< paths live in m_known
};

} // namespace kith::folders
