// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"

#include <QPointF>
#include <QRectF>
#include <QSize>

namespace kith::ui {

/// Where a photo lies in a view: fitted into it, or enlarged around a point. Pure arithmetic.
class PhotoGeometry {
public:
    static constexpr double kMostZoom = 12.0;

    /// The size of the view, and of the upright photo (empty = 4:3).
    void setSizes(QSize view, QSize photo);
    /// 1 = the whole photo fits.
    double zoom() const { return m_zoom; }
    void fit();
    /// Keeps what is under the point of the view where it is, as far as the photo reaches.
    void zoomTo(double zoom, QPointF point);
    /// Moves the photo by pixels of the view; its edges stay at or outside the view's.
    void pan(QPointF by);

    /// The whole photo in pixels of the view; it reaches over the view when enlarged.
    QRectF picture() const;
    QRectF toView(const model::Box& box) const;
    /// Cut to the photo.
    model::Box toBox(const QRectF& rect) const;

private:
    QSizeF fitted() const;
    void keepInView();

    QSizeF m_view{4, 3};
    QSizeF m_photo{4, 3};
    double m_zoom = 1.0;
    QPointF m_corner; ///< of the picture, in the view; only while enlarged
};

} // namespace kith::ui
