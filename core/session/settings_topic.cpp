// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/settings_topic.h"

#include "core/jobs/model_choices.h"
#include "core/model/error.h"
#include "core/session/session_state.h"
#include "core/session/suggestion_topic.h"
#include "core/storage/stores/settings_store.h"

#include <algorithm>
#include <set>

namespace kith::session {

namespace {

template <typename Number>
void requireRange(const char* what, Number value, Number lowest, Number highest) {
    // Written so that "not a number" fails.
    if (!(value >= lowest && value <= highest)) {
        throw model::Error(model::ErrorKind::Invalid, std::string(what) + " must lie between " +
                                                          QString::number(lowest).toStdString() + " and " +
                                                          QString::number(highest).toStdString() + ".");
    }
}

void requireRanges(const model::LibrarySettings& settings) {
    const auto& clustering = settings.clustering;
    requireRange("The minimum face size", settings.detection.minimumFaceFraction, 0.0, 1.0);
    requireRange("The minimum number of samples", clustering.minimumSamples, 1, 16);
    requireRange("The selection epsilon", clustering.selectionEpsilon, 0.0, 2.0);
    requireRange("The strictness", clustering.strictness, 0.0, 1.0);
    requireRange("The probability to show", settings.classification.probabilityToShow, 0.0, 1.0);
    requireRange("The probability of certain names", settings.classification.probabilityCertain, 0.0, 1.0);
    if (!std::set{0, 2, 4, 8, 16}.contains(clustering.minimumClusterSize)) {
        throw model::Error(model::ErrorKind::Invalid,
                           "The minimum cluster size must be 0 (automatic), 2, 4, 8 or 16.");
    }
}

void requireEmbedder(const std::vector<model::ModelChoice>& models, const std::string& id) {
    const auto found = std::ranges::find_if(
        models, [&](const auto& choice) { return choice.kind == "embedder" && choice.id == id; });
    if (found == models.end()) {
        throw model::Error(model::ErrorKind::Invalid, "There is no recognition model named \"" + id + "\".");
    }
    if (!found->usable) {
        throw model::Error(model::ErrorKind::Invalid, found->problem);
    }
}

} // namespace

SettingsTopic::SettingsTopic(SessionState& state)
    : m_state(state) {}

const model::LibrarySettings& SettingsTopic::current() const {
    return m_state.librarySettings;
}

void SettingsTopic::change(const model::LibrarySettings& settings) {
    const model::LibrarySettings& before = m_state.librarySettings;
    if (settings == before) {
        return;
    }
    requireRanges(settings);
    if (settings.embedding.embedder != before.embedding.embedder) {
        requireEmbedder(models(), settings.embedding.embedder);
    }
    if (settings.detection.method != before.detection.method &&
        settings.detection.method == model::DetectionMethod::Cnn && !cnnAvailable()) {
        throw model::Error(model::ErrorKind::Invalid,
                           "The detector cnn is not installed; please choose hog or install its network.");
    }
    const bool isOtherModel = settings.embedding.embedder != before.embedding.embedder;
    storage::SettingsStore(m_state.database).save(settings);
    m_state.librarySettings = settings;
    Q_EMIT settingsChanged(settings);
    if (isOtherModel) {
        Q_EMIT m_state.suggestions->suggestionsChanged(); // those of the model before are not shown
    }
}

std::vector<model::ModelChoice> SettingsTopic::models() const {
    return jobs::modelChoices(m_state.modelFolders);
}

bool SettingsTopic::cnnAvailable() const {
    return std::ranges::any_of(models(),
                               [](const auto& choice) { return choice.kind == "detector" && choice.usable; });
}

} // namespace kith::session
