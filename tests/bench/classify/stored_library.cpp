// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classify/stored_library.h"

#include "core/jobs/model_choices.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"
#include "core/storage/stores/photo_store.h"
#include "core/vision/model_catalog.h"
#include "tests/bench/support/synthetic_library.h"

#include <algorithm>
#include <string>

namespace kith::bench {

namespace {

constexpr std::size_t kLabels = 5;
constexpr std::size_t kStrangers = 50;

model::PhotoId addPhoto(storage::Database& database, model::FolderId folder, std::int64_t number) {
    storage::PhotoStore photos(database);
    storage::NewPhoto file;
    file.path = "/made-up/" + std::to_string(number) + ".jpg";
    const model::PhotoId photo = photos.add(folder, {&file, 1}).front();
    storage::PhotoScan scan;
    scan.photo = photo;
    scan.takenAt = 3600 * number;
    photos.storeResult(scan);
    return photo;
}

/// Ids by person of the made-up library.
std::vector<std::vector<model::FaceId>> store(storage::Database& database, const SyntheticLibrary& library,
                                              const vision::ModelEntry& embedder) {
    const model::FolderId folder = storage::FolderStore(database).add("/made-up");
    storage::EmbeddingStore embeddings(database);
    storage::FaceStore faces(database);
    const model::ModelId model = embeddings.model(embedder.id, embedder.sha256);
    std::vector<std::vector<model::FaceId>> byPerson(static_cast<std::size_t>(library.persons()));
    model::PhotoId photo;
    std::int64_t number = 0; // of the photo in the made-up library
    for (std::size_t i = 0; i < library.samples().size(); ++i) {
        const grouping::FaceSample& sample = library.samples()[i];
        if (sample.photo.value != number) {
            number = sample.photo.value;
            photo = addPhoto(database, folder, number);
        }
        model::Face face;
        face.photo = photo;
        face.box = {0.3, 0.3, 0.3, 0.4};
        face.landmarks[0] = {0.4, 0.45};
        face.quality = sample.quality;
        const model::FaceId id = faces.add(face);
        embeddings.put(id, model, model::toStored(*sample.embedding));
        byPerson[static_cast<std::size_t>(library.truth()[i])].push_back(id);
    }
    return byPerson;
}

} // namespace

StoredLibrary::StoredLibrary(const std::filesystem::path& file, std::size_t faces, std::size_t persons) {
    const auto catalog = vision::ModelCatalog::load(jobs::standardModelFolders());
    const vision::ModelEntry& embedder = catalog.verified(model::EmbeddingSettings{}.embedder);
    const SyntheticLibrary library(faces, embedder.similarity);
    storage::Database database(file);
    storage::WriteTransaction transaction(database);
    auto byPerson = store(database, library, embedder);
    std::ranges::stable_sort(byPerson, std::ranges::greater(), &std::vector<model::FaceId>::size);
    storage::PersonStore people(database);
    storage::LabelStore labels(database);
    for (std::size_t i = 0; i < byPerson.size(); ++i) {
        auto& theirs = byPerson[i];
        // Every tenth of the largest stays a stranger, so that there is somebody to be named.
        if (i % 10 == 9 && strangers.size() < kStrangers) {
            strangers.push_back({{}, theirs});
        } else if (named.size() < persons) {
            const std::string name = "Person " + std::to_string(i);
            const model::PersonId person = people.create(name, name);
            const std::size_t count = std::min(kLabels, theirs.size());
            labels.label(std::span(theirs).first(count), person);
            named.push_back({person, {theirs.begin() + static_cast<std::ptrdiff_t>(count), theirs.end()}});
        }
    }
    transaction.commit();
}

} // namespace kith::bench
