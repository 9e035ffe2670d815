// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace kith::bench {

/// How much is in a library that a window is measured on.
struct LibrarySize {
    int faces = 100'000; ///< active; ignored and deleted ones come on top
    int photos = 30'000;
    int persons = 2'000; ///< of very uneven size: the first has hundreds of times as many faces as the last
    int unknown = 5'000; ///< clusters without a name, as uneven
    int ignored = 3'000;
    int deleted = 1'500;
};

/// A library as years of use leave it, always the same for the same size: two folders ("Pictures" with about
/// half of the faces, "Camera"), names, clusters, suggestions of both sources, embeddings of the built-in
/// network, a full history, and a thumbnail of a real face for every face. Its photos are links to a few
/// pictures of 12 megapixels. Kept in <build folder>/bench-cache; `data` is KITH_TEST_DATA. Never open the
/// returned file: copy it with copyLibrary().
std::filesystem::path largeLibrary(const LibrarySize& size, const std::filesystem::path& data);

/// The library with its thumbnails under another name.
void copyLibrary(const std::filesystem::path& from, const std::filesystem::path& to);
void removeLibrary(const std::filesystem::path& file);

} // namespace kith::bench
