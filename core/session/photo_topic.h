// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_stats.h"
#include "core/model/photo.h"
#include "core/model/photo_problem.h"
#include "core/model/sentence.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kith::session {

class FolderRemover;
class LibraryState;

/// Folders of the library, their photos, and pictures for the photo pane.
class PhotoTopic : public QObject {
    Q_OBJECT
public:
    PhotoTopic(LibraryState& state, FolderRemover& remover);
    ~PhotoTopic() override;

    std::vector<model::FolderSummary> folders() const;
    /// Whether folders() has any; without counting what is in them.
    bool hasFolders() const;
    /// Adds a folder without scanning it. A folder that lies in a known one is covered already and returns
    /// that one; a parent of known folders takes their photos over. Throws NotFound, Unreadable, or Invalid
    /// for a file in place of a folder.
    model::FolderId addFolder(const std::string& path);
    /// Forgets the folder with its photos and faces, labels too; files are not touched. Carried out on a pool
    /// thread: FolderSummary::removing until folders() has it no more, foldersChanged() tells about each
    /// part. Closing the library interrupts it, opening goes on with it, addFolder() keeps what is left.
    /// Cannot be undone.
    void removeFolder(model::FolderId folder);
    std::optional<model::Photo> photo(model::PhotoId photo) const;
    /// By path, absolute or seen from the working directory.
    std::optional<model::Photo> findPhoto(const std::string& file) const;
    /// Every readable photo the library knows in a folder and below it, by id; the folder need not be one of
    /// folders(). Throws as addFolder does.
    std::vector<model::PhotoId> photosIn(const std::string& folder) const;
    /// Failed photos, damaged ones that could be scanned all the same (state Scanned), skipped files; then by
    /// path.
    std::vector<model::PhotoProblem> problems() const;
    /// Failed photos are looked at again by the next scan.
    void retryProblems();
    model::LibraryStats stats() const;
    /// Decodes the photo upright to at most longSide pixels on a pool thread and delivers it (null when it
    /// cannot be read) on this object's thread. Nothing is delivered after the context object is gone.
    void loadImage(model::PhotoId photo, int longSide, QObject* context,
                   std::function<void(const QImage&)> deliver);

Q_SIGNALS:
    void foldersChanged();
    /// A folder could not be removed (wholly); `sentence` is for the user.
    void folderRemovalFailed(const model::Sentence& sentence);

private:
    LibraryState& m_state;
    FolderRemover& m_remover;
    int m_imageRequests = 0; ///< made so far: the newest is served first
    QThreadPool m_imagePool;
};

} // namespace kith::session
