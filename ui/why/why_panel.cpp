// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_panel.h"

#include "core/session/face_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/people/people_index.h"
#include "ui/style/controls.h"
#include "ui/why/face_picture.h"
#include "ui/why/guess_row.h"
#include "ui/why/similarity_strip.h"
#include "ui/why/suggestion_source.h"
#include "ui/why/why_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kith::ui {

using model::SuggestionSource;

namespace {
constexpr int kPicture = 112;
}

WhyPanel::WhyPanel(const Topics& topics, const Shared& shared, QWidget* parent)
    : QFrame(parent)
    , m_topics(topics)
    , m_shared(shared)
    , m_picture(new FacePicture(shared.thumbnails, kPicture, this))
    , m_title(makeHeading(this, {}))
    , m_sentence(makeDimLabel(this, {}))
    , m_group(makeDimLabel(this, {}))
    , m_guesses(new QWidget(this))
    , m_suggested(new SimilarityStrip(shared.thumbnails, this))
    , m_runnerUp(new SimilarityStrip(shared.thumbnails, this)) {
    setObjectName(QStringLiteral("whyPanel"));
    setAccessibleName(tr("Why this suggestion?"));
    m_title->setObjectName(QStringLiteral("whyTitle"));
    m_sentence->setObjectName(QStringLiteral("whySentence"));
    m_group->setObjectName(QStringLiteral("whyGroup"));
    m_suggested->setObjectName(QStringLiteral("whyNearest"));
    m_runnerUp->setObjectName(QStringLiteral("whyRunnerUpNearest"));
    auto* strips = new QHBoxLayout;
    strips->setSpacing(28);
    strips->addWidget(m_suggested, 5);
    strips->addWidget(m_runnerUp, 5);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(makeWords());
    column->addLayout(strips);
    auto* close = makeToolButton(this, {QStringLiteral("whyClose"), {}, tr("Close"), tr("Close (W)")},
                                 QStringLiteral("cross"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 12, 12);
    row->setSpacing(16);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &WhyPanel::closeRequested);
    connect(&topics.suggestions, &session::SuggestionTopic::explained, this,
            [this](const model::Explanation& explanation, const model::Sentence& message) {
                if (message.isEmpty() && explanation.face == m_face && explanation.source == m_source) {
                    showSimilarity(explanation);
                }
            });
}

QHBoxLayout* WhyPanel::makeWords() {
    for (QLabel* label : {m_sentence, m_group}) {
        label->setWordWrap(true);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addWidget(m_group);
    words->addStretch();
    auto* grid = new QGridLayout(m_guesses);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(0);
    m_sources = {addSource(grid, 0, SuggestionSource::Classification),
                 addSource(grid, 1, SuggestionSource::Clustering)};
    grid->setRowStretch(3, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(28);
    row->addLayout(words, 5);
    row->addWidget(m_guesses, 5);
    return row;
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
    const auto details = face.isValid() ? m_topics.faces.details(face) : std::nullopt;
    const auto suggestions = details ? details->suggestions : std::vector<model::Suggestion>();
    m_guesses->setVisible(!suggestions.empty());
    show(m_sources[0], suggestionOf(suggestions, SuggestionSource::Classification));
    show(m_sources[1], suggestionOf(suggestions, SuggestionSource::Clustering));
    const auto* asked = suggestionOf(suggestions, source);
    m_picture->setFace(details ? face : model::FaceId());
    m_title->setText(asked != nullptr ? tr("Why %1?").arg(m_shared.people.nameOf(asked->person))
                                      : tr("Why?"));
    m_sentence->setText(details ? whySentence(suggestions) : tr("Select a suggestion."));
    if (m_face != face || m_source != source ||
        asked == nullptr) { // else the old ones stay until the new come
        showSimilarity({});
    }
    m_face = face;
    m_source = source;
    if (asked != nullptr) {
        m_topics.suggestions.explain(face, source);
    }
}

void WhyPanel::showSimilarity(const model::Explanation& explanation) {
    const auto& people = m_shared.people;
    const auto fill = [&people](SimilarityStrip* strip, const model::PersonSimilarity& person,
                                const QString& caption) {
        strip->setFaces(person.person.isValid() ? caption.arg(people.nameOf(person.person)) : QString(),
                        person.nearest);
    };
    fill(m_suggested, explanation.suggested, tr("Most like these faces of %1"));
    fill(m_runnerUp, explanation.runnerUp, tr("Next most likely: %1"));
    const QString group = groupSentence(explanation, people.nameOf(explanation.suggested.person));
    m_group->setText(group);
    m_group->setVisible(!group.isEmpty());
}

} // namespace kith::ui
