// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_job.h"
#include "core/model/progress.h"
#include "core/model/settings.h"
#include "core/storage/sqlite/journal_change.h"

#include <QObject>

#include <vector>

namespace kith::session {

/// What became of an open library. LibraryState tells it, and nobody else; each topic listens and then tells
/// its own listeners by its own signals. Topics hear of a change in the order in which LibrarySession makes
/// them. Whatever is told here is in the face table already.
class LibraryChanges : public QObject {
    Q_OBJECT
Q_SIGNALS:
    /// A step of the journal was made, undone or done again.
    void journalled(const storage::JournalChange& change);
    /// Faces came, went or changed without a step of the journal.
    void facesStored(const jobs::StoredFaces& faces);
    /// What was not known about a face drawn by hand was found out; after facesStored().
    void drawingDescribed(model::FaceId face);
    void suggestionsRefreshed();
    /// A scan ended, whatever its end was.
    void scanned(model::JobKind kind);
    /// A Train ended. `faces`: those that changed, by id.
    void trained(const std::vector<kith::model::FaceId>& faces);
    /// The list of folders changed, or what is known of their photos.
    void foldersChanged();
    /// Photos of a folder that is removed are gone; after facesStored().
    void photosRemoved();
    /// Every folder that was to be removed is gone, or could not be removed.
    void removalEnded();
    /// `before`: the settings until now.
    void settingsChanged(const model::LibrarySettings& before);
    /// Another program wrote to the library: anything may have changed.
    void writtenElsewhere();
};

} // namespace kith::session
