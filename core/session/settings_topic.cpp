// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/settings_topic.h"

#include "core/jobs/model_choices.h"
#include "core/model/error.h"
#include "core/model/settings_fields.h"
#include "core/session/library_state.h"

#include <algorithm>
#include <string_view>

namespace kith::session {

namespace {

template <typename Group, typename Value>
void requireAccepted(const model::SettingField<Group, Value>& field, const Value& value) {
    if constexpr (model::SettingField<Group, Value>::kIsNumber) {
        if (!field.accepts(value)) {
            throw model::Error(
                model::ErrorKind::Invalid,
                field.choices.empty()
                    ? model::Sentence(field.refusal, {QString::number(field.range.lowest).toStdString(),
                                                      QString::number(field.range.highest).toStdString()})
                    : model::Sentence(field.refusal));
        }
    }
}

void requireEmbedder(const std::vector<model::ModelChoice>& models, const std::string& id) {
    const auto found = std::ranges::find_if(
        models, [&](const auto& choice) { return choice.kind == "embedder" && choice.id == id; });
    if (found == models.end()) {
        throw model::Error(model::ErrorKind::Invalid, {model::SentenceCode::NoSuchModel, {id}});
    }
    if (!found->usable) {
        throw model::Error(model::ErrorKind::Invalid, found->problem);
    }
}

} // namespace

SettingsTopic::SettingsTopic(LibraryState& state)
    : m_state(state) {
    connect(&m_state.changes(), &LibraryChanges::settingsChanged, this,
            [this] { Q_EMIT settingsChanged(current()); });
}

const model::LibrarySettings& SettingsTopic::current() const {
    return m_state.settings();
}

void SettingsTopic::change(const model::LibrarySettings& settings) {
    const model::LibrarySettings& before = current();
    if (settings == before) {
        return;
    }
    model::visitSettings(settings, [](std::string_view, const auto& field, const auto& value) {
        requireAccepted(field, value);
    });
    if (settings.embedding.embedder != before.embedding.embedder) {
        requireEmbedder(models(), settings.embedding.embedder);
    }
    if (settings.detection.method != before.detection.method && !isUsable(settings.detection.method)) {
        throw model::Error(model::ErrorKind::Invalid, {model::SentenceCode::DetectorNotInstalled,
                                                       {std::string(toText(settings.detection.method))}});
    }
    m_state.changeSettings(settings);
}

std::vector<model::ModelChoice> SettingsTopic::models() const {
    return jobs::modelChoices(m_state.modelFolders());
}

std::vector<model::DetectorChoice> SettingsTopic::detectors() const {
    return jobs::detectorChoices(m_state.modelFolders());
}

bool SettingsTopic::isUsable(model::DetectionMethod detector) const {
    return std::ranges::any_of(
        detectors(), [=](const auto& choice) { return choice.method == detector && choice.usable; });
}

} // namespace kith::session
