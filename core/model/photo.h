// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/sentence.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kith::model {

/// A folder the user gave to the library, used in place.
struct Folder {
    FolderId id;
    std::string path; ///< absolute, UTF-8, no trailing slash
};

/// A folder with what the settings page tells about it.
struct FolderSummary {
    Folder folder;
    std::int64_t photos = 0;
    std::int64_t faces = 0;
    std::int64_t pending = 0; ///< still to be scanned
    std::int64_t failed = 0;
    std::int64_t skipped = 0;
    bool online = true;    ///< the folder can be read now
    bool removing = false; ///< it is being forgotten, photo by photo
};

enum class PhotoState {
    Pending = 0, ///< found by the walk, not looked at yet
    Scanned = 1, ///< faces looked for; may have none
    Failed = 2,  ///< could not be decoded; `reason` says why
    Skipped = 3, ///< not a format Kith reads; `reason` names it
    Missing = 4  ///< was there once, is not now; faces and labels stay
};

/// Identity of a file's content on disk, cheap to compare with what the walk sees.
struct FileStamp {
    std::int64_t size = 0;
    std::int64_t modifiedNs = 0; ///< since the Unix epoch
    bool operator==(const FileStamp&) const = default;
};

struct Photo {
    PhotoId id;
    FolderId folder;
    std::string path; ///< absolute, UTF-8
    FileStamp stamp;
    std::uint64_t contentHash = 0; ///< XXH3 (64 bits) of the file; 0 while not read
    int width = 0;                 ///< upright, pixels of the original
    int height = 0;
    std::optional<std::int64_t> takenAt; ///< EXIF capture time, seconds since the epoch as if UTC
    PhotoState state = PhotoState::Pending;
    Sentence reason; ///< empty where nothing is wrong
};

} // namespace kith::model
