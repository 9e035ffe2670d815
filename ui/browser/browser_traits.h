// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/suggestion.h"
#include "ui/browser/browser_frame.h"

#include <functional>

namespace kith::session {
class FaceTopic;
class JobTopic;
class PhotoTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

/// What a browser of faces shows besides its list.
struct BrowserTopics {
    session::FaceTopic& faces;
    session::PhotoTopic& photos;
    session::SuggestionTopic& suggestions;
    session::JobTopic& jobs;
};

/// What one browser of faces has for itself.
struct BrowserTraits {
    QString name;     ///< object names and the keys of the settings start with it
    QString listName; ///< for assistive tools
    PanePlace panePlace = PanePlace::BesideToolbar;
    bool paneShown = true; ///< until the user decides
    int tileSize = 0;      ///< until the user decides
    /// Called once, in the constructor: the toolbar comes between list and pane in the order of Tab.
    std::function<QWidget*(QWidget* parent)> makeToolbar;
    /// Whose guess about a face is explained. The face may be none.
    std::function<model::SuggestionSource(model::FaceId face)> sourceInQuestion;
};

} // namespace kith::ui
