// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_view.h"

#include "ui/photo/face_facts.h"
#include "ui/style/icon.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace kith::ui {

PhotoView::PhotoView(std::function<QString(model::PersonId)> nameOfGuess, QWidget* parent)
    : QWidget(parent)
    , m_nameOfGuess(std::move(nameOfGuess)) {
    setObjectName(QStringLiteral("photoView"));
    setAccessibleName(tr("Photo with its faces"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PhotoView::setPhoto(const QImage& image, QSize original, const QString& sentence) {
    m_image = image;
    m_original = original.isEmpty() ? image.size() : original;
    m_sentence = sentence;
    m_geometry.setSizes(size(), m_original);
    updateGeometry();
    update();
}

void PhotoView::setFaces(std::vector<model::FaceDetails> faces, model::FaceId current) {
    m_faces = std::move(faces);
    m_current = current;
    endDrag();
    update();
}

int PhotoView::heightForWidth(int width) const {
    if (m_original.isEmpty()) {
        return width * 3 / 4;
    }
    return std::clamp(width * m_original.height() / m_original.width(), width / 3, width * 4 / 3);
}

QRectF PhotoView::boxOf(const model::FaceDetails& face) const {
    if (m_shown && m_grip.drag != Drag::Draw && face.face.id == m_current) {
        return *m_shown;
    }
    return m_geometry.toView(face.face.box).intersected(m_geometry.picture());
}

QRect PhotoView::boxRect(model::FaceId face) const {
    for (const auto& shown : m_faces) {
        if (shown.face.id == face) {
            return boxOf(shown).toRect();
        }
    }
    return {};
}

const model::FaceDetails* PhotoView::faceAt(QPointF point) const {
    const model::FaceDetails* best = nullptr;
    for (const auto& face : m_faces) {
        if (boxOf(face).contains(point) &&
            (best == nullptr || face.face.box.area() < best->face.box.area())) {
            best = &face; // of two boxes one in the other, the inner
        }
    }
    return best;
}

void PhotoView::paintBox(QPainter& painter, const model::FaceDetails& face) const {
    const bool current = face.face.id == m_current;
    const bool strong = current || face.face.id == m_hovered;
    const QRectF box = boxOf(face);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 110), strong ? 4 : 3));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(QPen(QColor(255, 255, 255, strong ? 255 : 170), strong ? 2 : 1.25));
    painter.drawRoundedRect(box, 4, 4);
    if (current && &face == drawnCurrent()) { // its corners can be dragged
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1));
        painter.setBrush(Qt::white);
        for (const QPointF corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()}) {
            painter.drawRect(QRectF(corner - QPointF(3.5, 3.5), QSizeF(7, 7)));
        }
    }
}

void PhotoView::paintCaption(QPainter& painter, const model::FaceDetails& face,
                             std::vector<QRectF>& taken) const {
    const bool current = face.face.id == m_current;
    const bool strong = current || face.face.id == m_hovered;
    const QRectF box = boxOf(face);
    const QString caption = captionOf(face, m_nameOfGuess);
    if (caption.isEmpty() || (!strong && m_faces.size() > 6)) {
        return;
    }
    painter.setFont(uiFont(12, current ? QFont::DemiBold : QFont::Normal));
    const QRectF picture = m_geometry.picture().intersected(rect());
    const qreal width = std::min(picture.width(), tabularWidth(painter.font(), caption) + 13);
    QRectF label(box.left(), box.bottom() + 4, width, 19);
    label.moveLeft(
        std::clamp(label.left(), picture.left(), std::max(picture.left(), picture.right() - width)));
    if (label.bottom() > picture.bottom()) {
        label.moveBottom(box.top() - 4 > picture.top() + 19 ? box.top() - 4 : picture.bottom() - 2);
    }
    if (std::any_of(taken.begin(), taken.end(),
                    [&](const QRectF& other) { return other.intersects(label); })) {
        return; // it shows when the pointer is on its face
    }
    taken.push_back(label);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(16, 18, 22, strong ? 210 : 150));
    painter.drawRoundedRect(label, 6, 6);
    painter.setPen(Qt::white);
    painter.setClipRect(label);
    drawTabular(painter, label.adjusted(6, 0, -4, 0), Qt::AlignLeft, caption);
    painter.setClipping(false);
}

void PhotoView::paintPicture(QPainter& painter) const {
    const QRectF picture = m_geometry.picture();
    const QRectF seen = picture.intersected(rect());
    painter.setPen(Qt::NoPen);
    if (m_image.isNull()) {
        painter.setBrush(tokens().tile);
        painter.drawRoundedRect(seen, 8, 8);
        paintIcon(painter, QRectF(seen.center() - QPointF(16, 28), QSizeF(32, 32)), QStringLiteral("photo"),
                  tokens().dim);
        painter.setPen(tokens().dim);
        painter.setFont(uiFont());
        painter.drawText(seen.adjusted(16, seen.height() / 2 + 8, -16, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
        return;
    }
    QPainterPath path;
    path.addRoundedRect(seen, 8, 8);
    QBrush brush(m_image);
    QTransform transform;
    transform.translate(picture.x(), picture.y());
    transform.scale(picture.width() / m_image.width(), picture.height() / m_image.height());
    brush.setTransform(transform);
    painter.fillPath(path, brush);
}

void PhotoView::paintFaces(QPainter& painter) const {
    std::vector<const model::FaceDetails*> order(m_faces.size());
    std::transform(m_faces.begin(), m_faces.end(), order.begin(), [](const auto& face) { return &face; });
    const auto rank = [this](const model::FaceDetails* face) {
        return face->face.id == m_hovered ? 0 : face->face.id == m_current ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
    std::for_each(order.rbegin(), order.rend(), [&](auto* face) { paintBox(painter, *face); });
    std::vector<QRectF> captions; // the first ones have the room
    for (const auto* face : order) {
        paintCaption(painter, *face, captions);
    }
    if (m_shown && m_grip.drag == Drag::Draw) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().accent, 2));
        painter.drawRoundedRect(*m_shown, 4, 4);
    }
}

void PhotoView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintPicture(painter);
    if (m_image.isNull()) {
        return;
    }
    paintFaces(painter);
    if (hasFocus() || m_drawing) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().accent, 2));
        painter.drawRoundedRect(m_geometry.picture().intersected(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
}

} // namespace kith::ui
