// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

/// What the walk compares with the disk.
struct KnownPhoto {
    model::PhotoId id;
    std::string path;
    model::FileStamp stamp;
    model::PhotoState state = model::PhotoState::Pending;
    std::string scanSettings; ///< the caller's mark of the settings it was last scanned with
};

/// A file that the walk met for the first time.
struct NewPhoto {
    std::string path; ///< absolute, UTF-8
    model::FileStamp stamp;
    model::PhotoState state = model::PhotoState::Pending; ///< or Skipped, with a reason
    model::Sentence reason;
};

/// What looking at a photo gave; replaces everything of the row but folder and path.
struct PhotoScan {
    model::PhotoId photo;
    model::PhotoState state = model::PhotoState::Scanned; ///< or Failed, Skipped with a reason
    model::Sentence reason;
    model::FileStamp stamp;
    std::uint64_t contentHash = 0;
    int width = 0; ///< upright
    int height = 0;
    std::optional<std::int64_t> takenAt; ///< seconds since the epoch as if UTC
    std::string scanSettings;
};

struct PhotoToScan {
    model::PhotoId id;
    model::FolderId folder;
    std::string path;
    model::FileStamp stamp;
    model::PhotoState state = model::PhotoState::Pending;
};

/// A photo that is found under another name.
struct Relocation {
    model::PhotoId photo;
    model::FolderId folder;
    std::string path;
    std::optional<model::FileStamp> stamp;                ///< of its file there
    model::PhotoState state = model::PhotoState::Pending; ///< without a stamp: or Missing
};

class PhotoStore {
public:
    explicit PhotoStore(Database& database)
        : m_database(database) {}

    std::optional<model::Photo> find(model::PhotoId photo) const;
    std::optional<model::Photo> findByPath(const std::string& path) const;
    /// Photos of the same content, by id; with their state, so that moved (Missing) and copied files can be
    /// told apart.
    std::vector<model::Photo> findByContent(std::uint64_t contentHash, std::int64_t size) const;

    /// Everything known in a folder, by id.
    std::vector<KnownPhoto> known(model::FolderId folder) const;
    /// Ids in the order given. A path that is known already keeps its row and id; one that is not gets no row
    /// (and an invalid id) when the folder is gone, removed meanwhile.
    std::vector<model::PhotoId> add(model::FolderId folder, std::span<const NewPhoto> photos);
    /// To be scanned (again): state Pending, without a reason; faces stay.
    void markPending(std::span<const model::PhotoId> photos);
    /// Failed photos to Pending; returns how many.
    int retryFailed();
    /// Skipped files have nothing to keep and are forgotten.
    void markMissing(std::span<const model::PhotoId> photos);
    /// Missing files that are there again, unchanged: back to Scanned or Failed, or to Pending when they had
    /// never been scanned.
    void markBack(std::span<const model::PhotoId> photos);
    /// A moved file: `known` takes over path, folder and stamp of the row `found`, which goes away. Nothing
    /// happens unless `known` is missing and `found` has no faces: another program may have been faster.
    void takeOver(model::PhotoId known, model::PhotoId found);
    /// By id: pending and missing photos whose content is known, which may be elsewhere, and new ones of the
    /// size of such a pending one (not read yet, without faces), which may be where they went.
    std::vector<model::Photo> unsettled() const;
    /// Such photos get each other's names at once: the paths have to be those of the same photos, or
    /// nobody's. With a stamp a photo is back, as markBack() says. A new one that is missing then is
    /// forgotten.
    void relocate(std::span<const Relocation> photos);

    /// In order of id, ids above `after`, at most `limit`.
    std::vector<PhotoToScan> pending(model::PhotoId after, int limit) const;
    /// The same for every photo but skipped and missing ones.
    std::vector<PhotoToScan> readable(model::PhotoId after, int limit) const;
    /// The given ones that exist, in their order.
    std::vector<PhotoToScan> toScan(std::span<const model::PhotoId> photos) const;
    /// False when the photo is gone (its folder was removed meanwhile): nothing to store faces for.
    bool storeResult(const PhotoScan& scan);

private:
    Database& m_database;
};

} // namespace kith::storage
