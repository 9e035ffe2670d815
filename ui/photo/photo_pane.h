// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/shared/shared.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace kith::session {
class FaceTopic;
class PhotoTopic;
} // namespace kith::session

namespace kith::ui {

class PhotoView;

/// The whole photo of one face, what is known about it, and ways to open it elsewhere.
class PhotoPane : public QWidget {
    Q_OBJECT
public:
    PhotoPane(session::FaceTopic& faces, session::PhotoTopic& photos, const Shared& shared, QWidget* parent);

    /// None empties the pane.
    void showFace(model::FaceId face);
    PhotoView& view() { return *m_view; }

Q_SIGNALS:
    /// The user clicked another face of the photo.
    void facePicked(kith::model::FaceId face);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLabel* addFact(QFormLayout* form, const QString& objectName, const QString& title);
    void refresh();
    void loadPicture(model::PhotoId photo);
    void openPhoto();
    void showInFolder();

    session::FaceTopic& m_faces;
    session::PhotoTopic& m_photos;
    Shared m_shared;
    model::FaceId m_face;
    model::PhotoId m_loaded; ///< the photo in the view or on its way there
    QString m_path;
    PhotoView* m_view;
    QWidget* m_facts;
    QLabel* m_file = nullptr;
    QLabel* m_taken = nullptr;
    QLabel* m_size = nullptr;
    QLabel* m_folder = nullptr;
    QLabel* m_faceFacts = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_reveal = nullptr;
};

} // namespace kith::ui
