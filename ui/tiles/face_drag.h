// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QPixmap>

#include <memory>
#include <vector>

class QMimeData;

namespace kith::ui {

class ThumbnailCache;

/// What a drag of faces inside this program carries: their ids, of this library alone.
std::unique_ptr<QMimeData> faceMime(const std::vector<model::FaceId>& faces);
/// Empty when it carries no faces.
std::vector<model::FaceId> facesOf(const QMimeData& data);

/// The first faces on top of each other, with their number; for the pointer to carry.
QPixmap dragPicture(const std::vector<model::FaceId>& faces, ThumbnailCache& thumbnails, qreal scale);

} // namespace kith::ui
