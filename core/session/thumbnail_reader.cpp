// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/thumbnail_reader.h"

#include "core/model/error.h"
#include "core/storage/stores/thumbnail_store.h"

#include <mutex>
#include <optional>

namespace kith::session {

struct ThumbnailReader::Impl {
    std::filesystem::path libraryFile;
    std::mutex mutex;
    std::optional<storage::ThumbnailStore> store; ///< opened by the first reader
};

ThumbnailReader::ThumbnailReader(const std::filesystem::path& libraryFile)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->libraryFile = libraryFile;
}

ThumbnailReader::~ThumbnailReader() = default;

QImage ThumbnailReader::load(model::FaceId face) const {
    std::vector<std::byte> jpeg;
    try {
        const std::scoped_lock lock(m_impl->mutex);
        if (!m_impl->store) {
            m_impl->store.emplace(m_impl->libraryFile);
        }
        jpeg = m_impl->store->get(face);
    } catch (const model::Error&) {
        return {}; // a tile without a picture says as much as an error would
    }
    return QImage::fromData(reinterpret_cast<const uchar*>(jpeg.data()), static_cast<int>(jpeg.size()),
                            "JPEG");
}

} // namespace kith::session
