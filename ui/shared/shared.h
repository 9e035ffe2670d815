// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::ui {

class Notices;
class PeopleIndex;
class ThumbnailCache;

/// What all screens have in common. Owned by the window, which outlives them.
struct Shared {
    ThumbnailCache& thumbnails;
    PeopleIndex& people;
    Notices& notices;
};

} // namespace kith::ui
