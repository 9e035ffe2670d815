// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/face_model.h"

#include "core/session/face_topic.h"
#include "ui/people/people_index.h"
#include "ui/photo/face_facts.h"
#include "ui/style/text.h"

#include <algorithm>

namespace kith::ui {

FaceModel::FaceModel(session::FaceTopic& faces, PeopleIndex& people, QObject* parent)
    : FaceRowsModel(parent)
    , m_faces(faces)
    , m_people(people) {}

void FaceModel::setFilter(const model::FaceFilter& filter) {
    model::FaceFilter sameScope = m_filter;
    sameScope.sort = filter.sort;
    const bool newOrderOnly = sameScope == filter;
    m_filter = filter;
    if (newOrderOnly) {
        refresh();
    } else {
        replaceWith(m_faces.list(m_filter));
    }
}

void FaceModel::refresh() {
    updateTo(m_faces.list(m_filter));
}

GroupKey FaceModel::groupOf(int row) const {
    // The bin and the ignored are one pile each: who they were matters less than that they can come back.
    if (m_filter.scope == model::FaceScope::Ignored || m_filter.scope == model::FaceScope::Deleted) {
        return 0;
    }
    if (at(row).likely.isValid()) {
        return -at(row).likely.value; // apart from those who have the name
    }
    return groupKey(at(row).person, at(row).cluster);
}

QString FaceModel::nameAt(int row) const {
    if (at(row).person.isValid()) {
        return m_people.nameOf(at(row).person);
    }
    const auto* unknown = m_people.find(at(row).cluster);
    return unknown != nullptr ? unknownName(unknown->number) : QString();
}

TileHeading FaceModel::headingFor(int firstRow, int count) const {
    TileHeading heading;
    heading.count = faceCount(count);
    heading.action = tr("Select all");
    heading.icon = QStringLiteral("question");
    if (m_filter.scope == model::FaceScope::Ignored) {
        heading.title = tr("Ignored");
        heading.icon = QStringLiteral("ignore");
        return heading;
    }
    if (m_filter.scope == model::FaceScope::Deleted) {
        heading.title = tr("Deleted");
        heading.icon = QStringLiteral("trash");
        return heading;
    }
    heading.title = nameAt(firstRow);
    if (m_filter.together.isValid()) {
        const bool isFirst = at(firstRow).person == m_filter.person;
        heading.title =
            tr("%1 together with %2")
                .arg(heading.title, m_people.nameOf(isFirst ? m_filter.together : m_filter.person));
    }
    if (const auto* person = m_people.find(at(firstRow).person)) {
        heading.avatar = person->avatar;
    } else if (const auto* unknown = m_people.find(at(firstRow).cluster)) {
        heading.avatar = unknown->avatar;
    }
    if (const auto* likely = m_people.find(at(firstRow).likely)) {
        heading.title = tr("Perhaps %1").arg(qt(likely->person.name));
        heading.avatar = likely->avatar;
    } else if (heading.title.isEmpty()) {
        heading.title = tr("Not in a group");
    }
    return heading;
}

int FaceModel::rowOf(model::FaceId face) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [face](const auto& row) { return row.id == face; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

std::vector<model::FacePerson> FaceModel::takenFor(const QModelIndexList& faces) const {
    std::vector<model::FacePerson> persons;
    std::vector<model::FaceId> others;
    for (const QModelIndex& index : faces) {
        const model::FaceRow& row = at(index.row());
        if (row.groupPerson().isValid()) {
            persons.push_back({row.id, row.groupPerson()});
        } else {
            others.push_back(row.id);
        }
    }
    const auto guesses = m_faces.guesses(others);
    persons.insert(persons.end(), guesses.begin(), guesses.end());
    return persons;
}

QString FaceModel::toolTipAt(int row) const {
    const auto details = m_faces.details(at(row).id);
    return details ? faceToolTip(*details) : QString();
}

QVariant FaceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int row = index.row();
    switch (role) {
    case FaceIdRole:
        return QVariant::fromValue<qlonglong>(at(row).id.value);
    case PhotoIdRole:
        return QVariant::fromValue<qlonglong>(at(row).photo.value);
    case Qt::DisplayRole:
    case NameRole:
        return nameAt(row);
    case QualityRole:
        return static_cast<double>(at(row).quality);
    case Qt::AccessibleTextRole: {
        const QString name = nameAt(row);
        return name.isEmpty() ? tr("Unnamed face") : name;
    }
    case Qt::ToolTipRole:
        return toolTipAt(row);
    default:
        return {};
    }
}

} // namespace kith::ui
