// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_geometry.h"

#include <algorithm>

namespace kith::ui {

void PhotoGeometry::setSizes(QSize view, QSize photo) {
    m_view = view.isEmpty() ? QSizeF(4, 3) : QSizeF(view);
    m_photo = photo.isEmpty() ? QSizeF(4, 3) : QSizeF(photo);
    keepInView();
}

QSizeF PhotoGeometry::fitted() const {
    return m_photo.scaled(m_view, Qt::KeepAspectRatio);
}

void PhotoGeometry::fit() {
    m_zoom = 1.0;
    keepInView();
}

void PhotoGeometry::zoomTo(double zoom, QPointF point) {
    const QRectF before = picture();
    const double target = std::clamp(zoom, 1.0, kMostZoom);
    m_corner = point - (point - before.topLeft()) * (target / m_zoom);
    m_zoom = target;
    keepInView();
}

void PhotoGeometry::pan(QPointF by) {
    m_corner += by;
    keepInView();
}

/// Centred in a direction in which the photo is smaller than the view; at the top when it fits.
void PhotoGeometry::keepInView() {
    const QSizeF size = fitted() * m_zoom;
    const auto place = [](double at, double length, double room) {
        return length <= room ? (room - length) / 2 : std::clamp(at, room - length, 0.0);
    };
    m_corner.setX(place(m_corner.x(), size.width(), m_view.width()));
    m_corner.setY(m_zoom <= 1.0 ? 0.0 : place(m_corner.y(), size.height(), m_view.height()));
}

QRectF PhotoGeometry::picture() const {
    return {m_corner, fitted() * m_zoom};
}

QRectF PhotoGeometry::toView(const model::Box& box) const {
    const QRectF at = picture();
    return {at.x() + box.x * at.width(), at.y() + box.y * at.height(), box.width * at.width(),
            box.height * at.height()};
}

model::Box PhotoGeometry::toBox(const QRectF& rect) const {
    const QRectF at = picture();
    const QRectF cut = rect.normalized().intersected(at);
    return {(cut.x() - at.x()) / at.width(), (cut.y() - at.y()) / at.height(), cut.width() / at.width(),
            cut.height() / at.height()};
}

} // namespace kith::ui
