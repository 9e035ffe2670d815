// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does in the Faces tab.
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/similarity_topic.h"
#include "ui/browser/face_browser.h"
#include "ui/faces/face_model.h"
#include "ui/faces/faces_tab.h"
#include "ui/faces/faces_toolbar.h"
#include "ui/faces/person_commands.h"
#include "ui/labels/face_commands.h"
#include "ui/shared/notices.h"
#include "ui/style/empty_state.h"
#include "ui/tiles/tile_view.h"

#include <QItemSelectionModel>

#include <algorithm>
#include <set>

namespace kith::ui {

void FacesTab::addKeys() {
    m_browser->addKey(Qt::Key_U, *m_grid, [this] { m_commands.unname(m_grid->selectedFaces()); });
    m_browser->addKey(Qt::Key_F2, *m_browser, [this] {
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
    const model::FaceId current = m_browser->currentFace();
    const auto details = current.isValid() ? m_topics.faces.details(current) : std::nullopt;
    return details ? details->face.person : model::PersonId();
}

void FacesTab::nameSelection() {
    const auto scope = m_model->filter().scope;
    if (scope != model::FaceScope::Deleted && scope != model::FaceScope::Ignored) {
        m_commands.name(m_grid->selectedFaces(), m_toolbar->nameAnchor());
    }
}

void FacesTab::removeSelection() {
    if (m_model->filter().scope != model::FaceScope::Deleted) {
        m_browser->carryOut([this](const auto& faces) { return m_commands.remove(faces); },
                            FaceBrowser::GoOn::Unselected);
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
    m_browser->carryOut(
        [&](const auto&) {
            bool isDone = false;
            m_shared.notices.attempt([&] { isDone = m_commands.reject(m_model->takenFor(selected)); });
            return isDone;
        },
        selected.size() == 1 ? FaceBrowser::GoOn::Selecting : FaceBrowser::GoOn::Unselected);
}

/// Of the two that have a guess about the face.
model::SuggestionSource FacesTab::surerSource(model::FaceId face) const {
    const auto details = face.isValid() ? m_topics.faces.details(face) : std::nullopt;
    const auto suggestions = details ? details->suggestions : std::vector<model::Suggestion>();
    const auto surer =
        std::max_element(suggestions.begin(), suggestions.end(),
                         [](const auto& a, const auto& b) { return a.probability < b.probability; });
    return surer != suggestions.end() ? surer->source : model::SuggestionSource::Classification;
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

void FacesTab::rescan() {
    std::set<model::PhotoId> photos;
    for (const QModelIndex& index : m_grid->selectionModel()->selectedIndexes()) {
        photos.insert(m_model->photoAt(index.row()));
    }
    m_topics.jobs.rescan({photos.begin(), photos.end()});
}

void FacesTab::showEmptyState() {
    m_browser->showListOrEmptyState();
    EmptyState& empty = m_browser->emptyState();
    switch (m_model->filter().scope) {
    case model::FaceScope::Unlabelled:
        empty.say(QStringLiteral("check"), tr("Everybody has a name"),
                  tr("New faces without a name appear here after the next scan."));
        return;
    case model::FaceScope::Ignored:
        empty.say(QStringLiteral("ignore"), tr("Nobody is ignored"),
                  tr("Select faces of people you don't care about and press Ignore. They wait here, out "
                     "of the way."));
        return;
    case model::FaceScope::Deleted:
        empty.say(QStringLiteral("trash"), tr("The bin is empty"),
                  tr("Things that are no faces go here when you press the red trashcan. You can restore them "
                     "until the bin is emptied."));
        return;
    case model::FaceScope::Person:
        if (m_model->filter().together.isValid()) {
            empty.say(QStringLiteral("faces"), tr("No photo shows both"),
                      tr("Choose somebody else on the left."));
            return;
        }
        [[fallthrough]];
    case model::FaceScope::Unknown:
        empty.say(QStringLiteral("person"), tr("No faces here any more"),
                  tr("Choose somebody else on the left."));
        return;
    case model::FaceScope::All:
        break;
    }
    if (m_topics.jobs.isRunning()) {
        empty.say(QStringLiteral("search"), tr("Looking for faces"),
                  tr("They appear here as they are found."));
    } else {
        empty.say(QStringLiteral("faces"), tr("No faces yet"),
                  tr("Add a folder with photos of people, or drop one on this window."), tr("Add folder…"));
    }
}

} // namespace kith::ui
