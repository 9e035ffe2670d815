// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentence_code.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace kith::model {

template <typename Value>
struct Range {
    Value lowest{};
    Value highest{};
};
struct NoRange {};

/// What is known of one setting: a member of one of the groups in LibrarySettings.
template <typename Group, typename Value>
struct SettingField {
    static constexpr bool kIsNumber = std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>;
    using Bounds = std::conditional_t<kIsNumber, Range<Value>, NoRange>;

    std::string_view key; ///< stored as "group.key"; stays stable
    Value Group::*member;
    std::string_view jsonKey = key;                ///< in the group's object
    SentenceCode refusal = SentenceCode::Verbatim; ///< says which values there are; numbers only
    Bounds range = {};                             ///< what is accepted
    Bounds offered = range;                        ///< what a control in a form spans
    std::span<const Value> choices{};              ///< where these alone are accepted

    /// Not a number is in no range; a text has to say something.
    constexpr bool accepts(const Value& value) const {
        if constexpr (kIsNumber) {
            return choices.empty() ? value >= range.lowest && value <= range.highest
                                   : std::ranges::find(choices, value) != choices.end();
        } else if constexpr (std::is_same_v<Value, std::string>) {
            return !value.empty();
        } else {
            return true;
        }
    }
};

} // namespace kith::model
