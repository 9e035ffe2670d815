// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/explanation.h"

#include <QWidget>

#include <vector>

namespace kith::ui {

class ThumbnailCache;

/// "Very alike", "Alike", "A little alike", "Not alike".
QString similarityText(model::SimilarityGrade grade);

/// Faces side by side under a caption, each with how alike it is: in words and as one to four dots. The
/// figure is in the tooltip. As many are shown as there is room for.
class SimilarityStrip : public QWidget {
    Q_OBJECT
public:
    SimilarityStrip(ThumbnailCache& thumbnails, QWidget* parent);

    void setFaces(const QString& caption, const std::vector<model::LikeFace>& faces);
    const std::vector<model::LikeFace>& faces() const { return m_faces; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect tileRect(std::size_t place) const;
    QString describe(const model::LikeFace& face) const;

    ThumbnailCache& m_thumbnails;
    QString m_caption;
    std::vector<model::LikeFace> m_faces;
};

} // namespace kith::ui
