// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QImage>

#include <filesystem>
#include <memory>

namespace kith::session {

/// Reads face thumbnails (square, at most 256 px, the face with a margin of a third around its box).
/// Any thread may call load(); calls are serialised inside.
class ThumbnailReader {
public:
    explicit ThumbnailReader(const std::filesystem::path& libraryFile);
    ~ThumbnailReader();
    /// A null image when there is none.
    QImage load(model::FaceId face) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kith::session
