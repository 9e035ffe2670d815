// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"
#include "core/storage/stores/photo_rows.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

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
    /// The same for files that may have changed; the reason stays until they were looked at.
    void markChanged(std::span<const model::PhotoId> photos);
    /// What the disk says about files that are as they were.
    void noteTraces(std::span<const PhotoTrace> photos);
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
    /// By id: pending and missing photos whose content is known, which may be elsewhere (not pictures that
    /// were replaced under their name: see PictureStore::setAside), and new ones of the
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
    /// The file was read again and what it shows is as it was: state Scanned again, faces and what was found
    /// out with them stay; file, picture and time of capture are those of the scan.
    void storeUnchanged(const PhotoScan& scan);

private:
    Database& m_database;
};

} // namespace kith::storage
