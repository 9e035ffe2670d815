// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/settings_json.h"

#include "core/model/settings_fields.h"

namespace kith::jobs {

namespace {

nlohmann::json jsonOf(const auto& value) {
    return value;
}

nlohmann::json jsonOf(model::DetectionMethod method) {
    return toText(method);
}

} // namespace

nlohmann::json toJson(const model::LibrarySettings& settings) {
    nlohmann::json object;
    model::visitSettings(settings, [&](std::string_view group, const auto& field, const auto& value) {
        object[std::string(group)][std::string(field.jsonKey)] = jsonOf(value);
    });
    return object;
}

} // namespace kith::jobs
