// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/large_library.h"

#include "core/jobs/model_choices.h"
#include "core/model/settings.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/journal_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"
#include "core/storage/stores/photo_store.h"
#include "core/storage/stores/suggestion_store.h"
#include "core/storage/stores/thumbnail_store.h"
#include "core/vision/model_catalog.h"
#include "tests/bench/scan/sample_photos.h"
#include "tests/bench/window/sample_pictures.h"
#include "tests/support/source_paths.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace kith::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kThumbnails = 2'000;
constexpr std::size_t kPictures = 24;
constexpr double kPicturePixels = 12e6;
constexpr std::int64_t kFirstDay = 1'104'537'600; ///< 2005-01-01
constexpr std::int64_t kBetweenPhotos = 21'000;   ///< seconds; 30,000 photos are twenty years

/// Sizes that fall as in a family's photos (Zipf), at least `least`, `total` in all.
std::vector<int> unevenSizes(int groups, int total, int least) {
    double sum = 0.0;
    for (int i = 0; i < groups; ++i)
        sum += 1.0 / (i + 3);
    std::vector<int> sizes;
    for (int i = 0; i < groups; ++i)
        sizes.push_back(std::max(least, static_cast<int>((total - groups * least) / sum / (i + 3))));
    return sizes;
}

/// Stores it step by step; nothing is read back.
class Writer {
public:
    Writer(const fs::path& file, const LibrarySize& size)
        : m_size(size)
        , m_file(file)
        , m_database(file) {}

    void addPhotos(const fs::path& root, const std::vector<fs::path>& pictures) {
        const std::vector<std::string> names = photoNames(m_size.photos);
        storage::WriteTransaction transaction(m_database);
        for (int i = 0; i < m_size.photos; ++i) {
            const fs::path folder = root / (i % 2 == 0 ? "Pictures" : "Camera");
            const fs::path path = folder / names[static_cast<std::size_t>(i)];
            fs::create_directories(path.parent_path());
            fs::create_symlink(pictures[static_cast<std::size_t>(i) % pictures.size()], path);
            addPhoto(storage::FolderStore(m_database).add(folder.string()), path, i);
        }
        transaction.commit();
    }

    void addFaces(const std::vector<std::vector<std::uint8_t>>& thumbnails) {
        storage::WriteTransaction transaction(m_database);
        storage::ThumbnailStore store(m_file);
        storage::WriteTransaction pictures(store.database());
        storage::FaceStore faces(m_database);
        const int all = m_size.faces + m_size.ignored + m_size.deleted;
        for (int i = 0; i < all; ++i) {
            model::Face face;
            // Photos of many people are as usual as photos of one.
            const double place = std::pow(uniform(), 1.3);
            const auto photo = static_cast<std::size_t>(place * static_cast<double>(m_photos.size()));
            face.photo = m_photos[photo * 7'919 % m_photos.size()];
            face.box = {0.8 * uniform(), 0.7 * uniform(), 0.1, 0.13};
            face.landmarks[0] = {face.box.x + 0.03, face.box.y + 0.05};
            face.detectionScore = 2.0 * uniform();
            face.quality = std::sqrt(uniform());
            m_faces.push_back(faces.add(face));
            store.put(m_faces.back(), std::as_bytes(std::span(
                                          thumbnails[static_cast<std::size_t>(i) * 31 % thumbnails.size()])));
        }
        pictures.commit();
        transaction.commit();
        std::ranges::shuffle(m_faces, m_random);
    }

    void addEmbeddings() {
        const auto catalog = vision::ModelCatalog::load(jobs::standardModelFolders());
        const auto& embedder = catalog.verified(model::EmbeddingSettings{}.embedder);
        storage::WriteTransaction transaction(m_database);
        storage::EmbeddingStore store(m_database);
        m_model = store.model(embedder.id, embedder.sha256);
        std::normal_distribution<float> normal;
        model::Embedding embedding;
        for (const model::FaceId face : m_faces) {
            std::ranges::generate(embedding, [&] { return normal(m_random); });
            model::normalise(embedding);
            store.put(face, m_model, model::toStored(embedding));
        }
        transaction.commit();
    }

    /// Each person is one step of the user; the history keeps the last thousand.
    void nameFaces() {
        storage::JournalStore journal(m_database);
        const std::vector<std::string> names = personNames(m_size.persons);
        const std::vector<int> sizes = unevenSizes(m_size.persons, m_size.faces * 45 / 100, 1);
        storage::WriteTransaction transaction(m_database);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::vector<model::FaceId> theirs = take(sizes[i]);
            journal.record("Named " + std::to_string(theirs.size()) + " faces " + names[i], [&] {
                const auto person = storage::PersonStore(m_database).create(names[i], names[i]);
                storage::LabelStore(m_database).label(theirs, person);
                m_persons.push_back(person);
            });
            addCluster(theirs);
        }
        transaction.commit();
    }

    void markFaces() {
        storage::JournalStore journal(m_database);
        journal.record("Ignored faces", [&] {
            storage::LabelStore(m_database).mark(take(m_size.ignored), model::FaceMark::Ignored);
        });
        journal.record("Deleted faces", [&] {
            storage::LabelStore(m_database).mark(take(m_size.deleted), model::FaceMark::Deleted);
        });
    }

    /// Clusters of the unknown; they and the faces that are nobody's are suggested somebody now and then.
    void train() {
        const std::size_t firstUnnamed = m_next;
        for (const int size : unevenSizes(m_size.unknown, m_size.faces * 38 / 100, 2))
            addCluster(take(size));
        for (std::size_t i = firstUnnamed; i < m_faces.size(); ++i)
            suggest(m_faces[i]);
        m_train.model = m_model;
        storage::JournalStore(m_database).record("Trained", [&] {
            storage::SuggestionStore(m_database).replace(m_train);
        });
        storage::SuggestionStore(m_database).addRun({0, model::JobKind::Train, m_model, "{}", "{}"});
    }

private:
    double uniform() { return m_uniform(m_random); }

    void addPhoto(model::FolderId folder, const fs::path& path, int number) {
        storage::PhotoStore photos(m_database);
        storage::NewPhoto file;
        file.path = path.string();
        file.stamp.size = static_cast<std::int64_t>(fs::file_size(path));
        file.stamp.modifiedNs =
            std::chrono::duration_cast<std::chrono::nanoseconds>(
                std::chrono::file_clock::to_sys(fs::last_write_time(path)).time_since_epoch())
                .count();
        m_photos.push_back(photos.add(folder, std::span(&file, 1)).front());
        storage::PhotoScan scan;
        scan.photo = m_photos.back();
        scan.stamp = file.stamp;
        scan.contentHash = static_cast<std::uint64_t>(number) + 1;
        scan.width = 4'000;
        scan.height = 3'000;
        scan.takenAt = kFirstDay + number * kBetweenPhotos;
        scan.scanSettings = "hog";
        photos.storeResult(scan);
    }

    std::vector<model::FaceId> take(int count) {
        const auto first = m_faces.begin() + static_cast<std::ptrdiff_t>(m_next);
        const auto many = std::min(static_cast<std::size_t>(count), m_faces.size() - m_next);
        m_next += many;
        return {first, first + static_cast<std::ptrdiff_t>(many)};
    }

    void addCluster(const std::vector<model::FaceId>& faces) {
        if (faces.size() < 2)
            return;
        storage::ClusterRow& cluster = m_train.clusters.emplace_back();
        cluster.number = static_cast<int>(m_train.clusters.size());
        for (const model::FaceId face : faces)
            cluster.members.push_back({face, 0.5 + 0.5 * uniform()});
    }

    void suggest(model::FaceId face) {
        if (uniform() < 0.6)
            return;
        const auto person = [this] {
            return m_persons[static_cast<std::size_t>(std::pow(uniform(), 3) *
                                                      static_cast<double>(m_persons.size()))];
        };
        const model::PersonId first = person();
        const model::PersonId other = uniform() < 0.9 ? first : person();
        m_train.suggestions.push_back(
            {face, model::SuggestionSource::Classification, first, 0.4 + 0.6 * uniform(), person(), 0.1});
        if (uniform() < 0.7)
            m_train.suggestions.push_back(
                {face, model::SuggestionSource::Clustering, other, 0.4 + 0.6 * uniform(), {}, 0.0});
    }

    LibrarySize m_size;
    fs::path m_file;
    storage::Database m_database;
    std::mt19937 m_random{11};
    std::uniform_real_distribution<double> m_uniform{0.0, 1.0};
    std::vector<model::PhotoId> m_photos;
    std::vector<model::FaceId> m_faces; ///< in random order; those from m_next on are nobody's yet
    std::size_t m_next = 0;
    std::vector<model::PersonId> m_persons;
    storage::TrainResult m_train;
    model::ModelId m_model;
};

} // namespace

fs::path largeLibrary(const LibrarySize& size, const fs::path& data) {
    const fs::path folder = support::buildFolder() / "bench-cache" / ("window-" + std::to_string(size.faces));
    const fs::path file = folder / "library.kith";
    if (fs::exists(file))
        return file;
    std::cerr << "Making a library of " << size.faces << " faces in " << folder << '\n';
    fs::remove_all(folder);
    enlargePhotos(data / "wider-dev", folder / "large", kPictures, kPicturePixels);
    std::vector<fs::path> pictures;
    for (const auto& entry : fs::directory_iterator(folder / "large"))
        pictures.push_back(entry.path());
    std::ranges::sort(pictures);
    const fs::path partial = folder / "partial.kith";
    {
        Writer writer(partial, size);
        writer.addPhotos(folder, pictures);
        writer.addFaces(sampleThumbnails(data, kThumbnails));
        writer.addEmbeddings();
        writer.nameFaces();
        writer.markFaces();
        writer.train();
    }
    fs::rename(storage::ThumbnailStore::fileOf(partial), storage::ThumbnailStore::fileOf(file));
    fs::rename(partial, file);
    return file;
}

void copyLibrary(const fs::path& from, const fs::path& to) {
    removeLibrary(to);
    fs::copy_file(from, to, fs::copy_options::overwrite_existing);
    fs::copy_file(storage::ThumbnailStore::fileOf(from), storage::ThumbnailStore::fileOf(to),
                  fs::copy_options::overwrite_existing);
}

void removeLibrary(const fs::path& file) {
    for (const fs::path& part : {file, storage::ThumbnailStore::fileOf(file)}) {
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(part.string() + ending);
    }
    fs::remove(file.string() + ".graph");
}

} // namespace kith::bench
