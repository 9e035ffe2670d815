// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/train_preview_model.h"

#include "ui/people/people_index.h"
#include "ui/style/text.h"

#include <algorithm>

namespace kith::ui {

TrainPreviewModel::TrainPreviewModel(const model::TrainPreview& preview, const PeopleIndex& people,
                                     QObject* parent)
    : TileModel(parent) {
    for (const model::PersonChanges& changes : preview.persons) {
        addPerson(changes, people);
    }
    for (const model::UnknownFaces& unknown : preview.newUnknown) {
        addUnknown(unknown, tr("new, %Ln face(s)", nullptr, pluralOf(std::ssize(unknown.faces))));
    }
    for (const model::UnknownFaces& unknown : preview.goneUnknown) {
        const int faces = pluralOf(std::ssize(unknown.faces));
        addUnknown(unknown,
                   unknown.becomes > 0
                       ? tr("becomes %1, %Ln face(s)", nullptr, faces).arg(unknownName(unknown.becomes))
                       : tr("no more, %Ln face(s)", nullptr, faces));
    }
}

void TrainPreviewModel::addPerson(const model::PersonChanges& changes, const PeopleIndex& people) {
    const auto* person = people.find(changes.person);
    const QString name = people.nameOf(changes.person);
    const auto add = [&](std::vector<model::SuggestionChange> faces, const QString& count) {
        if (faces.empty()) {
            return;
        }
        const auto probability = [](const model::SuggestionChange& change) {
            return change.after.isValid() ? change.probabilityAfter : change.probabilityBefore;
        };
        std::ranges::stable_sort(faces, std::ranges::greater(), probability);
        TileHeading heading;
        heading.title = name;
        heading.avatar = person != nullptr ? person->avatar : model::FaceId();
        heading.icon = QStringLiteral("person");
        heading.count = count;
        m_headings.push_back(heading);
        for (const model::SuggestionChange& change : faces) {
            const QString before =
                change.before.isValid() && change.after.isValid()
                    ? tr("%1, %2").arg(people.nameOf(change.before), percent(change.probabilityBefore))
                    : QString();
            QString text = change.after.isValid() ? tr("%1, %2").arg(name, percent(probability(change)))
                                                  : tr("No longer %1").arg(name);
            if (!before.isEmpty()) {
                text = tr("%1. Until now %2").arg(text, before);
            }
            m_rows.push_back(
                {change.face, static_cast<int>(m_headings.size()) - 1, probability(change), text, before});
        }
    };
    add(changes.added, tr("%Ln new", nullptr, pluralOf(std::ssize(changes.added))));
    add(changes.changed, tr("%Ln until now somebody else", nullptr, pluralOf(std::ssize(changes.changed))));
    add(changes.gone, tr("%Ln no longer", nullptr, pluralOf(std::ssize(changes.gone))));
}

void TrainPreviewModel::addUnknown(const model::UnknownFaces& unknown, const QString& what) {
    TileHeading heading;
    heading.title = unknownName(unknown.number);
    heading.avatar = unknown.faces.empty() ? model::FaceId() : unknown.faces.front();
    heading.icon = QStringLiteral("question");
    heading.count = what;
    m_headings.push_back(heading);
    for (const model::FaceId face : unknown.faces) {
        m_rows.push_back({face, static_cast<int>(m_headings.size()) - 1, std::nullopt, heading.title, {}});
    }
}

int TrainPreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TrainPreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = at(index.row());
    switch (role) {
    case FaceIdRole:
        return QVariant::fromValue<qlonglong>(row.face.value);
    case NameRole:
    case Qt::DisplayRole:
        return m_headings[static_cast<std::size_t>(row.group)].title;
    case ProbabilityRole:
        return row.probability ? QVariant(*row.probability) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return row.text;
    default:
        return {};
    }
}

TileInfo TrainPreviewModel::tileAt(int row) const {
    TileInfo info;
    info.face = at(row).face;
    info.probability = at(row).probability;
    info.differs = at(row).before;
    return info;
}

TileHeading TrainPreviewModel::headingFor(int firstRow, int /*count*/) const {
    return m_headings[static_cast<std::size_t>(at(firstRow).group)];
}

int TrainPreviewModel::rowOf(model::FaceId face) const {
    const auto found = std::ranges::find(m_rows, face, &Row::face);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

model::TrainSummary summaryOf(const model::TrainPreview& preview) {
    model::TrainSummary summary;
    summary.faces = preview.faces;
    for (const model::PersonChanges& changes : preview.persons) {
        summary.newSuggestions += static_cast<std::int64_t>(changes.added.size());
        summary.changedSuggestions += static_cast<std::int64_t>(changes.changed.size());
        summary.goneSuggestions += static_cast<std::int64_t>(changes.gone.size());
    }
    summary.newUnknown = static_cast<std::int64_t>(preview.newUnknown.size());
    return summary;
}

} // namespace kith::ui
