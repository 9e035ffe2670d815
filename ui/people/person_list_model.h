// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/person_rows.h"
#include "ui/shared/diffed_list_model.h"

namespace kith::ui {

using PersonRowsModel = DiffedListModel<QAbstractListModel, PersonRow>;

/// Rows of people; headings cannot be selected.
class PersonListModel : public PersonRowsModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1 };
    explicit PersonListModel(QObject* parent)
        : PersonRowsModel(parent) {}

    void setRows(std::vector<PersonRow> rows) { updateTo(std::move(rows)); }
    const PersonRow& at(int row) const { return rows()[static_cast<std::size_t>(row)]; }
    /// -1 when there is no such row.
    int find(PersonRow::Kind kind, std::int64_t id = 0) const;

    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    std::int64_t keyOf(const PersonRow& row) const override {
        return row.id * 16 + static_cast<int>(row.kind);
    }
};

} // namespace kith::ui
