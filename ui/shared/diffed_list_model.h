// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/list_diff.h"

#include <QAbstractListModel>

#include <algorithm>
#include <unordered_map>
#include <utility>

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
        const auto before = keysOf(m_rows);
        const auto after = keysOf(target);
        const ListPlan plan = planListChange(before, after);
        if (plan.removals.size() + plan.insertions.size() <= kManyRanges) {
            removeRanges(plan.removals);
            if (plan.reordered) {
                reorder(positionsIn(after));
            }
            insertRanges(plan.insertions, target);
        } else {
            replaceInBlocks(plan, after, target);
        }
        announceChanges(std::move(target));
    }

    /// Another list altogether: nothing of the old one is kept, not even rows that are in both.
    void replaceWith(std::vector<Row> target) {
        if (!m_rows.empty()) {
            this->beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
            m_rows.clear();
            this->endRemoveRows();
        }
        if (!target.empty()) {
            this->beginInsertRows({}, 0, static_cast<int>(target.size()) - 1);
            m_rows = std::move(target);
            this->endInsertRows();
        }
    }

private:
    static constexpr std::size_t kManyRanges = 64;

    std::vector<std::int64_t> keysOf(const std::vector<Row>& rows) const {
        std::vector<std::int64_t> keys(rows.size());
        std::transform(rows.begin(), rows.end(), keys.begin(), [this](const Row& row) { return keyOf(row); });
        return keys;
    }

    /// Rank of each present row in `order`; rows that are not in it come last.
    std::vector<int> positionsIn(const std::vector<std::int64_t>& order) const {
        std::unordered_map<std::int64_t, int> rank;
        rank.reserve(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            rank.emplace(order[i], static_cast<int>(i));
        }
        std::vector<int> positions(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto found = rank.find(keyOf(m_rows[i]));
            positions[i] = found == rank.end() ? static_cast<int>(order.size()) : found->second;
        }
        return positions;
    }

    void reorder(const std::vector<int>& rank) {
        std::vector<int> order(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = static_cast<int>(i);
        }
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return rank[static_cast<std::size_t>(a)] < rank[static_cast<std::size_t>(b)];
        });
        Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::vector<Row> rows(m_rows.size());
        std::vector<int> newPosition(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto old = static_cast<std::size_t>(order[i]);
            rows[i] = std::move(m_rows[old]);
            newPosition[old] = static_cast<int>(i);
        }
        m_rows = std::move(rows);
        const QModelIndexList from = this->persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex& index : from) {
            to.append(this->index(newPosition[static_cast<std::size_t>(index.row())], index.column()));
        }
        this->changePersistentIndexList(from, to);
        Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
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

    void replaceInBlocks(const ListPlan& plan, const std::vector<std::int64_t>& after,
                         const std::vector<Row>& target) {
        reorder(positionsIn(after)); // what goes is at the end now
        int leaving = 0;
        for (const RowRange& range : plan.removals) {
            leaving += range.last - range.first + 1;
        }
        const int size = static_cast<int>(m_rows.size());
        if (leaving > 0) {
            removeRanges({{size - leaving, size - 1}});
        }
        std::vector<Row> coming;
        for (const RowRange& range : plan.insertions) {
            coming.insert(coming.end(), target.begin() + range.first, target.begin() + range.last + 1);
        }
        if (!coming.empty()) {
            const int first = static_cast<int>(m_rows.size());
            this->beginInsertRows({}, first, first + static_cast<int>(coming.size()) - 1);
            m_rows.insert(m_rows.end(), coming.begin(), coming.end());
            this->endInsertRows();
            reorder(positionsIn(after));
        }
    }

    void announceChanges(std::vector<Row> target) {
        std::vector<RowRange> changed;
        for (std::size_t i = 0; i < target.size(); ++i) {
            if (!(m_rows[i] == target[i])) {
                const int row = static_cast<int>(i);
                if (!changed.empty() && changed.back().last + 1 == row) {
                    changed.back().last = row;
                } else {
                    changed.push_back({row, row});
                }
            }
        }
        m_rows = std::move(target);
        if (changed.size() > kManyRanges) {
            changed = {{changed.front().first, changed.back().last}};
        }
        for (const RowRange& range : changed) {
            Q_EMIT this->dataChanged(this->index(range.first, 0), this->index(range.last, 0));
        }
    }

    std::vector<Row> m_rows;
};

} // namespace kith::ui
