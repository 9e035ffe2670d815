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

/// Sixteen faces. The first is Ada, the second Bo. Classification takes faces 2 to 6 for Ada (0.95, 0.90,
/// 0.80, 0.60, 0.40) and 7 to 9 for Bo (0.92, 0.75, 0.55); clustering takes 2 for Bo (0.85) and 3 for Ada
/// (0.88). The others are unknown. Embeddings of the chosen network: the faces that classification takes for
/// Bo lie near Bo's, all others near Ada's.
struct SuggestedLibrary {
    SuggestedLibrary();

    storage::TemporaryFolder folder;
    std::vector<model::FaceId> faces;
    model::PersonId ada;
    model::PersonId bo;
    std::unique_ptr<session::LibrarySession> session;
    std::unique_ptr<PeopleIndex> people;
    Notices notices;
    ThumbnailCache thumbnails{[](model::FaceId) { return QImage(); }};
    Shared shared() { return {thumbnails, *people, notices}; }
};

} // namespace kith::ui
