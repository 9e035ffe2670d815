// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/file_format.h"
#include "core/model/photo.h"
#include "core/model/picture_identity.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kith::folders {

/// Something in a folder that concerns Kith: a photo, or what has to be told to the user.
struct FoundFile {
    std::string path; ///< absolute, UTF-8
    model::FileStamp stamp;
    model::Sentence problem; ///< why it is left out; empty = a file of a format that Kith reads
    model::FileTrace trace{};
};

enum class WalkEnd {
    Complete, ///< everything that can be read was handed over
    Offline,  ///< the folder itself cannot be listed; nothing was handed over
    Stopped
};

struct WalkResult {
    WalkEnd end = WalkEnd::Complete;
    /// Sub-folders that could not be listed; they were handed over as found files with a problem, too.
    std::vector<std::string> unreadable;
};

/// Hands over photos and pictures of other formats in the folder and all below, in batches of at most
/// kWalkBatch, in order of names. Hidden files and folders are left out, and so are files that are no
/// pictures. Symbolic links are followed, but no folder is entered twice. No file is opened. `found` is
/// called on the calling thread. Any thread.
inline constexpr std::size_t kWalkBatch = 256;
WalkResult walkFolder(const std::string& folder, const std::function<void(std::span<const FoundFile>)>& found,
                      const std::stop_token& stop);

/// What the disk says about a file now; nothing when it is not there or is no file. Any thread.
struct FileFacts {
    model::FileStamp stamp;
    model::FileTrace trace;
};
std::optional<FileFacts> factsOf(const std::string& path);
std::optional<model::FileStamp> stampOf(const std::string& path);

} // namespace kith::folders
