// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"
#include "core/model/ids.h"

#include <cstdint>
#include <string>

namespace kith::model {

/// A face with a name that a scan did not find any more in the picture under its photo's name. It is kept,
/// with its thumbnail, in a photo of its own: the picture as it was.
struct LostFace {
    FaceId face;
    PersonId person;
    std::string name;    ///< of the person; empty where the label was taken away since
    PhotoId oldPicture;  ///< the photo that keeps the face; its file is missing
    PhotoId photo;       ///< the picture that is under the name now; none where that is gone, too
    std::string path;    ///< of that file, or else of the picture as it was
    Box box;             ///< in the picture as it was
    std::int64_t at = 0; ///< when the scan missed it, seconds since the epoch
};

} // namespace kith::model
