// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/settings_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

#include <array>
#include <charconv>
#include <cmath>

namespace kith::storage {

namespace {

using model::DetectionMethod;

template <typename Number>
std::string toText(Number value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

template <typename Number>
std::optional<Number> toNumber(const std::string& text) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

/// Calls the visitor with the key, the member and the range or choices of every setting: the one list that
/// reading and writing share.
void visitSettings(auto& settings, auto&& visitor) {
    visitor.choice("detection.method", settings.detection.method);
    visitor.number("detection.minimum_face_fraction", settings.detection.minimumFaceFraction, 0.0, 1.0);
    visitor.flag("detection.rotated_faces", settings.detection.rotatedFaces);
    visitor.text("embedding.embedder", settings.embedding.embedder);
    visitor.flag("embedding.mirror", settings.embedding.mirror);
    visitor.number("clustering.minimum_cluster_size", settings.clustering.minimumClusterSize, 0, 16);
    visitor.number("clustering.minimum_samples", settings.clustering.minimumSamples, 1, 16);
    visitor.number("clustering.selection_epsilon", settings.clustering.selectionEpsilon, 0.0, 2.0);
    visitor.number("clustering.strictness", settings.clustering.strictness, 0.0, 1.0);
    visitor.flag("clustering.link_limit", settings.clustering.linkLimit);
    visitor.flag("clustering.fold_bursts", settings.clustering.foldBursts);
    visitor.number("classification.probability_to_show", settings.classification.probabilityToShow, 0.0, 1.0);
    visitor.number("classification.probability_certain", settings.classification.probabilityCertain, 0.0,
                   1.0);
}

/// Keeps the member (the default) where the stored value is no good.
struct Reader {
    const SettingsStore& store;

    void choice(const char* key, DetectionMethod& method) const {
        const std::optional<std::string> value = store.value(key);
        if (value == "hog")
            method = DetectionMethod::Hog;
        else if (value == "cnn")
            method = DetectionMethod::Cnn;
    }
    void flag(const char* key, bool& flag) const {
        const std::optional<std::string> value = store.value(key);
        if (value == "true" || value == "false")
            flag = value == "true";
    }
    void text(const char* key, std::string& text) const {
        if (const std::optional<std::string> value = store.value(key); value && !value->empty())
            text = *value;
    }
    template <typename Number>
    void number(const char* key, Number& number, Number lowest, Number highest) const {
        const std::optional<std::string> value = store.value(key);
        const std::optional<Number> parsed = value ? toNumber<Number>(*value) : std::nullopt;
        if (parsed && *parsed >= lowest && *parsed <= highest) // false for NaN
            number = *parsed;
    }
};

struct Writer {
    SettingsStore& store;

    void choice(const char* key, DetectionMethod method) const {
        store.setValue(key, method == DetectionMethod::Cnn ? "cnn" : "hog");
    }
    void flag(const char* key, bool flag) const { store.setValue(key, flag ? "true" : "false"); }
    void text(const char* key, const std::string& text) const { store.setValue(key, text); }
    template <typename Number>
    void number(const char* key, Number number, Number /*lowest*/, Number /*highest*/) const {
        store.setValue(key, toText(number));
    }
};

} // namespace

model::LibrarySettings SettingsStore::load() const {
    model::LibrarySettings settings;
    visitSettings(settings, Reader{*this});
    const int size = settings.clustering.minimumClusterSize;
    if (size != 0 && size != 2 && size != 4 && size != 8 && size != 16)
        settings.clustering.minimumClusterSize = model::ClusteringSettings().minimumClusterSize;
    return settings;
}

void SettingsStore::save(const model::LibrarySettings& settings) {
    WriteTransaction transaction(m_database);
    visitSettings(settings, Writer{*this});
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
