// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does in the Inferred tab.
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/inferred/inferred_model.h"
#include "ui/inferred/inferred_tab.h"
#include "ui/inferred/inferred_toolbar.h"
#include "ui/labels/face_commands.h"
#include "ui/people/people_index.h"
#include "ui/people/person_sidebar.h"
#include "ui/photo/photo_pane.h"
#include "ui/shared/notices.h"
#include "ui/style/empty_state.h"
#include "ui/style/icon.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/suggestion_source.h"
#include "ui/why/why_panel.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace kith::ui {

void InferredTab::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, QWidget* where, auto slot) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::Key_R, m_grid, &InferredTab::rejectSelection);
    add(Qt::Key_N, m_grid, &InferredTab::nameSelection);
    add(Qt::Key_I, m_grid, &InferredTab::ignoreSelection);
    add(Qt::Key_Delete, m_grid, &InferredTab::removeSelection);
    add(Qt::Key_W, this, &InferredTab::toggleWhy);
    add(Qt::Key_P, m_grid, [this] { setPaneShown(m_pane->isHidden()); });
    add(Qt::Key_D, this, [this] {
        setPaneShown(true);
        m_pane->startDrawing();
    });
    add(Qt::Key_Slash, this, [this] { m_sidebar->focusFilter(); });
}

void InferredTab::choosePerson(const PersonRow& row) {
    const bool person = row.kind == PersonRow::Kind::Person;
    m_model->setPerson(person ? model::PersonId(row.id) : model::PersonId());
    if (!isVisible()) {
        m_refresh.run(); // that is, once it is shown
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
    m_refresh.run();
}

void InferredTab::setMinimum(int percent) {
    m_toolbar->setMinimum(percent);
    if (percent != static_cast<int>(std::lround(m_model->minimum() * 100))) {
        m_model->setMinimum(percent / 100.0);
        m_refresh.schedule();
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

void InferredTab::goOnAt(model::FaceId next) {
    m_refresh.run();
    m_grid->selectFace(next);
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
    if (shown.empty()) {
        return;
    }
    const model::FaceId next = m_grid->faceAfterSelection();
    if (m_shared.notices.attempt([&] { m_topics.suggestions.confirm(shown); })) {
        goOnAt(next);
    }
}

void InferredTab::confirmGroup(int firstRow, int count) {
    m_grid->clearSelection();
    m_grid->selectRows(firstRow, count);
    confirmSelection();
}

void InferredTab::rejectSelection() {
    const auto shown = shownSelection();
    if (shown.empty()) {
        return;
    }
    const model::FaceId next = m_grid->faceAfterSelection();
    if (m_shared.notices.attempt([&] { m_topics.suggestions.reject(shown); })) {
        goOnAt(next);
    }
}

void InferredTab::nameSelection() {
    m_afterNaming = m_grid->faceAfterSelection();
    m_commands.name(m_grid->selectedFaces(), m_toolbar->nameAnchor());
}

void InferredTab::nameTaken(const std::vector<model::FaceId>&) {
    if (m_round == InferredState::Round::Trained) {
        m_round = InferredState::Round::Before; // the next Train knows more than the last one did
        m_refresh.schedule();
    }
    if (isVisible()) { // else the popup was opened in another tab
        goOnAt(m_afterNaming);
    }
}

void InferredTab::ignoreSelection() {
    const model::FaceId next = m_grid->faceAfterSelection();
    const auto faces = m_grid->selectedFaces();
    if (!faces.empty() && m_commands.ignore(faces)) {
        goOnAt(next);
    }
}

void InferredTab::removeSelection() {
    const model::FaceId next = m_grid->faceAfterSelection();
    const auto faces = m_grid->selectedFaces();
    if (!faces.empty() && m_commands.remove(faces)) {
        goOnAt(next);
    }
}

void InferredTab::toggleWhy() {
    m_why->setVisible(m_why->isHidden());
    m_toolbar->setWhyShown(!m_why->isHidden());
    explainCurrent();
}

/// The photo and the reasons follow the keyboard's tile.
void InferredTab::explainCurrent() {
    const QModelIndex current = m_grid->currentIndex();
    const model::FaceId face = current.isValid() ? m_model->faceAt(current.row()) : model::FaceId();
    m_model->setCurrent(face);
    m_shared.notices.attempt([&] {
        m_pane->showFace(face);
        if (!m_why->isHidden()) {
            m_why->explain(face, m_model->source());
        }
    });
}

void InferredTab::setPaneShown(bool shown) {
    m_pane->setVisible(shown);
    m_toolbar->setPaneShown(shown);
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
    menu->addAction(icon(QStringLiteral("question"), Tint::Dim), tr("Why?"), this, [this] {
        if (m_why->isHidden()) {
            toggleWhy();
        }
    });
    menu->addAction(icon(QStringLiteral("photo"), Tint::Dim), tr("Show the photo"), this,
                    [this] { setPaneShown(true); });
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
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty) {
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
    m_empty->say(state.icon, state.title, state.sentence, state.button);
    m_emptyAction = state.action;
}

} // namespace kith::ui
