// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/inferred_model.h"

#include "core/session/face_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/people/people_index.h"
#include "ui/photo/face_facts.h"
#include "ui/style/text.h"
#include "ui/why/suggestion_source.h"

#include <algorithm>

namespace kith::ui {

InferredModel::InferredModel(const Topics& topics, QObject* parent)
    : SuggestionRowsModel(parent)
    , m_topics(topics) {}

void InferredModel::setSource(model::SuggestionSource source) {
    m_source = source;
    sortAnew();
}

void InferredModel::setMinimum(double probability) {
    m_minimum = probability;
    sortAnew();
}

void InferredModel::setPerson(model::PersonId person) {
    m_startOver = m_startOver || m_person != person;
    m_person = person;
    sortAnew();
}

void InferredModel::refresh() {
    auto rows = m_topics.suggestions.list(m_source, m_minimum);
    m_total = static_cast<std::int64_t>(rows.size());
    countPeople(rows);
    if (m_person.isValid()) {
        std::erase_if(rows, [this](const auto& row) { return row.person != m_person; });
    }
    m_order.sort(rows, m_current);
    if (m_startOver) {
        m_startOver = false;
        replaceWith(std::move(rows));
    } else {
        updateTo(std::move(rows));
    }
}

void InferredModel::countPeople(const std::vector<model::SuggestionRow>& rows) {
    m_counts.clear();
    for (const auto& row : rows) {
        if (m_counts.empty() || m_counts.back().person != row.person) {
            m_counts.push_back({row.person, 0});
        }
        ++m_counts.back().count;
    }
}

TileInfo InferredModel::tileAt(int row) const {
    return {at(row).face, at(row).probability, differenceAt(row), m_certain};
}

TileHeading InferredModel::headingFor(int firstRow, int count) const {
    TileHeading heading;
    if (const auto* person = m_topics.people.find(at(firstRow).person)) {
        heading.title = qt(person->person.name);
        heading.avatar = person->avatar;
    }
    heading.icon = QStringLiteral("person");
    heading.count = tr("%Ln suggestion(s)", nullptr, count);
    heading.action = tr("Confirm all %Ln", nullptr, count);
    heading.actionKind = HeadingAction::Confirm;
    return heading;
}

int InferredModel::rowOf(model::FaceId face) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [face](const auto& row) { return row.face == face; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString InferredModel::guessAt(int row) const {
    return tr("%1, %2").arg(m_topics.people.nameOf(at(row).person), percent(at(row).probability));
}

QString InferredModel::differenceAt(int row) const {
    const auto& suggestion = at(row);
    if (!suggestion.otherPerson.isValid() || suggestion.otherPerson == suggestion.person) {
        return {};
    }
    return tr("%1 says %2, %3")
        .arg(sourceName(otherSource(m_source)), m_topics.people.nameOf(suggestion.otherPerson),
             percent(suggestion.otherProbability));
}

QString InferredModel::toolTipAt(int row) const {
    const auto details = m_topics.faces.details(at(row).face);
    if (!details) {
        return {};
    }
    QStringList lines{tr("Probably %1").arg(guessAt(row)), differenceAt(row), faceToolTip(*details)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant InferredModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int row = index.row();
    switch (role) {
    case FaceIdRole:
        return QVariant::fromValue<qlonglong>(at(row).face.value);
    case PhotoIdRole:
        return QVariant::fromValue<qlonglong>(at(row).photo.value);
    case Qt::DisplayRole:
    case NameRole:
        return m_topics.people.nameOf(at(row).person);
    case ProbabilityRole:
        return at(row).probability;
    case Qt::AccessibleTextRole: {
        const QString difference = differenceAt(row);
        return difference.isEmpty() ? guessAt(row) : guessAt(row) + QStringLiteral(". ") + difference;
    }
    case Qt::ToolTipRole:
        return toolTipAt(row);
    default:
        return {};
    }
}

} // namespace kith::ui
