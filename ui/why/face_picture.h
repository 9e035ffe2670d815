// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QWidget>

namespace kith::ui {

class ThumbnailCache;

/// One face, large.
class FacePicture : public QWidget {
    Q_OBJECT
public:
    FacePicture(ThumbnailCache& thumbnails, int side, QWidget* parent);
    /// None leaves an empty place.
    void setFace(model::FaceId face);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ThumbnailCache& m_thumbnails;
    model::FaceId m_face;
};

} // namespace kith::ui
