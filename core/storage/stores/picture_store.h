// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/photo.h"
#include "core/model/picture_identity.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

/// What a photo showed when it was looked at last.
struct KnownPicture {
    model::PhotoId photo;
    std::uint64_t contentHash = 0; ///< of the file
    model::PictureIdentity identity;
    int width = 0; ///< upright
    int height = 0;
    model::PhotoState state = model::PhotoState::Pending;
    std::string scanSettings;
    model::PhotoId replacedBy; ///< of a picture that is not under its name any more
};

/// Photos as pictures: which show the same, and what becomes of one that another is saved over.
class PictureStore {
public:
    explicit PictureStore(Database& database)
        : m_database(database) {}

    std::optional<KnownPicture> find(model::PhotoId photo) const;
    /// Photos with the same pixels, by id, at most so many (a disk full of black frames); none for 0.
    static constexpr int kMostTwins = 64;
    std::vector<KnownPicture> withPixels(std::uint64_t pixels) const;
    /// Missing photos (those that were replaced too) that keep a face the user did something with, by id.
    std::vector<KnownPicture> strays() const;

    /// The picture as it is known, before another one is stored under its name: a photo of its own, missing
    /// under a name that no file has.
    model::PhotoId setAside(model::PhotoId photo);
    void moveFaces(std::span<const model::FaceId> faces, model::PhotoId photo);
    /// Where the photo is missing and has no faces any more.
    void forgetIfEmpty(model::PhotoId photo);

private:
    Database& m_database;
};

} // namespace kith::storage
