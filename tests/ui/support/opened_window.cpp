// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/opened_window.h"

#include "core/session/face_topic.h"

namespace kith::ui {

std::string OpenedWindow::nameOf(std::size_t face) {
    return library.session->faces().details(library.ids[face])->personName;
}

} // namespace kith::ui
