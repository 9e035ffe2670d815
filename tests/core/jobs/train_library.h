// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/train/refresh_job.h"
#include "core/jobs/train/train_job.h"
#include "core/model/train_summary.h"
#include "core/storage/queries/suggestion_queries.h"
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

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace kith::jobs {

/// A direction of its own for every looks number; the same every time. Pictures of one looks have a cosine
/// of about 0.7, of two about 0.
model::Embedding syntheticEmbedding(int looks, int picture);

/// A library file filled through the stores, without photos: faces with synthetic embeddings, one to a photo.
/// Its database is a connection of its own beside the job's.
struct TrainLibrary {
    TrainLibrary();

    model::PhotoId addPhoto(const std::filesystem::path& path);
    model::FaceId addFace(int looks, double quality = 0.9);
    std::vector<model::FaceId> addFaces(int looks, int count);
    model::PersonId addPerson(const std::string& name) { return persons.create(name, name); }
    void label(const std::vector<model::FaceId>& named, model::PersonId person) {
        labels.label(named, person);
    }

    model::TrainSummary train(std::stop_token stop = {},
                              std::function<void(const model::Progress&)> progressed = {});

    /// Every suggestion of the source whatever its probability, by face.
    std::map<model::FaceId, model::SuggestionRow> suggested(model::SuggestionSource source);
    std::map<model::FaceId, int> numbers() const;
    /// Everything a Train may write and everything it may not, as text.
    std::string content();

    support::TemporaryFolder folder;
    storage::Database database{folder / "library.kith"};
    storage::PhotoStore photos{database};
    storage::FaceStore faces{database};
    storage::EmbeddingStore embeddings{database};
    storage::PersonStore persons{database};
    storage::LabelStore labels{database};
    storage::SuggestionStore suggestions{database};
    storage::JournalStore journal{database};
    LibraryAccess request;
    PauseGate gate;
    model::ModelId model;
    model::FolderId root;
    std::vector<model::FaceId> all;
};

/// Six, five and four faces of three people, on which the tests of Train and of what follows it build. Ada is
/// the first and Ben the second; no face has a name yet.
struct ThreePeople : TrainLibrary {
    std::vector<model::FaceId> first = addFaces(1, 6);
    std::vector<model::FaceId> second = addFaces(2, 5);
    std::vector<model::FaceId> stranger = addFaces(3, 4);
    model::PersonId ada = addPerson("Ada");
    model::PersonId ben = addPerson("Ben");
};

} // namespace kith::jobs
