// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calendar_date.h"
#include "core/model/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kith::model {

struct Person {
    PersonId id;
    std::string name; ///< UTF-8, trimmed, unique without regard to case
    FaceId cover;     ///< shown as avatar; none = the best labelled face
    bool favourite = false;
    bool hidden = false; ///< not among the persons shown, unless asked for
    std::optional<CalendarDate> birthDate;
    std::string notes; ///< UTF-8, of the user
};

/// A person with what lists show about them.
struct PersonSummary {
    Person person;
    std::int64_t faceCount = 0;
    FaceId avatar;             ///< the cover or else the labelled face of best quality
    std::int64_t lastUsed = 0; ///< time of the latest label, seconds since the epoch; 0 = never
};

/// A cluster that belongs to no person yet, shown as "Unknown 012".
struct UnknownSummary {
    ClusterId id;
    int number = 0;
    std::int64_t faceCount = 0;
    FaceId avatar;
};

} // namespace kith::model
