// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_pane.h"

#include "core/session/face_topic.h"
#include "core/session/photo_topic.h"
#include "ui/photo/face_facts.h"
#include "ui/photo/photo_view.h"
#include "ui/shared/controls.h"
#include "ui/shared/notices.h"
#include "ui/shared/text.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr int kLongestSide = 1600; // sharp in a pane as wide as it goes, at twice the pixels
}

PhotoPane::PhotoPane(session::FaceTopic& faces, session::PhotoTopic& photos, const Shared& shared,
                     QWidget* parent)
    : QWidget(parent)
    , m_faces(faces)
    , m_photos(photos)
    , m_shared(shared)
    , m_view(new PhotoView(this))
    , m_facts(new QWidget(this)) {
    setObjectName(QStringLiteral("photoPane"));
    setAccessibleName(tr("Photo"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(216);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_file = addFact(form, QStringLiteral("photoFile"), tr("File"));
    m_taken = addFact(form, QStringLiteral("photoTaken"), tr("Taken"));
    m_size = addFact(form, QStringLiteral("photoSize"), tr("Size"));
    m_folder = addFact(form, QStringLiteral("photoFolder"), tr("Folder"));
    m_faceFacts = addFact(form, QStringLiteral("photoFace"), tr("Face"));
    m_open = makeButton(m_facts, {QStringLiteral("openPhotoButton"), tr("Open"), tr("Open the photo"),
                                  tr("Open in the desktop's photo viewer")});
    m_reveal = makeButton(m_facts, {QStringLiteral("showInFolderButton"),
                                    tr("Show in folder"),
                                    {},
                                    tr("Open the folder that holds the photo")});
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_open);
    buttons->addWidget(m_reveal);
    buttons->addStretch();
    auto* facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(14);
    facts->addLayout(form);
    facts->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_view);
    column->addWidget(m_facts);
    column->addStretch(1);
    connect(m_view, &PhotoView::facePicked, this, &PhotoPane::facePicked);
    connect(m_open, &QPushButton::clicked, this, &PhotoPane::openPhoto);
    connect(m_reveal, &QPushButton::clicked, this, &PhotoPane::showInFolder);
    connect(&faces, &session::FaceTopic::countsChanged, this, &PhotoPane::refresh);
    refresh();
}

QLabel* PhotoPane::addFact(QFormLayout* form, const QString& objectName, const QString& title) {
    // A path tells most at its end, a name at both ends.
    auto* value = new ElidedLabel(
        objectName == QLatin1String("photoFolder") ? Qt::ElideLeft : Qt::ElideMiddle, m_facts);
    value->setObjectName(objectName);
    value->setAccessibleName(title);
    value->setProperty("medium", true);
    auto* label = makeDimLabel(m_facts, title);
    label->setMinimumWidth(60);
    form->addRow(label, value);
    return value;
}

void PhotoPane::showFace(model::FaceId face) {
    m_face = face;
    refresh();
}

void PhotoPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void PhotoPane::refresh() {
    if (!isVisible()) {
        return; // nothing is read for a pane nobody sees
    }
    const auto details = m_face.isValid() ? m_faces.details(m_face) : std::nullopt;
    m_facts->setVisible(details.has_value());
    if (!details) {
        m_loaded = {};
        m_view->setFaces({}, {});
        m_view->setPhoto({}, {}, tr("Select a face to see its photo."));
        return;
    }
    const model::Photo& photo = details->photo;
    m_path = qt(photo.path);
    m_file->setText(fileNameOf(photo));
    m_taken->setText(takenOf(photo));
    m_size->setText(sizeOf(photo));
    m_folder->setText(folderOf(photo));
    m_faceFacts->setText(faceOf(*details));
    const bool there = photo.state != model::PhotoState::Missing;
    m_open->setEnabled(there);
    m_reveal->setEnabled(there);
    auto faces = m_faces.ofPhoto(photo.id);
    if (std::none_of(faces.begin(), faces.end(),
                     [this](const auto& shown) { return shown.face.id == m_face; })) {
        faces.push_back(*details); // one from the bin is boxed too
    }
    m_view->setFaces(std::move(faces), m_face);
    if (photo.id != m_loaded) {
        loadPicture(photo.id);
    }
}

void PhotoPane::loadPicture(model::PhotoId photo) {
    m_loaded = photo;
    const auto known = m_photos.photo(photo);
    const QSize original = known ? QSize(known->width, known->height) : QSize();
    m_view->setPhoto({}, original, {});
    m_photos.loadImage(photo, kLongestSide, this, [this, photo, original](const QImage& image) {
        if (photo == m_loaded) {
            m_view->setPhoto(image, original, tr("The photo cannot be read now. Its faces and names stay."));
        }
    });
}

void PhotoPane::openPhoto() {
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_path))) {
        m_shared.notices.report(tr("No program on this desktop opens %1.").arg(QFileInfo(m_path).fileName()));
    }
}

void PhotoPane::showInFolder() {
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).path()))) {
        m_shared.notices.report(tr("No program on this desktop opens folders."));
    }
}

} // namespace kith::ui
