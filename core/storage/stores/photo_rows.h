// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"
#include "core/model/picture_identity.h"
#include "core/model/sentence.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kith::storage {

/// What the walk compares with the disk.
struct KnownPhoto {
    model::PhotoId id;
    std::string path;
    model::FileStamp stamp;
    model::PhotoState state = model::PhotoState::Pending;
    std::string scanSettings; ///< the caller's mark of the settings it was last scanned with
    model::FileTrace trace;
};

struct PhotoTrace {
    model::PhotoId photo;
    model::FileTrace trace;
};

/// A file that the walk met for the first time.
struct NewPhoto {
    std::string path; ///< absolute, UTF-8
    model::FileStamp stamp;
    model::PhotoState state = model::PhotoState::Pending; ///< or Skipped, with a reason
    model::Sentence reason;
    model::FileTrace trace{};
};

/// What looking at a photo gave; replaces everything of the row but folder and path.
struct PhotoScan {
    model::PhotoId photo;
    model::PhotoState state = model::PhotoState::Scanned; ///< or Failed, Skipped with a reason
    model::Sentence reason;
    model::FileStamp stamp;
    std::uint64_t contentHash = 0;
    int width = 0; ///< upright
    int height = 0;
    std::optional<std::int64_t> takenAt; ///< seconds since the epoch as if UTC
    std::string scanSettings;
    model::FileTrace trace{};
    model::PictureIdentity picture{};
};

struct PhotoToScan {
    model::PhotoId id;
    model::FolderId folder;
    std::string path;
    model::FileStamp stamp;
    model::PhotoState state = model::PhotoState::Pending;
};

/// A photo that is found under another name.
struct Relocation {
    model::PhotoId photo;
    model::FolderId folder;
    std::string path;
    std::optional<model::FileStamp> stamp;                ///< of its file there
    model::PhotoState state = model::PhotoState::Pending; ///< without a stamp: or Missing
    model::FileTrace trace{};                             ///< with a stamp
};

} // namespace kith::storage
