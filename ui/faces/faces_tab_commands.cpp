// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does in the Faces tab.
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/similarity_topic.h"
#include "ui/faces/face_model.h"
#include "ui/faces/faces_tab.h"
#include "ui/faces/faces_toolbar.h"
#include "ui/faces/person_commands.h"
#include "ui/labels/face_commands.h"
#include "ui/people/person_sidebar.h"
#include "ui/photo/photo_pane.h"
#include "ui/shared/notices.h"
#include "ui/style/empty_state.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/why_panel.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    add(Qt::Key_R, m_grid, &FacesTab::refuseSelection);
    add(Qt::Key_I, m_grid, [this] { m_commands.ignore(m_grid->selectedFaces()); });
    add(Qt::Key_Delete, m_grid, &FacesTab::removeSelection);
    add(Qt::Key_P, m_grid, [this] { setPaneShown(m_pane->isHidden()); });
    add(Qt::Key_D, this, &FacesTab::startDrawing);
    add(Qt::Key_W, this, &FacesTab::toggleWhy);
    add(Qt::Key_Slash, this, [this] { m_sidebar->focusFilter(); });
    add(Qt::Key_F2, this, [this] {
        const model::PersonId person = chosenPerson();
        if (person.isValid()) {
            m_people->rename(person);
        }
    });
}

/// Whose list it is, or else whose name the current face has.
model::PersonId FacesTab::chosenPerson() const {
    if (m_model->filter().scope == model::FaceScope::Person) {
        return m_model->filter().person;
    }
    const QModelIndex index = m_grid->currentIndex();
    const auto details =
        index.isValid() ? m_topics.faces.details(m_model->faceAt(index.row())) : std::nullopt;
    return details ? details->face.person : model::PersonId();
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
        goOnWith(next, QItemSelectionModel::NoUpdate); // nothing is selected that was not asked for
    }
}

/// "Not this person": takes names away, and refuses guesses. After a single face the next one is selected, so
/// that a person can be cleared up key by key.
void FacesTab::refuseSelection() {
    const auto scope = m_model->filter().scope;
    if (scope == model::FaceScope::Deleted || scope == model::FaceScope::Ignored) {
        return;
    }
    const QModelIndexList selected = m_grid->selectionModel()->selectedIndexes();
    const model::FaceId next = m_grid->faceAfterSelection();
    bool isDone = false;
    m_shared.notices.attempt([&] { isDone = m_commands.reject(m_model->takenFor(selected)); });
    if (isDone) {
        goOnWith(next,
                 selected.size() == 1 ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::NoUpdate);
    }
}

/// The keyboard goes on there once the selected faces left their place.
void FacesTab::goOnWith(model::FaceId next, QItemSelectionModel::SelectionFlag how) {
    m_model->refresh();
    const int row = m_model->rowOf(next);
    if (row >= 0) {
        m_grid->selectionModel()->setCurrentIndex(m_model->index(row), how);
    }
}

void FacesTab::toggleWhy() {
    if (m_why == nullptr) {
        m_why = new WhyPanel({m_topics.faces, m_topics.suggestions}, m_shared, m_lower);
        auto* column = new QVBoxLayout(m_lower);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_why);
        connect(m_why, &WhyPanel::closeRequested, this, &FacesTab::toggleWhy);
    }
    m_lower->setVisible(m_lower->isHidden());
    explain();
    // Once the panel has taken its room: the face it is about is not below it.
    QMetaObject::invokeMethod(
        this, [this] { m_grid->scrollTo(m_grid->currentIndex()); }, Qt::QueuedConnection);
}

/// Whom the current face is taken for and why, by the surer of the two sources.
void FacesTab::explain() {
    if (m_lower->isHidden()) {
        return;
    }
    const QModelIndex index = m_grid->currentIndex();
    const model::FaceId face = index.isValid() ? m_model->faceAt(index.row()) : model::FaceId();
    const auto details = face.isValid() ? m_topics.faces.details(face) : std::nullopt;
    const auto suggestions = details ? details->suggestions : std::vector<model::Suggestion>();
    const auto surer =
        std::max_element(suggestions.begin(), suggestions.end(),
                         [](const auto& a, const auto& b) { return a.probability < b.probability; });
    m_why->explain(face,
                   surer != suggestions.end() ? surer->source : model::SuggestionSource::Classification);
}

void FacesTab::setTileSize(int side) {
    m_grid->setTileSize(side);
    m_toolbar->setTileSize(m_grid->tileSize());
}

void FacesTab::setSort(model::FaceSort sort) {
    model::FaceFilter filter = m_model->filter();
    filter.sort = sort;
    updateSimilarity(sort);
    m_shared.notices.attempt([&] { m_model->setFilter(filter); });
    m_toolbar->setSort(sort);
}

/// A list that is opened now is of now; one that is open already keeps its order as far as it can.
void FacesTab::updateSimilarity(model::FaceSort sort) {
    if (sort == model::FaceSort::Typical || sort == model::FaceSort::Odd) {
        m_topics.similarity.refresh();
    }
}

void FacesTab::setPaneShown(bool shown) {
    m_pane->setVisible(shown);
    m_toolbar->setPaneShown(shown);
}

void FacesTab::startDrawing() {
    setPaneShown(true);
    m_pane->startDrawing();
}

void FacesTab::rescan() {
    std::set<model::PhotoId> photos;
    for (const QModelIndex& index : m_grid->selectionModel()->selectedIndexes()) {
        photos.insert(m_model->photoAt(index.row()));
    }
    m_topics.jobs.rescan({photos.begin(), photos.end()});
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
        if (m_model->filter().together.isValid()) {
            m_empty->say(QStringLiteral("faces"), tr("No photo shows both"),
                         tr("Choose somebody else on the left."));
            return;
        }
        [[fallthrough]];
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
