// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_list_model.h"

namespace kith::ui {

int PersonListModel::find(PersonRow::Kind kind, std::int64_t id) const {
    for (std::size_t i = 0; i < rows().size(); ++i) {
        if (rows()[i].kind == kind && rows()[i].id == id) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QVariant PersonListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const PersonRow& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.trailing.isEmpty() ? row.text : row.text + QStringLiteral(", ") + row.trailing;
    case Qt::ToolTipRole:
        return row.kind == PersonRow::Kind::PeopleHeading ? tr("Click to change the order") : QVariant();
    case IdRole:
        return QVariant::fromValue<qlonglong>(row.id);
    default:
        return {};
    }
}

Qt::ItemFlags PersonListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return at(index.row()).isHeading() ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace kith::ui
