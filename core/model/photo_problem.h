// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"
#include "core/model/sentence.h"

#include <string>

namespace kith::model {

/// A photo that could not be read, or only in part (state Scanned), or a file that is no photo Kith knows.
struct PhotoProblem {
    PhotoId photo;
    std::string path;
    PhotoState state = PhotoState::Failed;
    Sentence reason;
};

} // namespace kith::model
