// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/why_panel.h"

#include "core/session/face_topic.h"
#include "ui/inferred/face_pair.h"
#include "ui/inferred/guess_row.h"
#include "ui/inferred/inferred_model.h"
#include "ui/inferred/why_text.h"
#include "ui/shared/controls.h"
#include "ui/shared/people_index.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kith::ui {

using model::SuggestionSource;

WhyPanel::WhyPanel(session::FaceTopic& faces, const Shared& shared, QWidget* parent)
    : QFrame(parent)
    , m_faces(faces)
    , m_shared(shared)
    , m_pair(new FacePair(shared.thumbnails, this))
    , m_title(makeHeading(this, {}))
    , m_sentence(makeDimLabel(this, {}))
    , m_guesses(new QWidget(this)) {
    setObjectName(QStringLiteral("whyPanel"));
    setAccessibleName(tr("Why this suggestion?"));
    m_title->setObjectName(QStringLiteral("whyTitle"));
    m_sentence->setObjectName(QStringLiteral("whySentence"));
    m_sentence->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addStretch();
    auto* grid = new QGridLayout(m_guesses);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(0);
    m_sources = {addSource(grid, 0, SuggestionSource::Classification),
                 addSource(grid, 1, SuggestionSource::Clustering)};
    auto* close = makeToolButton(this, {QStringLiteral("whyClose"), {}, tr("Close"), tr("Close (W)")},
                                 QStringLiteral("cross"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 12, 12);
    row->setSpacing(16);
    row->addWidget(m_pair);
    row->addLayout(words, 3);
    row->addWidget(m_guesses, 8);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &WhyPanel::closeRequested);
}

WhyPanel::SourceRows WhyPanel::addSource(QGridLayout* grid, int column, SuggestionSource source) {
    const bool classification = source == SuggestionSource::Classification;
    SourceRows rows{new GuessRow(m_shared, m_guesses), new GuessRow(m_shared, m_guesses)};
    rows.guess->setObjectName(classification ? QStringLiteral("whyClassification")
                                             : QStringLiteral("whyClustering"));
    rows.runnerUp->setObjectName(rows.guess->objectName() + QStringLiteral("RunnerUp"));
    grid->addWidget(makeDimLabel(m_guesses, sourceName(source)), 0, column);
    grid->addWidget(rows.guess, 1, column);
    grid->addWidget(rows.runnerUp, 2, column);
    grid->setColumnStretch(column, 1);
    return rows;
}

void WhyPanel::show(const SourceRows& rows, const model::Suggestion* suggestion) {
    const model::Suggestion none;
    const model::Suggestion& shown = suggestion != nullptr ? *suggestion : none;
    rows.guess->setGuess(shown.person, shown.probability, GuessRow::Weight::Guess);
    rows.runnerUp->setGuess(shown.runnerUp, shown.runnerUpProbability, GuessRow::Weight::RunnerUp);
    rows.runnerUp->setVisible(shown.runnerUp.isValid());
}

void WhyPanel::explain(model::FaceId face, SuggestionSource source) {
    const auto details = face.isValid() ? m_faces.details(face) : std::nullopt;
    const auto suggestions = details ? details->suggestions : std::vector<model::Suggestion>();
    m_guesses->setVisible(!suggestions.empty());
    show(m_sources[0], suggestionOf(suggestions, SuggestionSource::Classification));
    show(m_sources[1], suggestionOf(suggestions, SuggestionSource::Clustering));
    const auto* asked = suggestionOf(suggestions, source);
    const auto* person = asked != nullptr ? m_shared.people.find(asked->person) : nullptr;
    m_pair->setFaces(details ? face : model::FaceId(), person != nullptr ? person->avatar : model::FaceId());
    m_title->setText(asked != nullptr ? tr("Why %1?").arg(m_shared.people.nameOf(asked->person))
                                      : tr("Why?"));
    m_sentence->setText(details ? whySentence(suggestions) : tr("Select a suggestion."));
}

} // namespace kith::ui
