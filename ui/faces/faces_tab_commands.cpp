// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does in the Faces tab.
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "ui/faces/face_model.h"
#include "ui/faces/faces_tab.h"
#include "ui/faces/faces_toolbar.h"
#include "ui/labels/face_commands.h"
#include "ui/photo/photo_pane.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/icon.h"
#include "ui/shared/notices.h"
#include "ui/shared/people_index.h"
#include "ui/shared/person_sidebar.h"
#include "ui/shared/tile_view.h"

#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <set>

namespace kith::ui {

void FacesTab::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, QWidget* where, auto slot) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::Key_N, m_grid, &FacesTab::nameSelection);
    add(Qt::Key_U, m_grid, [this] { m_commands.unname(m_grid->selectedFaces()); });
    add(Qt::Key_I, m_grid, [this] { m_commands.ignore(m_grid->selectedFaces()); });
    add(Qt::Key_Delete, m_grid, &FacesTab::removeSelection);
    add(Qt::Key_P, m_grid, [this] { setPaneShown(m_pane->isHidden()); });
    add(Qt::Key_Slash, this, [this] { m_sidebar->focusFilter(); });
    add(Qt::Key_F2, this, [this] {
        if (m_model->filter().scope == model::FaceScope::Person) {
            renamePerson(m_model->filter().person);
        }
    });
}

void FacesTab::nameSelection() {
    const auto scope = m_model->filter().scope;
    if (scope != model::FaceScope::Deleted && scope != model::FaceScope::Ignored) {
        m_commands.name(m_grid->selectedFaces(), m_toolbar->nameAnchor());
    }
}

void FacesTab::removeSelection() {
    const auto faces = m_grid->selectedFaces();
    if (faces.empty() || m_model->filter().scope == model::FaceScope::Deleted) {
        return;
    }
    const model::FaceId next = m_grid->faceAfterSelection();
    if (m_commands.remove(faces)) {
        m_model->refresh();
        const int row = m_model->rowOf(next);
        if (row >= 0) { // the keyboard goes on from there; nothing is selected that was not asked for
            m_grid->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
        }
    }
}

void FacesTab::setTileSize(int side) {
    m_grid->setTileSize(side);
    m_toolbar->setTileSize(m_grid->tileSize());
}

void FacesTab::setSort(model::FaceSort sort) {
    model::FaceFilter filter = m_model->filter();
    filter.sort = sort;
    m_shared.notices.attempt([&] { m_model->setFilter(filter); });
    m_toolbar->setSort(sort);
}

void FacesTab::setPaneShown(bool shown) {
    m_pane->setVisible(shown);
    m_toolbar->setPaneShown(shown);
}

void FacesTab::rescan() {
    std::set<model::PhotoId> photos;
    for (const QModelIndex& index : m_grid->selectionModel()->selectedIndexes()) {
        photos.insert(m_model->photoAt(index.row()));
    }
    m_topics.jobs.rescan({photos.begin(), photos.end()});
}

void FacesTab::showFaceMenu(QPoint point) {
    const QModelIndex index = m_grid->indexAt(point);
    const auto faces = m_grid->selectedFaces();
    if (!index.isValid() || faces.empty()) {
        return;
    }
    const auto scope = m_model->filter().scope;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (scope == model::FaceScope::Deleted || scope == model::FaceScope::Ignored) {
        menu->addAction(icon(QStringLiteral("restore"), Tint::Green), tr("Restore"), this,
                        [this, faces] { m_commands.restore(faces); });
    } else {
        menu->addAction(icon(QStringLiteral("plus"), Tint::Green), tr("Name…"), this,
                        &FacesTab::nameSelection);
        menu->addAction(icon(QStringLiteral("unname"), Tint::Orange), tr("Unname"), this,
                        [this, faces] { m_commands.unname(faces); });
        menu->addAction(icon(QStringLiteral("ignore"), Tint::Dim), tr("Ignore"), this,
                        [this, faces] { m_commands.ignore(faces); });
        const auto details = m_topics.faces.details(m_model->faceAt(index.row()));
        if (details && details->face.person.isValid()) {
            menu->addAction(tr("Use as picture of %1").arg(m_shared.people.nameOf(details->face.person)),
                            this, [this, person = details->face.person, face = details->face.id] {
                                m_shared.notices.attempt([&] { m_topics.people.setCover(person, face); });
                            });
        }
    }
    if (scope != model::FaceScope::Deleted) {
        menu->addAction(icon(QStringLiteral("trash"), Tint::Red), tr("Delete"), this,
                        &FacesTab::removeSelection);
    }
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("photo"), Tint::Dim), tr("Show the photo"), this,
                    [this] { setPaneShown(true); });
    menu->addAction(icon(QStringLiteral("rescan"), Tint::Dim), tr("Re-scan its photo"), this,
                    &FacesTab::rescan);
    menu->popup(m_grid->viewport()->mapToGlobal(point));
}

void FacesTab::showPersonMenu(const PersonRow& row, QPoint global) {
    if (row.kind != PersonRow::Kind::Person) {
        return;
    }
    const model::PersonId person(row.id);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("edit"), Tint::Dim), tr("Rename…"), this,
                    [this, person] { renamePerson(person); });
    menu->addAction(icon(QStringLiteral("unname"), Tint::Orange),
                    tr("Remove %1, keep the faces").arg(row.text), this,
                    [this, person] { m_shared.notices.attempt([&] { m_topics.people.remove(person); }); });
    menu->popup(global);
}

void FacesTab::renamePerson(model::PersonId person) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("renameDialog"));
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(m_shared.people.nameOf(person));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, person](const QString& name) {
        m_shared.notices.attempt([&] { m_topics.people.rename(person, name.toStdString()); });
    });
    dialog->open();
}

void FacesTab::showEmptyState() {
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    switch (m_model->filter().scope) {
    case model::FaceScope::Unlabelled:
        m_empty->say(QStringLiteral("check"), tr("Everybody has a name"),
                     tr("New faces without a name appear here after the next scan."));
        return;
    case model::FaceScope::Ignored:
        m_empty->say(QStringLiteral("ignore"), tr("Nobody is ignored"),
                     tr("Select faces of people you don't care about and press Ignore. They wait here, out "
                        "of the way."));
        return;
    case model::FaceScope::Deleted:
        m_empty->say(
            QStringLiteral("trash"), tr("The bin is empty"),
            tr("Things that are no faces go here when you press the red trashcan. You can restore them "
               "until the bin is emptied."));
        return;
    case model::FaceScope::Person:
    case model::FaceScope::Unknown:
        m_empty->say(QStringLiteral("person"), tr("No faces here any more"),
                     tr("Choose somebody else on the left."));
        return;
    case model::FaceScope::All:
        break;
    }
    if (m_topics.jobs.isRunning()) {
        m_empty->say(QStringLiteral("search"), tr("Looking for faces"),
                     tr("They appear here as they are found."));
    } else {
        m_empty->say(QStringLiteral("faces"), tr("No faces yet"),
                     tr("Add a folder with photos of people, or drop one on this window."),
                     tr("Add folder…"));
    }
}

} // namespace kith::ui
