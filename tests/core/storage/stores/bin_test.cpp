// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/face_queries.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/bin.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

using namespace kith;
using namespace kith::storage;

namespace {

constexpr const char* kMarker = "KITHMARK";

std::string markerOf(model::FaceId face) {
    char text[32];
    std::snprintf(text, sizeof(text), "%s%07lld;", kMarker, static_cast<long long>(face.value));
    return text;
}

/// Markers all over, so that any piece of 100 bytes left behind is recognised.
template <typename Bytes>
Bytes marked(model::FaceId face, Bytes bytes) {
    const std::string marker = markerOf(face);
    auto* data = reinterpret_cast<char*>(bytes.data());
    const std::size_t size = bytes.size() * sizeof(bytes[0]);
    for (std::size_t at = 0; at + marker.size() <= size; at += 100)
        std::memcpy(data + at, marker.data(), marker.size());
    return bytes;
}

/// The face of the marker here, unless a page ends within it.
void addWhole(const std::string& bytes, std::size_t at, std::set<std::int64_t>& faces) {
    const std::size_t end = at + markerOf(model::FaceId(1)).size() - 1;
    if (end < bytes.size() && bytes[end] == ';')
        faces.insert(std::atoll(bytes.c_str() + at + std::strlen(kMarker)));
}

/// Ids of the faces of which any file in the folder holds something.
std::set<std::int64_t> facesOnDisk(const std::filesystem::path& folder) {
    std::set<std::int64_t> faces;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), {});
        for (std::size_t at = bytes.find(kMarker); at != std::string::npos; at = bytes.find(kMarker, at + 1))
            addWhole(bytes, at, faces);
    }
    return faces;
}

struct BinLibrary : SampleLibrary {
    explicit BinLibrary(const std::filesystem::path& file)
        : SampleLibrary(file)
        , thumbnails(file) {}

    void store(model::FaceId face, std::size_t thumbnailSize) {
        embeddings.put(face, model, marked(face, model::StoredEmbedding{}));
        thumbnails.put(face, marked(face, std::vector<std::byte>(thumbnailSize)));
    }

    ThumbnailStore thumbnails;
    model::ModelId model = embeddings.model("kith-embed-1", "abc");
};

} // namespace

TEST_CASE("Emptying the bin leaves no byte of the deleted faces in any file") {
    const TemporaryFolder folder;
    BinLibrary library(folder / "library.kith");
    const std::vector<model::FaceId> faces = library.addPhoto(5);
    for (const model::FaceId face : faces)
        library.store(face, 9'000);
    REQUIRE(facesOnDisk(folder.path()).size() == 5);

    const std::vector deleted{faces[1], faces[3]};
    library.journal.record("Deleted 2 faces",
                           [&] { library.labels.mark(deleted, model::FaceMark::Deleted); });
    REQUIRE(facesOnDisk(folder.path()).contains(faces[1].value));

    CHECK_FALSE(hasTraces(library.database));
    CHECK(emptyBin(library.database, library.thumbnails) == deleted);
    CHECK(hasTraces(library.database));
    CHECK(eraseTraces(library.database, library.thumbnails));
    CHECK_FALSE(hasTraces(library.database));
    const std::set<std::int64_t> expected{faces[0].value, faces[2].value, faces[4].value};
    CHECK(facesOnDisk(folder.path()) == expected);
    CHECK(library.thumbnails.get(faces[1]).empty());
    CHECK_FALSE(library.embeddings.has(faces[1], library.model));
    CHECK(library.embeddings.has(faces[0], library.model));
}

TEST_CASE("Nothing is left behind after rows were moved about by many changes") {
    const TemporaryFolder folder;
    BinLibrary library(folder / "library.kith");
    std::mt19937 random(7); // NOLINT: the same sequence every time
    std::vector<model::FaceId> faces;
    std::set<std::int64_t> erased;
    for (int round = 0; round < 6; ++round) {
        {
            WriteTransaction transaction(library.database);
            WriteTransaction thumbnails(library.thumbnails.database());
            for (int i = 0; i < 40; ++i) {
                for (const model::FaceId face : library.addPhoto(5)) {
                    library.store(face, 200 + random() % 9'000);
                    faces.push_back(face);
                }
            }
            // Other sizes for what is there, as a re-scan gives.
            for (int i = 0; i < 50 && round > 0; ++i)
                library.store(faces[random() % faces.size()], 200 + random() % 9'000);
            transaction.commit();
            thumbnails.commit();
        }
        std::ranges::shuffle(faces, random);
        const std::vector<model::FaceId> deleted(faces.end() - 80, faces.end());
        faces.resize(faces.size() - 80);
        library.labels.mark(deleted, model::FaceMark::Deleted);
        emptyBin(library.database, library.thumbnails);
        REQUIRE(eraseTraces(library.database, library.thumbnails));
        for (const model::FaceId face : deleted)
            erased.insert(face.value);

        const std::set<std::int64_t> found = facesOnDisk(folder.path());
        std::vector<std::int64_t> leftBehind;
        std::ranges::set_intersection(found, erased, std::back_inserter(leftBehind));
        CHECK(leftBehind.empty());
        CHECK(found.size() == faces.size());
    }
}

TEST_CASE("What kept traces from being erased is remembered") {
    const TemporaryFolder folder;
    BinLibrary library(folder / "library.kith");
    const std::vector<model::FaceId> faces = library.addPhoto(400);
    for (const model::FaceId face : faces)
        library.store(face, 9'000);
    library.labels.mark(std::vector{faces[0]}, model::FaceMark::Deleted);
    emptyBin(library.database, library.thumbnails);
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(eraseTraces(library.database, library.thumbnails, stop.get_token()));
    CHECK(hasTraces(library.database));
    std::ofstream(graphFileOf(folder / "library.kith")) << markerOf(faces[0]);
    CHECK(eraseTraces(library.database, library.thumbnails));
    CHECK_FALSE(facesOnDisk(folder.path()).contains(faces[0].value));
    CHECK_FALSE(std::filesystem::exists(graphFileOf(folder / "library.kith")));
}
