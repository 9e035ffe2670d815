// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/queries.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace kith::ui {

/// A whole photo with its faces boxed and named. A click on a box, or Tab and Enter, picks that face.
class PhotoView : public QWidget {
    Q_OBJECT
public:
    explicit PhotoView(QWidget* parent);

    /// A null image shows a quiet placeholder with the sentence.
    void setPhoto(const QImage& image, QSize original, const QString& sentence);
    void setFaces(std::vector<model::FaceDetails> faces, model::FaceId current);
    /// Of the face's box, in this widget; empty when it is not shown.
    QRect boxRect(model::FaceId face) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {276, heightForWidth(276)}; }

Q_SIGNALS:
    void facePicked(kith::model::FaceId face);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF pictureRect() const;
    QRectF boxOf(const model::FaceDetails& face) const;
    const model::FaceDetails* faceAt(QPointF point) const;
    void paintBox(QPainter& painter, const model::FaceDetails& face) const;
    /// Unless its place is among those taken; adds it to them.
    void paintCaption(QPainter& painter, const model::FaceDetails& face, std::vector<QRectF>& taken) const;

    QImage m_image;
    QSize m_original;
    QString m_sentence;
    std::vector<model::FaceDetails> m_faces;
    model::FaceId m_current;
    model::FaceId m_hovered;
};

} // namespace kith::ui
