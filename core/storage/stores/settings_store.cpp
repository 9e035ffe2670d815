// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/settings_store.h"

#include "core/model/settings_fields.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

#include <array>
#include <charconv>
#include <string_view>
#include <type_traits>

namespace kith::storage {

namespace {

std::string storedText(bool value) {
    return value ? "true" : "false";
}

std::string storedText(const std::string& value) {
    return value;
}

std::string storedText(model::DetectionMethod value) {
    return std::string(toText(value));
}

template <typename Number>
requires std::is_arithmetic_v<Number> std::string storedText(Number value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

/// Nothing for a text that is no such value.
template <typename Value>
std::optional<Value> fromText(const std::string& text) {
    if constexpr (std::is_same_v<Value, bool>) {
        return text == "true" || text == "false" ? std::optional(text == "true") : std::nullopt;
    } else if constexpr (std::is_same_v<Value, std::string>) {
        return text;
    } else if constexpr (std::is_same_v<Value, model::DetectionMethod>) {
        return model::detectionMethodFrom(text);
    } else {
        Value value{};
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, value);
        return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
    }
}

std::string keyOf(std::string_view group, std::string_view key) {
    return std::string(group) + '.' + std::string(key);
}

} // namespace

model::LibrarySettings SettingsStore::load() const {
    model::LibrarySettings settings;
    // The member keeps its default where the stored value is no good.
    const auto read = [this]<typename Group, typename Value>(std::string_view group,
                                                             const model::SettingField<Group, Value>& field,
                                                             Value& member) {
        const std::optional<std::string> text = value(keyOf(group, field.key));
        const std::optional<Value> stored = text ? fromText<Value>(*text) : std::nullopt;
        if (stored && field.accepts(*stored))
            member = *stored;
    };
    model::visitSettings(settings, read);
    return settings;
}

void SettingsStore::save(const model::LibrarySettings& settings) {
    WriteTransaction transaction(m_database);
    model::visitSettings(settings, [this](std::string_view group, const auto& field, const auto& member) {
        setValue(keyOf(group, field.key), storedText(member));
    });
    transaction.commit();
}

std::optional<std::string> SettingsStore::value(const std::string& key) const {
    Query query(m_database, "SELECT value FROM settings WHERE key = ?");
    return query.bind(key).next() ? std::optional(query.text(0)) : std::nullopt;
}

void SettingsStore::setValue(const std::string& key, const std::string& value) {
    Query query(m_database, "INSERT INTO settings (key, value) VALUES (?, ?) "
                            "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    query.bind(key, value).run();
}

} // namespace kith::storage
