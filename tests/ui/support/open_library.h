// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/library_session.h"
#include "tests/support/sample_library.h"
#include "ui/people/people_index.h"
#include "ui/shared/notices.h"
#include "ui/shared/shared.h"
#include "ui/tiles/thumbnail_cache.h"

#include <QImage>

#include <memory>
#include <vector>

namespace kith::ui {

/// A small library (photos of four faces each) opened as a session, with what screens share.
struct OpenLibrary {
    explicit OpenLibrary(int photos);

    storage::TemporaryFolder folder;
    std::vector<model::FaceId> ids; ///< in the order of storing
    std::unique_ptr<session::LibrarySession> session;
    std::unique_ptr<PeopleIndex> people;
    Notices notices;
    ThumbnailCache thumbnails{[](model::FaceId) { return QImage(); }};
    Shared shared() { return {thumbnails, *people, notices}; }
};

} // namespace kith::ui
