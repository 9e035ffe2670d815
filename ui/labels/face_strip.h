// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QWidget>

#include <vector>

namespace kith::ui {

class ThumbnailCache;

/// One line of small faces; "+12" where they don't fit.
class FaceStrip : public QWidget {
    Q_OBJECT
public:
    FaceStrip(ThumbnailCache& thumbnails, QWidget* parent);
    void setFaces(std::vector<model::FaceId> faces);
    QSize sizeHint() const override { return {200, 44}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ThumbnailCache& m_thumbnails;
    std::vector<model::FaceId> m_faces;
};

} // namespace kith::ui
