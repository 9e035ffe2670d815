// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_pane.h"

#include "core/session/face_topic.h"
#include "core/session/photo_topic.h"
#include "ui/people/people_index.h"
#include "ui/photo/face_facts.h"
#include "ui/photo/open_photo.h"
#include "ui/photo/photo_view.h"
#include "ui/shared/notices.h"
#include "ui/style/controls.h"
#include "ui/style/text.h"
#include "ui/tiles/thumbnail_cache.h"

#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace kith::ui {

namespace {
constexpr int kLongestSide = 1600; // sharp in a pane as wide as it goes, at twice the pixels
constexpr int kSharpSide = 5000;   // when it is enlarged
constexpr int kWordsWidth = 250;   // of the pane from which there is room for the words of its tools
} // namespace

PhotoPane::PhotoPane(session::FaceTopic& faces, session::PhotoTopic& photos, const Shared& shared,
                     QWidget* parent)
    : QWidget(parent)
    , m_faces(faces)
    , m_photos(photos)
    , m_shared(shared)
    , m_view(new PhotoView(
          [&people = shared.people](model::PersonId person) { return people.nameOf(person); }, this))
    , m_facts(new QWidget(this)) {
    setObjectName(QStringLiteral("photoPane"));
    setAccessibleName(tr("Photo"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(232); // "Open", its arrow and "Show in folder"
    QFormLayout* form = makeForm();
    auto* tools = new QHBoxLayout;
    auto* buttons = new QHBoxLayout;
    addTools(tools);
    addOpeners(buttons);
    auto* facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(10);
    facts->addLayout(tools);
    facts->addLayout(form);
    facts->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_view);
    column->addWidget(m_facts);
    column->addStretch(1);
    connectView();
    connect(&faces, &session::FaceTopic::facesChanged, this, &PhotoPane::forgetThumbnails);
    connect(&faces, &session::FaceTopic::countsChanged, this, &PhotoPane::refresh);
    refresh();
}

QFormLayout* PhotoPane::makeForm() {
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
    return form;
}

void PhotoPane::connectView() {
    connect(m_view, &PhotoView::facePicked, this, &PhotoPane::facePicked);
    connect(m_view, &PhotoView::photoRequested, this, &PhotoPane::photoRequested);
    connect(m_view, &PhotoView::zoomChanged, this, &PhotoPane::loadSharper);
    connect(m_view, &PhotoView::drawingChanged, m_draw, &QToolButton::setChecked);
    connect(m_view, &PhotoView::boxDrawn, this, &PhotoPane::draw);
    connect(m_view, &PhotoView::boxMoved, this, [this](model::FaceId face, const model::Box& box) {
        m_drawn.insert(face);
        m_shared.notices.attempt([&] { m_faces.moveBox(face, box); });
        refresh();
    });
}

void PhotoPane::addTools(QHBoxLayout* row) {
    m_previous = makeToolButton(
        m_facts,
        {QStringLiteral("previousPhotoButton"), {}, tr("Previous photo"), tr("Previous photo (Page up)")},
        QStringLiteral("chevron_left"));
    m_next = makeToolButton(
        m_facts, {QStringLiteral("nextPhotoButton"), {}, tr("Next photo"), tr("Next photo (Page down)")},
        QStringLiteral("chevron_right"));
    m_fit = makeToolButton(m_facts,
                           {QStringLiteral("fitPhotoButton"),
                            {},
                            tr("Whole photo"),
                            tr("Show the whole photo (0; + and - enlarge)")},
                           QStringLiteral("fit"));
    m_draw = makeToolButton(m_facts,
                            {QStringLiteral("drawFaceButton"), tr("Draw a face"), tr("Draw a face"),
                             tr("Draw a box around a face that was not found (D)")},
                            QStringLiteral("draw"));
    m_draw->setCheckable(true);
    m_fit->setEnabled(false);
    row->setSpacing(2);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addStretch();
    row->addWidget(m_fit);
    row->addWidget(m_draw);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT photoRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT photoRequested(1); });
    connect(m_fit, &QToolButton::clicked, m_view, &PhotoView::fit);
    connect(m_draw, &QToolButton::clicked, m_view, &PhotoView::setDrawing);
}

void PhotoPane::addOpeners(QHBoxLayout* row) {
    m_open = makeButton(m_facts, {QStringLiteral("openPhotoButton"), tr("Open"), tr("Open the photo"),
                                  tr("Open in the desktop's photo viewer")});
    m_openWith =
        makeToolButton(m_facts, {QStringLiteral("openWithButton"), {}, tr("Open with…"), tr("Open with…")},
                       QStringLiteral("chevron_down"));
    m_openWith->setFixedWidth(16);
    setStyleProperty(m_openWith, "narrow", true);
    m_reveal = makeButton(m_facts, {QStringLiteral("showInFolderButton"),
                                    tr("Show in folder"),
                                    {},
                                    tr("Open the folder that holds the photo")});
    row->setSpacing(2);
    row->addWidget(m_open);
    row->addWidget(m_openWith);
    row->addSpacing(2);
    row->addWidget(m_reveal);
    row->addStretch();
    connect(m_open, &QPushButton::clicked, this, [this] { openPhoto(m_path, m_shared.notices); });
    connect(m_openWith, &QToolButton::clicked, this, [this] {
        auto* menu = makeOpenWithMenu(m_path, m_shared.notices, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_openWith->mapToGlobal(QPoint(0, m_openWith->height())));
    });
    connect(m_reveal, &QPushButton::clicked, this, [this] { showInFolder(m_path, m_shared.notices); });
}

QLabel* PhotoPane::addFact(QFormLayout* form, const QString& objectName, const QString& title) {
    // A path tells most at its end, a file name at both ends, a date at its beginning.
    auto* value = new ElidedLabel(objectName == QLatin1String("photoFolder") ? Qt::ElideLeft
                                  : objectName == QLatin1String("photoFile") ? Qt::ElideMiddle
                                                                             : Qt::ElideRight,
                                  m_facts);
    value->setObjectName(objectName);
    value->setAccessibleName(title);
    value->setProperty("medium", true);
    auto* label = makeDimLabel(m_facts, title);
    label->setMinimumWidth(52);
    form->addRow(label, value);
    return value;
}

void PhotoPane::showFace(model::FaceId face) {
    m_face = face;
    refresh();
}

void PhotoPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_draw->setToolButtonStyle(event->size().width() >= kWordsWidth ? Qt::ToolButtonTextBesideIcon
                                                                    : Qt::ToolButtonIconOnly);
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
    m_openWith->setEnabled(there);
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
    m_sharp = false;
    m_view->fit();
    m_view->setDrawing(false);
    const auto known = m_photos.photo(photo);
    const QSize original = known ? QSize(known->width, known->height) : QSize();
    m_view->setPhoto({}, original, {});
    m_photos.loadImage(photo, kLongestSide, this, [this, photo, original](const QImage& image) {
        if (photo == m_loaded) {
            m_view->setPhoto(image, original, tr("The photo cannot be read now. Its faces and names stay."));
            m_draw->setEnabled(!image.isNull());
        }
    });
}

/// Once per photo; what is there already is shown until it comes.
void PhotoPane::loadSharper(double zoom) {
    m_fit->setEnabled(zoom > 1.0);
    if (zoom <= 1.0 || m_sharp || !m_loaded.isValid()) {
        return;
    }
    m_sharp = true;
    const auto known = m_photos.photo(m_loaded);
    const QSize original = known ? QSize(known->width, known->height) : QSize();
    m_photos.loadImage(m_loaded, kSharpSide, this, [this, photo = m_loaded, original](const QImage& image) {
        if (photo == m_loaded && !image.isNull()) {
            m_view->setPhoto(image, original, {});
        }
    });
}

void PhotoPane::startDrawing() {
    if (m_loaded.isValid() && m_draw->isEnabled()) {
        m_view->setDrawing(true);
    }
}

void PhotoPane::forgetThumbnails(const std::vector<model::FaceId>& changed) {
    std::vector<model::FaceId> drawn;
    std::copy_if(changed.begin(), changed.end(), std::back_inserter(drawn),
                 [this](model::FaceId face) { return m_drawn.contains(face); });
    if (!drawn.empty()) {
        m_shared.thumbnails.forget(drawn);
    }
}

void PhotoPane::draw(const model::Box& box) {
    model::FaceId drawn;
    if (m_shared.notices.attempt([&] { drawn = m_faces.draw(m_loaded, box); })) {
        m_drawn.insert(drawn);
        showFace(drawn);
        Q_EMIT faceDrawn(drawn);
    }
}

} // namespace kith::ui
