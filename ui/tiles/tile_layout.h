// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QPoint>
#include <QRect>

#include <vector>

namespace kith::ui {

enum class Fold { Open, Collapsed };

/// Consecutive rows under one heading.
struct TileGroup {
    int first = 0; ///< row
    int count = 0;
    Fold fold = Fold::Open;
};

struct TileMetrics {
    int width = 0;  ///< of the viewport
    int tile = 112; ///< wished side; tiles grow until they fill the width
    int gap = metric::kTileGap;
    int margin = 16;
    int top = 12;
    int heading = 40;
    int bottom = 24;
};

/// Where headings and tiles lie, in pixels of the whole content (origin top-left, before scrolling). Pure
/// arithmetic: O(groups) to lay out, O(log groups) per question.
class TileLayout {
public:
    void layOut(const TileMetrics& metrics, std::vector<TileGroup> groups);

    int height() const { return m_height; }
    int columns() const { return m_columns; }
    int side() const { return m_side; }
    int groupCount() const { return static_cast<int>(m_groups.size()); }
    const TileGroup& group(int index) const { return m_groups[static_cast<std::size_t>(index)]; }

    /// Empty for a row in a collapsed group or outside of all.
    QRect tileRect(int row) const;
    QRect headingRect(int group) const;
    /// -1 for none.
    int groupOfRow(int row) const;
    int rowAt(QPoint point) const;
    int headingAt(QPoint point) const;
    /// Rows whose tiles touch the area, ascending.
    std::vector<int> rowsIn(const QRect& area) const;
    /// First and last group that reach into the lines from top to bottom; first > last for none.
    std::pair<int, int> groupsBetween(int top, int bottom) const;
    /// The visible row some lines of tiles further down (up when negative), in the same column where that
    /// line has one; stops at the ends. -1 when everything is collapsed.
    int rowByLines(int row, int lines) const;
    /// Next visible row in the direction +1 or -1, starting with `row` itself; -1 for none.
    int visibleFrom(int row, int direction) const;

private:
    int linesOf(const TileGroup& group) const;
    int groupAtY(int y) const;

    TileMetrics m_metrics;
    std::vector<TileGroup> m_groups;
    std::vector<int> m_tops; ///< of each heading
    int m_columns = 1;
    int m_side = 1;
    int m_height = 0;
};

} // namespace kith::ui
