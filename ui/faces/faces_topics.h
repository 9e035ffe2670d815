// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::session {
class FaceTopic;
class JobTopic;
class JournalTopic;
class SimilarityTopic;
class PeopleTopic;
class PhotoTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

/// What the Faces tab shows and changes.
struct FacesTopics {
    session::FaceTopic& faces;
    session::SimilarityTopic& similarity;
    session::PeopleTopic& people;
    session::PhotoTopic& photos;
    session::JobTopic& jobs;
    session::JournalTopic& journal;
    session::SuggestionTopic& suggestions;
};

} // namespace kith::ui
