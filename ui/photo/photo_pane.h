// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"
#include "core/model/ids.h"
#include "ui/shared/shared.h"

#include <QWidget>

#include <set>
#include <vector>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace kith::session {
class FaceTopic;
class PhotoTopic;
} // namespace kith::session

namespace kith::ui {

class PhotoView;

/// The whole photo of one face, what is known about it, faces to draw that were not found, and ways to open
/// it elsewhere.
class PhotoPane : public QWidget {
    Q_OBJECT
public:
    PhotoPane(session::FaceTopic& faces, session::PhotoTopic& photos, const Shared& shared, QWidget* parent);

    /// None empties the pane.
    void showFace(model::FaceId face);
    /// The next drag over the photo makes a new face; does nothing while there is no photo.
    void startDrawing();
    PhotoView& view() { return *m_view; }

Q_SIGNALS:
    /// The user clicked another face of the photo.
    void facePicked(kith::model::FaceId face);
    /// A new face, which is shown already.
    void faceDrawn(kith::model::FaceId face);
    /// To a face on the previous (-1) or next (+1) photo.
    void photoRequested(int step);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QFormLayout* makeForm();
    void connectView();
    QLabel* addFact(QFormLayout* form, const QString& objectName, const QString& title);
    void addTools(QHBoxLayout* row);
    void addOpeners(QHBoxLayout* row);
    void refresh();
    void loadPicture(model::PhotoId photo);
    void loadSharper(double zoom);
    void draw(const model::Box& box);
    void forgetThumbnails(const std::vector<model::FaceId>& changed);

    session::FaceTopic& m_faces;
    session::PhotoTopic& m_photos;
    Shared m_shared;
    model::FaceId m_face;
    model::PhotoId m_loaded;         ///< the photo in the view or on its way there
    bool m_sharp = false;            ///< it is loaded for enlarging
    std::set<model::FaceId> m_drawn; ///< or moved here: their thumbnails come a moment later
    QString m_path;
    PhotoView* m_view;
    QWidget* m_facts;
    QLabel* m_file = nullptr;
    QLabel* m_taken = nullptr;
    QLabel* m_size = nullptr;
    QLabel* m_folder = nullptr;
    QLabel* m_faceFacts = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_fit = nullptr;
    QToolButton* m_draw = nullptr;
    QPushButton* m_open = nullptr;
    QToolButton* m_openWith = nullptr;
    QPushButton* m_reveal = nullptr;
};

} // namespace kith::ui
