// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tiles/tile_model.h"

#include <QPersistentModelIndex>

#include <vector>

namespace kith::ui {

/// What is on screen and where, so that it can be put back there when rows came, went or moved.
struct TilePlace {
    struct Anchor {
        QPersistentModelIndex index;
        GroupKey group = 0;
        int y = 0; ///< in the viewport
    };
    std::vector<Anchor> anchors; ///< the first that is still in its group counts
    bool isDue = false;          ///< they are to be put back when the rows are laid out
};

} // namespace kith::ui
