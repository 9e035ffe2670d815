// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/check_labels_model.h"

#include "ui/people/people_index.h"
#include "ui/style/text.h"

#include <algorithm>

namespace kith::ui {

namespace {
constexpr double kWorthALook = 0.5; // more probably wrong than right
}

CheckLabelsModel::CheckLabelsModel(const PeopleIndex& people, QObject* parent)
    : LabelDoubtModel(parent)
    , m_people(people) {}

void CheckLabelsModel::setDoubts(const std::vector<model::LabelDoubt>& doubts) {
    std::vector<model::LabelDoubt> shown;
    std::ranges::copy_if(doubts, std::back_inserter(shown),
                         [](const model::LabelDoubt& doubt) { return doubt.suspicion >= kWorthALook; });
    for (const model::LabelDoubt& doubt : shown) {
        m_placed.emplace(doubt.face, doubt.suspicion);
    }
    std::ranges::sort(shown, [this](const model::LabelDoubt& a, const model::LabelDoubt& b) {
        const double first = m_placed.at(a.face);
        const double second = m_placed.at(b.face);
        return first != second ? first > second : a.face < b.face;
    });
    updateTo(std::move(shown));
}

void CheckLabelsModel::remove(const std::vector<model::FaceId>& faces) {
    std::vector<model::LabelDoubt> left = rows();
    std::erase_if(left, [&](const model::LabelDoubt& doubt) {
        return std::ranges::find(faces, doubt.face) != faces.end();
    });
    updateTo(std::move(left));
}

QVariant CheckLabelsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const model::LabelDoubt& doubt = doubtAt(index.row());
    switch (role) {
    case FaceIdRole:
        return QVariant::fromValue<qlonglong>(doubt.face.value);
    case Qt::DisplayRole:
    case NameRole:
        return m_people.nameOf(doubt.person);
    case ProbabilityRole:
        return doubt.suspicion;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString name = m_people.nameOf(doubt.person);
        const QString wrong = percent(doubt.suspicion);
        return doubt.better.isValid() ? tr("Named %1, wrong with %2. More like %3")
                                            .arg(name, wrong, m_people.nameOf(doubt.better))
                                      : tr("Named %1, wrong with %2").arg(name, wrong);
    }
    default:
        return {};
    }
}

TileInfo CheckLabelsModel::tileAt(int row) const {
    TileInfo info;
    info.face = doubtAt(row).face;
    info.probability = doubtAt(row).suspicion;
    return info;
}

TileHeading CheckLabelsModel::headingFor(int /*firstRow*/, int count) const {
    TileHeading heading;
    heading.title = tr("Probably wrong");
    heading.icon = QStringLiteral("question");
    heading.count = tr("%Ln name(s)", nullptr, count);
    return heading;
}

int CheckLabelsModel::rowOf(model::FaceId face) const {
    const auto found = std::ranges::find(rows(), face, &model::LabelDoubt::face);
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

} // namespace kith::ui
