// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"
#include "core/model/error.h"
#include "core/model/face.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/journal_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"
#include "core/storage/stores/photo_store.h"
#include "core/storage/stores/suggestion_store.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kith::storage {

using support::TemporaryFolder;

/// An open library with every store, and short ways to fill it.
struct SampleLibrary {
    explicit SampleLibrary(const std::filesystem::path& file = ":memory:")
        : database(file) {}

    /// One photo with this many faces side by side, best quality first; all in the folder "/photos".
    std::vector<model::FaceId> addPhoto(int faceCount, std::int64_t takenAt = 1'000);
    model::PersonId addPerson(const std::string& name) { return persons.create(name, name); }

    Database database;
    FolderStore folders{database};
    PhotoStore photos{database};
    FaceStore faces{database};
    EmbeddingStore embeddings{database};
    PersonStore persons{database};
    LabelStore labels{database};
    SuggestionStore suggestions{database};
    JournalStore journal{database};
    int photoCount = 0;
};

/// A file as the walk meets it for the first time.
inline NewPhoto newPhoto(const std::string& path, const model::FileStamp& stamp = {1'000, 77}) {
    return {path, stamp, model::PhotoState::Pending, ""};
}

/// Every row of the journalled tables as text.
std::string userContent(Database& database);

/// The kind of model::Error that the action throws, and its sentence.
struct Failure {
    model::ErrorKind kind = model::ErrorKind::Internal;
    std::string sentence;
};
/// Fails the test when the action throws nothing or something else.
Failure failureOf(const std::function<void()>& action);

} // namespace kith::storage
