// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QWidget>

namespace kith::ui {

class ThumbnailCache;

/// A face beside the picture of the person it may be.
class FacePair : public QWidget {
    Q_OBJECT
public:
    FacePair(ThumbnailCache& thumbnails, QWidget* parent);
    void setFaces(model::FaceId face, model::FaceId avatar);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ThumbnailCache& m_thumbnails;
    model::FaceId m_face;
    model::FaceId m_avatar;
};

} // namespace kith::ui
