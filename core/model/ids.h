// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace kith::model {

/// A row id that cannot be mistaken for the id of another table. 0 means "none".
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    constexpr Id() = default;
    constexpr explicit Id(std::int64_t v)
        : value(v) {}
    constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using FolderId = Id<struct FolderTag>;
using PhotoId = Id<struct PhotoTag>;
using FaceId = Id<struct FaceTag>;
using PersonId = Id<struct PersonTag>;
using ClusterId = Id<struct ClusterTag>;
using StepId = Id<struct StepTag>;
using ModelId = Id<struct ModelTag>;

} // namespace kith::model

template <typename Tag>
struct std::hash<kith::model::Id<Tag>> {
    std::size_t operator()(const kith::model::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
