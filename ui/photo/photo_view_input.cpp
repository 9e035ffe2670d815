// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of PhotoView.
#include "ui/photo/photo_view.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {
constexpr double kKeyStep = 1.5;
constexpr double kDoubleClickZoom = 3.0;
constexpr double kCorner = 8;   // pixels around a corner that take hold of it
constexpr double kSmallest = 8; // pixels; a smaller box was a slip of the hand
} // namespace

void PhotoView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_geometry.setSizes(size(), m_original);
}

void PhotoView::fit() {
    zoomTo(1.0, rect().center());
}

void PhotoView::zoomTo(double zoom, QPointF point) {
    if (m_image.isNull() && zoom > 1.0) {
        return; // there is nothing to look at more closely
    }
    const double before = m_geometry.zoom();
    m_geometry.zoomTo(zoom, point);
    if (m_geometry.zoom() != before) {
        Q_EMIT zoomChanged(m_geometry.zoom());
        update();
    }
}

void PhotoView::setDrawing(bool drawing) {
    if (drawing != m_drawing) {
        m_drawing = drawing;
        endDrag();
        if (drawing) {
            setFocus(Qt::OtherFocusReason); // so that Escape is heard
        }
        Q_EMIT drawingChanged(drawing);
    }
}

void PhotoView::endDrag() {
    m_grip = {};
    m_shown.reset();
    setCursor(m_drawing ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

const model::FaceDetails* PhotoView::drawnCurrent() const {
    const auto found = std::find_if(m_faces.begin(), m_faces.end(), [this](const auto& face) {
        return face.face.id == m_current && face.face.origin == model::FaceOrigin::Drawn;
    });
    return found == m_faces.end() ? nullptr : &*found;
}

PhotoView::Grip PhotoView::gripAt(QPointF point) const {
    if (m_drawing) {
        return {m_image.isNull() ? Drag::None : Drag::Draw};
    }
    const auto* drawn = drawnCurrent();
    const QRectF box = drawn != nullptr ? boxOf(*drawn) : QRectF();
    if (drawn != nullptr && box.adjusted(-kCorner, -kCorner, kCorner, kCorner).contains(point)) {
        const bool left = std::abs(point.x() - box.left()) <= kCorner;
        const bool top = std::abs(point.y() - box.top()) <= kCorner;
        const bool atSide = left || std::abs(point.x() - box.right()) <= kCorner;
        const bool atLine = top || std::abs(point.y() - box.bottom()) <= kCorner;
        if (atSide && atLine) {
            return {Drag::Resize, left, top};
        }
        if (box.contains(point) && faceAt(point) == drawn) {
            return {Drag::Move};
        }
    }
    return {m_geometry.zoom() > 1.0 ? Drag::Pan : Drag::None};
}

QRectF PhotoView::draggedRect(QPointF point) const {
    const QRectF picture = m_geometry.picture();
    const QPointF inside(std::clamp(point.x(), picture.left(), picture.right()),
                         std::clamp(point.y(), picture.top(), picture.bottom()));
    if (m_grip.drag == Drag::Draw) {
        return QRectF(m_pressed, inside).normalized();
    }
    if (m_grip.drag == Drag::Move) {
        QRectF moved = m_start.translated(point - m_pressed);
        moved.moveLeft(std::clamp(moved.left(), picture.left(),
                                  std::max(picture.left(), picture.right() - moved.width())));
        moved.moveTop(std::clamp(moved.top(), picture.top(),
                                 std::max(picture.top(), picture.bottom() - moved.height())));
        return moved;
    }
    const QPointF fixed(m_grip.left ? m_start.right() : m_start.left(),
                        m_grip.top ? m_start.bottom() : m_start.top());
    return QRectF(fixed, inside).normalized();
}

void PhotoView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF point = event->position();
    m_grip = gripAt(point);
    m_pressed = point;
    const auto* face = m_drawing ? nullptr : faceAt(point);
    if (m_grip.drag == Drag::Move || m_grip.drag == Drag::Resize) {
        m_start = boxOf(*drawnCurrent());
    } else if (face != nullptr) {
        m_grip = {};
        Q_EMIT facePicked(face->face.id);
    }
}

void PhotoView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF point = event->position();
    if ((event->buttons() & Qt::LeftButton) == 0 || m_grip.drag == Drag::None) {
        showCursor(point);
        return;
    }
    if (m_grip.drag == Drag::Pan) {
        m_geometry.pan(point - m_pressed);
        m_pressed = point;
        setCursor(Qt::ClosedHandCursor);
    } else if (m_shown || (point - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_shown = draggedRect(point);
    }
    update();
}

void PhotoView::mouseReleaseEvent(QMouseEvent*) {
    const auto shown = m_shown;
    const Drag drag = m_grip.drag;
    const model::FaceId face = m_current;
    endDrag();
    if (!shown || shown->width() < kSmallest || shown->height() < kSmallest) {
        return;
    }
    const model::Box box = m_geometry.toBox(*shown);
    if (drag == Drag::Draw) {
        setDrawing(false);
        Q_EMIT boxDrawn(box);
    } else {
        Q_EMIT boxMoved(face, box);
    }
}

void PhotoView::mouseDoubleClickEvent(QMouseEvent* event) {
    zoomTo(m_geometry.zoom() > 1.0 ? 1.0 : kDoubleClickZoom, event->position());
}

void PhotoView::wheelEvent(QWheelEvent* event) {
    zoomTo(m_geometry.zoom() * std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void PhotoView::showCursor(QPointF point) {
    const auto* face = faceAt(point);
    m_hovered = face != nullptr ? face->face.id : model::FaceId();
    const Grip grip = gripAt(point);
    setCursor(grip.drag == Drag::Draw ? Qt::CrossCursor
              : grip.drag == Drag::Resize
                  ? (grip.left == grip.top ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor)
              : grip.drag == Drag::Move ? Qt::SizeAllCursor
              : face != nullptr         ? Qt::PointingHandCursor
              : grip.drag == Drag::Pan  ? Qt::OpenHandCursor
                                        : Qt::ArrowCursor);
    update();
}

void PhotoView::leaveEvent(QEvent*) {
    m_hovered = {};
    update();
}

void PhotoView::pickNeighbour(int step) {
    if (m_faces.empty()) {
        return;
    }
    int at = 0;
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
        at = m_faces[i].face.id == m_current ? static_cast<int>(i) : at;
    }
    const int count = static_cast<int>(m_faces.size());
    Q_EMIT facePicked(m_faces[static_cast<std::size_t>((at + step + count) % count)].face.id);
}

void PhotoView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return pickNeighbour(event->key() == Qt::Key_Left ? -1 : 1);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT photoRequested(event->key() == Qt::Key_PageUp ? -1 : 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomTo(m_geometry.zoom() * kKeyStep, rect().center());
    case Qt::Key_Minus:
        return zoomTo(m_geometry.zoom() / kKeyStep, rect().center());
    case Qt::Key_0:
        return fit();
    case Qt::Key_Escape:
        if (m_drawing || m_grip.drag != Drag::None) {
            endDrag();
            return setDrawing(false);
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kith::ui
