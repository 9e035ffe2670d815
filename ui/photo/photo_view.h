// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_details.h"
#include "ui/photo/photo_geometry.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace kith::ui {

/// A whole photo with its faces boxed and named. A click on a box, or an arrow key, picks that face. The
/// wheel and + and - enlarge, a drag moves the enlarged photo, 0 and a double click fit it again. While
/// drawing, a drag makes a new box; the box of the current face, when it was drawn by hand, is moved by its
/// middle and resized by its corners. Escape gives up what is being drawn or dragged.
class PhotoView : public QWidget {
    Q_OBJECT
public:
    /// nameOfGuess: the name of a person that a nameless face is taken for.
    PhotoView(std::function<QString(model::PersonId)> nameOfGuess, QWidget* parent);

    /// A null image shows a quiet placeholder with the sentence.
    void setPhoto(const QImage& image, QSize original, const QString& sentence);
    void setFaces(std::vector<model::FaceDetails> faces, model::FaceId current);
    /// Of the face's box, in this widget; empty when it is not shown.
    QRect boxRect(model::FaceId face) const;
    double zoom() const { return m_geometry.zoom(); }
    void fit();
    void setDrawing(bool drawing);
    bool isDrawing() const { return m_drawing; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {276, heightForWidth(276)}; }

Q_SIGNALS:
    void facePicked(kith::model::FaceId face);
    void zoomChanged(double zoom);
    void drawingChanged(bool drawing);
    void boxDrawn(const kith::model::Box& box);
    void boxMoved(kith::model::FaceId face, const kith::model::Box& box);
    /// To the previous (-1) or next (+1) photo.
    void photoRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Pan, Draw, Move, Resize };
    /// The part of a box that a press there would take hold of.
    struct Grip {
        Drag drag = Drag::None;
        bool left = false; ///< with Resize: which corner follows the pointer
        bool top = false;
    };
    QRectF boxOf(const model::FaceDetails& face) const;
    const model::FaceDetails* faceAt(QPointF point) const;
    const model::FaceDetails* drawnCurrent() const;
    Grip gripAt(QPointF point) const;
    QRectF draggedRect(QPointF point) const;
    void zoomTo(double zoom, QPointF point);
    void pickNeighbour(int step);
    void endDrag();
    void showCursor(QPointF point);
    void paintPicture(QPainter& painter) const;
    void paintFaces(QPainter& painter) const;
    void paintBox(QPainter& painter, const model::FaceDetails& face) const;
    /// Unless its place is among those taken; adds it to them.
    void paintCaption(QPainter& painter, const model::FaceDetails& face, std::vector<QRectF>& taken) const;

    std::function<QString(model::PersonId)> m_nameOfGuess;
    QImage m_image;
    QSize m_original;
    QString m_sentence;
    PhotoGeometry m_geometry;
    std::vector<model::FaceDetails> m_faces;
    model::FaceId m_current;
    model::FaceId m_hovered;
    bool m_drawing = false;
    Grip m_grip;
    QPointF m_pressed;
    QRectF m_start;                ///< the box when it was taken hold of
    std::optional<QRectF> m_shown; ///< the box being drawn or dragged, in this widget
};

} // namespace kith::ui
