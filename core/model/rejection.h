// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

namespace kith::model {

/// "This face is not that person", as the user said.
struct Rejection {
    FaceId face;
    PersonId person;
};

} // namespace kith::model
