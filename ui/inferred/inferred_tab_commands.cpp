// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does in the Inferred tab.
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/browser/face_browser.h"
#include "ui/inferred/inferred_model.h"
#include "ui/inferred/inferred_tab.h"
#include "ui/inferred/inferred_toolbar.h"
#include "ui/labels/face_commands.h"
#include "ui/people/people_index.h"
#include "ui/shared/notices.h"
#include "ui/style/empty_state.h"
#include "ui/style/icon.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/suggestion_source.h"

#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace kith::ui {

void InferredTab::choosePerson(const PersonRow& row) {
    const bool person = row.kind == PersonRow::Kind::Person;
    m_model->setPerson(person ? model::PersonId(row.id) : model::PersonId());
    if (!isVisible()) {
        m_browser->refreshes().run(); // that is, once it is shown
        return;
    }
    m_shared.notices.attempt([this] {
        m_model->refresh();
        showEmptyState();
    });
    m_grid->scrollToTop();
    selectionMade();
}

void InferredTab::chooseSource(model::SuggestionSource source) {
    m_toolbar->setSource(source);
    m_model->setSource(source);
    m_browser->refreshes().run();
}

void InferredTab::setMinimum(int percent) {
    m_toolbar->setMinimum(percent);
    if (percent != static_cast<int>(std::lround(m_model->minimum() * 100))) {
        m_model->setMinimum(percent / 100.0);
        m_browser->refreshes().schedule();
    }
}

void InferredTab::keepMinimum() {
    model::LibrarySettings settings = m_topics.settings.current();
    settings.classification.probabilityToShow = m_model->minimum();
    if (settings != m_topics.settings.current() &&
        !m_shared.notices.attempt([&] { m_topics.settings.change(settings); })) {
        setMinimum(static_cast<int>(
            std::lround(m_topics.settings.current().classification.probabilityToShow * 100)));
    }
}

/// Whom the selected faces are shown as.
std::vector<model::FacePerson> InferredTab::shownSelection() const {
    std::vector<model::FacePerson> shown;
    for (const QModelIndex& index : m_grid->selectionModel()->selectedIndexes()) {
        shown.push_back({m_model->faceAt(index.row()), m_model->personAt(index.row())});
    }
    return shown;
}

void InferredTab::confirmSelection() {
    const auto shown = shownSelection();
    m_browser->carryOut(
        [&](const auto&) { return m_shared.notices.attempt([&] { m_topics.suggestions.confirm(shown); }); },
        FaceBrowser::GoOn::Selecting);
}

void InferredTab::confirmGroup(int firstRow, int count) {
    m_grid->clearSelection();
    m_grid->selectRows(firstRow, count);
    confirmSelection();
}

void InferredTab::rejectSelection() {
    const auto shown = shownSelection();
    m_browser->carryOut(
        [&](const auto&) { return m_shared.notices.attempt([&] { m_topics.suggestions.reject(shown); }); },
        FaceBrowser::GoOn::Selecting);
}

void InferredTab::nameSelection() {
    m_afterNaming = m_grid->faceAfterSelection();
    m_commands.name(m_grid->selectedFaces(), m_toolbar->nameAnchor());
}

void InferredTab::nameTaken(const std::vector<model::FaceId>&) {
    if (m_round == InferredState::Round::Trained) {
        m_round = InferredState::Round::Before; // the next Train knows more than the last one did
        m_browser->refreshes().schedule();
    }
    if (isVisible()) { // else the popup was opened in another tab
        m_browser->goOnWith(m_afterNaming, FaceBrowser::GoOn::Selecting);
    }
}

void InferredTab::ignoreSelection() {
    m_browser->carryOut([this](const auto& faces) { return m_commands.ignore(faces); },
                        FaceBrowser::GoOn::Selecting);
}

void InferredTab::removeSelection() {
    m_browser->carryOut([this](const auto& faces) { return m_commands.remove(faces); },
                        FaceBrowser::GoOn::Selecting);
}

void InferredTab::showFaceMenu(QPoint point) {
    const QModelIndex index = m_grid->indexAt(point);
    if (!index.isValid()) {
        return;
    }
    const QString name = m_shared.people.nameOf(m_model->personAt(index.row()));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("plus"), Tint::Green), tr("Confirm"), this,
                    &InferredTab::confirmSelection);
    menu->addAction(icon(QStringLiteral("cross"), Tint::Orange), tr("Not %1").arg(name), this,
                    &InferredTab::rejectSelection);
    menu->addAction(icon(QStringLiteral("edit"), Tint::Dim), tr("Name somebody else…"), this,
                    &InferredTab::nameSelection);
    menu->addAction(icon(QStringLiteral("ignore"), Tint::Dim), tr("Ignore"), this,
                    &InferredTab::ignoreSelection);
    menu->addAction(icon(QStringLiteral("trash"), Tint::Red), tr("Delete"), this,
                    &InferredTab::removeSelection);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("question"), Tint::Dim), tr("Why?"), this,
                    [this] { m_browser->setWhyShown(true); });
    menu->addAction(icon(QStringLiteral("photo"), Tint::Dim), tr("Show the photo"), this,
                    [this] { m_browser->setPaneShown(true); });
    menu->popup(m_grid->viewport()->mapToGlobal(point));
}

void InferredTab::carryOut(InferredState::Action action) {
    switch (action) {
    case InferredState::Action::AddFolder:
        Q_EMIT addFolderRequested();
        return;
    case InferredState::Action::GoToFaces:
        Q_EMIT facesTabRequested();
        return;
    case InferredState::Action::Train:
        m_topics.jobs.train();
        return;
    case InferredState::Action::LowerMinimum: {
        const auto below = m_topics.suggestions.list(m_model->source(), 0.0);
        const auto best = std::max_element(below.begin(), below.end(), [](const auto& a, const auto& b) {
            return a.probability < b.probability;
        });
        setMinimum(best != below.end() ? loweredMinimum(best->probability) : 0);
        m_keepMinimum.start();
        return;
    }
    case InferredState::Action::OtherSource:
        chooseSource(otherSource(m_model->source()));
        return;
    case InferredState::Action::None:
        return;
    }
}

void InferredTab::showEmptyState() {
    if (!m_browser->showListOrEmptyState()) {
        return;
    }
    InferredFacts facts;
    facts.counts = m_topics.faces.counts();
    facts.people = static_cast<std::int64_t>(m_shared.people.people().size());
    facts.running = m_topics.jobs.progress().kind;
    facts.round = m_round;
    facts.source = m_model->source();
    facts.minimum = m_model->minimum();
    facts.ofOthers = m_model->total();
    const auto below = m_topics.suggestions.list(facts.source, 0.0);
    facts.below = static_cast<std::int64_t>(below.size());
    for (const auto& row : below) {
        facts.best = std::max(facts.best, row.probability);
    }
    facts.otherSource =
        static_cast<std::int64_t>(m_topics.suggestions.list(otherSource(facts.source), facts.minimum).size());
    const InferredState state = inferredStateFor(facts);
    m_browser->emptyState().say(state.icon, state.title, state.sentence, state.button);
    m_emptyAction = state.action;
}

} // namespace kith::ui
