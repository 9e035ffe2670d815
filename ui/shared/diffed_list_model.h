// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/list_diff.h"

#include <QAbstractListModel>

#include <algorithm>

namespace kith::ui {

/// A list model that becomes another list through row signals, never through a reset, so that selection,
/// current row and scroll position survive. Few changes are announced range by range; many are announced
/// as one reordering and one block at the end, which keeps every update linear in the number of rows.
/// Row needs operator==; keyOf(row) is unique.
template <typename Base, typename Row>
class DiffedListModel : public Base {
public:
    using Base::Base;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    const std::vector<Row>& rows() const { return m_rows; }

protected:
    virtual std::int64_t keyOf(const Row& row) const = 0;

    void updateTo(std::vector<Row> target) {
        const auto after = keysOf(target);
        const ListPlan plan = planListChange(keysOf(m_rows), after);
        if (plan.removals.size() + plan.insertions.size() > kManyRanges) {
            reorder(orderedAs(keysOf(m_rows), after)); // what goes is at the end now
            std::vector<Row> gathered(m_rows.begin(), m_rows.end() - rowsIn(plan.removals));
            for (const RowRange& range : plan.insertions) {
                gathered.insert(gathered.end(), target.begin() + range.first,
                                target.begin() + range.last + 1);
            }
            carryOut(planListChange(keysOf(m_rows), keysOf(gathered)), gathered);
        }
        carryOut(planListChange(keysOf(m_rows), after), target);
        announceChanges(std::move(target));
    }

    /// Another list altogether: nothing of the old one is kept, not even rows that are in both.
    void replaceWith(const std::vector<Row>& target) {
        carryOut(planListChange(keysOf(m_rows), {}), {});
        carryOut(planListChange({}, keysOf(target)), target);
    }

private:
    std::vector<std::int64_t> keysOf(const std::vector<Row>& rows) const {
        std::vector<std::int64_t> keys(rows.size());
        std::transform(rows.begin(), rows.end(), keys.begin(), [this](const Row& row) { return keyOf(row); });
        return keys;
    }

    /// order[i] is the row that comes i-th.
    void reorder(const std::vector<int>& order) {
        Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::vector<Row> rows(m_rows.size());
        std::vector<int> newRow(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto old = static_cast<std::size_t>(order[i]);
            rows[i] = std::move(m_rows[old]);
            newRow[old] = static_cast<int>(i);
        }
        m_rows = std::move(rows);
        const QModelIndexList from = this->persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& index : from) {
            to.append(this->index(newRow[static_cast<std::size_t>(index.row())], index.column()));
        }
        this->changePersistentIndexList(from, to);
        Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void carryOut(const ListPlan& plan, const std::vector<Row>& target) {
        removeRanges(plan.removals);
        if (plan.reordered) {
            reorder(orderedAs(keysOf(m_rows), keysOf(target)));
        }
        insertRanges(plan.insertions, target);
    }

    void removeRanges(const std::vector<RowRange>& ranges) {
        for (const RowRange& range : ranges) {
            this->beginRemoveRows({}, range.first, range.last);
            m_rows.erase(m_rows.begin() + range.first, m_rows.begin() + range.last + 1);
            this->endRemoveRows();
        }
    }

    void insertRanges(const std::vector<RowRange>& ranges, const std::vector<Row>& target) {
        for (const RowRange& range : ranges) {
            this->beginInsertRows({}, range.first, range.last);
            m_rows.insert(m_rows.begin() + range.first, target.begin() + range.first,
                          target.begin() + range.last + 1);
            this->endInsertRows();
        }
    }

    void announceChanges(std::vector<Row> target) {
        std::vector<int> changed;
        for (std::size_t i = 0; i < target.size(); ++i) {
            if (!(m_rows[i] == target[i])) {
                changed.push_back(static_cast<int>(i));
            }
        }
        m_rows = std::move(target);
        for (const RowRange& range : rangesOf(changed)) {
            Q_EMIT this->dataChanged(this->index(range.first, 0), this->index(range.last, 0));
        }
    }

    std::vector<Row> m_rows;
};

} // namespace kith::ui
