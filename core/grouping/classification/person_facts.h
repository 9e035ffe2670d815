// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <cstdint>
#include <optional>

namespace kith::grouping {

/// What the user told about a person besides the faces.
struct PersonFacts {
    model::PersonId person;
    std::optional<std::int64_t> bornAt; ///< seconds since the epoch; nothing = not known
};

} // namespace kith::grouping
