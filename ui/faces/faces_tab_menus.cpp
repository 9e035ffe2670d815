// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Context menus of the Faces tab, and what is dropped on its people.
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"
#include "ui/browser/face_browser.h"
#include "ui/faces/face_model.h"
#include "ui/faces/faces_tab.h"
#include "ui/faces/person_commands.h"
#include "ui/labels/face_commands.h"
#include "ui/people/people_index.h"
#include "ui/photo/open_photo.h"
#include "ui/shared/notices.h"
#include "ui/style/icon.h"
#include "ui/style/text.h"
#include "ui/tiles/tile_view.h"

#include <QMenu>

#include <algorithm>

namespace kith::ui {

namespace {

constexpr qsizetype kMostNamedInMenu = 1000;

template <typename Context, typename Slot>
QAction* add(QMenu& menu, const char* objectName, const QIcon& icon, const QString& text, Context* context,
             Slot slot) {
    QAction* action = menu.addAction(icon, text, context, slot);
    action->setObjectName(QString::fromLatin1(objectName));
    return action;
}

} // namespace

void FacesTab::showFaceMenu(QPoint point) {
    const QModelIndex index = m_grid->indexAt(point);
    const auto faces = m_grid->selectedFaces();
    const auto details =
        index.isValid() ? m_topics.faces.details(m_model->faceAt(index.row())) : std::nullopt;
    if (!details || faces.empty()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("faceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto scope = m_model->filter().scope;
    if (scope == model::FaceScope::Deleted || scope == model::FaceScope::Ignored) {
        add(*menu, "faceRestore", icon(QStringLiteral("restore"), Tint::Green), tr("Restore"), this,
            [this, faces] { m_commands.restore(faces); });
    } else {
        addLabelling(*menu, *details, faces);
    }
    if (scope != model::FaceScope::Deleted) {
        add(*menu, "faceDelete", icon(QStringLiteral("trash"), Tint::Red),
            withKey(tr("Delete"), Qt::Key_Delete), this, &FacesTab::removeSelection);
    }
    menu->addSeparator();
    addPhoto(*menu, details->photo);
    menu->popup(m_grid->viewport()->mapToGlobal(point));
}

void FacesTab::addLabelling(QMenu& menu, const model::FaceDetails& details,
                            const std::vector<model::FaceId>& faces) {
    add(menu, "faceName", icon(QStringLiteral("plus"), Tint::Green), withKey(tr("Name…"), Qt::Key_Enter),
        this, &FacesTab::nameSelection);
    const model::PersonId person = details.face.person;
    const QModelIndexList selected = m_grid->selectionModel()->selectedIndexes();
    // Of very many faces the menu need not know who they are to open at once.
    const auto taken =
        selected.size() <= kMostNamedInMenu ? m_model->takenFor(selected) : std::vector<model::FacePerson>();
    const auto whose = std::find_if(taken.begin(), taken.end(),
                                    [&](const auto& face) { return face.face == details.face.id; });
    const bool isOne = whose != taken.end() && std::all_of(taken.begin(), taken.end(), [&](const auto& face) {
                           return face.person == whose->person;
                       });
    const QString name = isOne ? m_shared.people.nameOf(whose->person) : QString();
    if (!person.isValid() && isOne) {
        add(menu, "faceIsGuess", icon(QStringLiteral("check"), Tint::Green), tr("This is %1").arg(name), this,
            [this, faces, guess = whose->person] { m_commands.label(faces, guess); });
    }
    if (!taken.empty() || selected.size() > kMostNamedInMenu) {
        add(menu, person.isValid() ? "faceUnname" : "faceReject",
            icon(QStringLiteral("unname"), Tint::Orange),
            withKey(isOne ? tr("Not %1").arg(name) : tr("Not them"), Qt::Key_R), this,
            &FacesTab::refuseSelection);
    }
    if (!person.isValid() && !details.suggestions.empty()) {
        add(menu, "faceWhy", icon(QStringLiteral("question"), Tint::Dim), withKey(tr("Why?"), Qt::Key_W),
            this, [this] { m_browser->setWhyShown(true); });
    }
    if (person.isValid()) {
        add(menu, "faceCover", icon(QStringLiteral("person"), Tint::Dim),
            tr("Use as picture of %1").arg(qt(details.personName)), this,
            [this, person, face = details.face.id] {
                m_shared.notices.attempt([&] { m_topics.people.setCover(person, face); });
            });
    }
    add(menu, "faceIgnore", icon(QStringLiteral("ignore"), Tint::Dim), withKey(tr("Ignore"), Qt::Key_I), this,
        [this, faces] { m_commands.ignore(faces); });
}

void FacesTab::addPhoto(QMenu& menu, const model::Photo& photo) {
    const QString path = qt(photo.path);
    add(menu, "faceShowPhoto", icon(QStringLiteral("photo"), Tint::Dim),
        withKey(tr("Show the photo"), Qt::Key_P), this, [this] { m_browser->setPaneShown(true); });
    if (photo.state != model::PhotoState::Missing) {
        add(menu, "faceOpenPhoto", icon(QStringLiteral("open"), Tint::Dim), tr("Open the photo"), this,
            [this, path] { openPhoto(path, m_shared.notices); });
        menu.addMenu(makeOpenWithMenu(path, m_shared.notices, &menu));
        add(menu, "faceShowInFolder", icon(QStringLiteral("folder"), Tint::Dim), tr("Show in folder"), this,
            [this, path] { showInFolder(path, m_shared.notices); });
    }
    add(menu, "faceRescan", icon(QStringLiteral("rescan"), Tint::Dim), tr("Re-scan its photo"), this,
        &FacesTab::rescan);
}

void FacesTab::showPersonMenu(const PersonRow& row, QPoint global) {
    if (row.kind == PersonRow::Kind::Person) {
        const model::PersonId person(row.id);
        std::vector<model::FaceId> ofThem;
        for (const auto& [face, named] : m_topics.faces.names(m_grid->selectedFaces())) {
            if (named == person) {
                ofThem.push_back(face);
            }
        }
        m_people->showMenu(person, ofThem, global);
    } else if (row.kind == PersonRow::Kind::Unknown) {
        showUnknownMenu(model::ClusterId(row.id), global);
    }
}

/// Naming an unknown person also joins it with somebody who has that name.
void FacesTab::showUnknownMenu(model::ClusterId unknown, QPoint global) {
    model::FaceFilter filter;
    filter.scope = model::FaceScope::Unknown;
    filter.cluster = unknown;
    std::vector<model::FaceId> faces;
    m_shared.notices.attempt([&] {
        for (const model::FaceRow& row : m_topics.faces.list(filter)) {
            faces.push_back(row.id);
        }
    });
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("unknownMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    add(*menu, "unknownName", icon(QStringLiteral("plus"), Tint::Green), tr("Name all…"), this,
        [this, faces, global] {
            m_commands.name(faces, {global, QSize(1, 1)});
        });
    add(*menu, "unknownIgnore", icon(QStringLiteral("ignore"), Tint::Dim), tr("Ignore all"), this,
        [this, faces] { m_commands.ignore(faces); });
    menu->popup(global);
}

void FacesTab::takeDropped(const PersonRow& row, const std::vector<model::FaceId>& faces) {
    if (row.kind == PersonRow::Kind::Person) {
        m_commands.label(faces, model::PersonId(row.id));
    } else if (row.kind == PersonRow::Kind::Ignored) {
        m_commands.ignore(faces);
    } else {
        m_commands.remove(faces);
    }
}

} // namespace kith::ui
