// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tile_layout.h"

#include <algorithm>
#include <utility>

namespace kith::ui {

void TileLayout::layOut(const TileMetrics& metrics, std::vector<TileGroup> groups) {
    m_metrics = metrics;
    m_groups = std::move(groups);
    const int room = std::max(1, metrics.width - 2 * metrics.margin);
    m_columns = std::max(1, (room + metrics.gap) / (metrics.tile + metrics.gap));
    m_side = std::max(1, (room - (m_columns - 1) * metrics.gap) / m_columns);
    m_tops.resize(m_groups.size());
    int y = metrics.top;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        m_tops[i] = y;
        y += metrics.heading + linesOf(m_groups[i]) * (m_side + metrics.gap);
    }
    m_height = m_groups.empty() ? 0 : y + metrics.bottom;
}

int TileLayout::linesOf(const TileGroup& group) const {
    return group.fold == Fold::Collapsed ? 0 : (group.count + m_columns - 1) / m_columns;
}

int TileLayout::groupOfRow(int row) const {
    const auto after =
        std::upper_bound(m_groups.begin(), m_groups.end(), row,
                         [](int value, const TileGroup& group) { return value < group.first; });
    if (after == m_groups.begin()) {
        return -1;
    }
    const auto group = after - 1;
    return row < group->first + group->count ? static_cast<int>(group - m_groups.begin()) : -1;
}

int TileLayout::groupAtY(int y) const {
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return static_cast<int>(after - m_tops.begin()) - 1;
}

QRect TileLayout::tileRect(int row) const {
    const int index = groupOfRow(row);
    if (index < 0 || group(index).fold == Fold::Collapsed) {
        return {};
    }
    const int inGroup = row - group(index).first;
    const int column = inGroup % m_columns;
    const int line = inGroup / m_columns;
    const int room = std::max(1, m_metrics.width - 2 * m_metrics.margin);
    const int x = m_metrics.margin + column * (room + m_metrics.gap) / m_columns;
    const int y =
        m_tops[static_cast<std::size_t>(index)] + m_metrics.heading + line * (m_side + m_metrics.gap);
    return {x, y, m_side, m_side};
}

QRect TileLayout::headingRect(int index) const {
    return {m_metrics.margin, m_tops[static_cast<std::size_t>(index)],
            std::max(1, m_metrics.width - 2 * m_metrics.margin), m_metrics.heading};
}

int TileLayout::headingAt(QPoint point) const {
    const int index = groupAtY(point.y());
    return index >= 0 && headingRect(index).contains(point) ? index : -1;
}

int TileLayout::rowAt(QPoint point) const {
    const std::vector<int> rows = rowsIn(QRect(point, QSize(1, 1)));
    return rows.empty() ? -1 : rows.front();
}

std::pair<int, int> TileLayout::groupsBetween(int top, int bottom) const {
    if (m_groups.empty() || bottom < 0 || top >= m_height) {
        return {0, -1};
    }
    return {std::max(0, groupAtY(std::max(0, top))), groupAtY(bottom)};
}

std::vector<int> TileLayout::rowsIn(const QRect& area) const {
    std::vector<int> rows;
    const auto [first, last] = groupsBetween(area.top(), area.bottom());
    for (int i = first; i <= last; ++i) {
        const TileGroup& current = group(i);
        const int lines = linesOf(current);
        const int top = m_tops[static_cast<std::size_t>(i)] + m_metrics.heading;
        const int pitch = m_side + m_metrics.gap;
        const int firstLine = std::max(0, (area.top() - top) / pitch);
        const int lastLine = std::min(lines - 1, area.bottom() < top ? -1 : (area.bottom() - top) / pitch);
        for (int line = firstLine; line <= lastLine; ++line) {
            const int end = std::min(current.count, (line + 1) * m_columns);
            for (int inGroup = line * m_columns; inGroup < end; ++inGroup) {
                if (tileRect(current.first + inGroup).intersects(area)) {
                    rows.push_back(current.first + inGroup);
                }
            }
        }
    }
    return rows;
}

int TileLayout::visibleFrom(int row, int direction) const {
    int index = groupOfRow(row);
    while (index >= 0 && index < groupCount()) {
        if (group(index).fold == Fold::Open && group(index).count > 0) {
            const int last = group(index).first + group(index).count - 1;
            return std::clamp(row, group(index).first, last);
        }
        index += direction;
        if (index >= 0 && index < groupCount()) {
            row = direction > 0 ? group(index).first : group(index).first + group(index).count - 1;
        }
    }
    return -1;
}

int TileLayout::rowByLines(int row, int lines) const {
    int index = groupOfRow(row);
    if (index < 0) {
        return -1;
    }
    const int column = (row - group(index).first) % m_columns;
    int line = (row - group(index).first) / m_columns + lines;
    int best = visibleFrom(row, 1);
    while (true) {
        const int here = linesOf(group(index));
        if (line >= 0 && line < here) {
            return group(index).first + std::min(line * m_columns + column, group(index).count - 1);
        }
        if (here > 0) {
            const int edge = line < 0 ? 0 : here - 1;
            best = group(index).first + std::min(edge * m_columns + column, group(index).count - 1);
        }
        if (line < 0) {
            if (--index < 0) {
                return best;
            }
            line += linesOf(group(index));
        } else {
            line -= here;
            if (++index >= groupCount()) {
                return best;
            }
        }
    }
}

} // namespace kith::ui
