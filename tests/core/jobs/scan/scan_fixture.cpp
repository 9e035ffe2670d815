// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/jobs/scan/scan_fixture.h"

#include "tests/support/catch.h"
#include "tests/support/painted_person.h"
#include "tests/support/source_paths.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>

namespace kith::jobs {

namespace {

template <typename Id>
void append(std::vector<Id>& all, const std::vector<Id>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

void addNumber(std::string& text, double value) {
    char number[32];
    std::snprintf(number, sizeof number, " %a", value);
    text += number;
}

std::string asText(const std::string& path, const model::Face& face, const std::string& embedding) {
    std::string text = path;
    for (const double value : {face.box.x, face.box.y, face.box.width, face.box.height, face.quality,
                               face.faceProbability, face.detectionScore})
        addNumber(text, value);
    for (const model::Point& point : face.landmarks) {
        addNumber(text, point.x);
        addNumber(text, point.y);
    }
    return text + ' ' + embedding;
}

} // namespace

std::vector<std::filesystem::path> ownModels() {
    return {support::ownModels()};
}

void paintPhoto(const std::filesystem::path& file, unsigned person, unsigned pose) {
    static std::map<std::pair<unsigned, unsigned>, std::vector<unsigned char>> painted;
    std::vector<unsigned char>& jpeg = painted[{person, pose}];
    if (jpeg.empty())
        cv::imencode(".jpg", support::paintPerson(person, pose, 240), jpeg);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(jpeg.data()), static_cast<std::streamsize>(jpeg.size()));
}

std::vector<std::string> facesAsText(storage::Database& database) {
    std::map<model::FaceId, std::string> embeddings;
    const storage::EmbeddingStore store(database);
    store.forEachSample(store.findModel(model::EmbeddingSettings{}.embedder),
                        [&](const storage::FaceSampleRow& row) {
                            for (const std::uint16_t half : row.embedding)
                                embeddings[row.face] += std::to_string(half) + ',';
                        });
    std::vector<std::string> faces;
    for (const model::Folder& folder : storage::FolderStore(database).list()) {
        for (const storage::KnownPhoto& photo : storage::PhotoStore(database).known(folder.id)) {
            for (const storage::StoredFace& stored : storage::FaceStore(database).ofPhoto(photo.id))
                faces.push_back(asText(photo.path, stored.face, embeddings[stored.face.id]));
        }
    }
    std::ranges::sort(faces);
    return faces;
}

ScanFixture::ScanFixture() {
    std::filesystem::create_directories(photos);
    storage::FolderStore(database).add(photos.string());
}

ScanRequest ScanFixture::request(ScanMode mode) const {
    ScanRequest request;
    request.library = libraryFile;
    request.mode = mode;
    request.modelFolders = ownModels();
    request.workers = 1;
    return request;
}

model::ScanSummary ScanFixture::scan(ScanMode mode, std::vector<model::PhotoId> only) {
    stored = {};
    ScanEvents events;
    events.stored = [this](const StoredFaces& news) {
        append(stored.added, news.added);
        append(stored.changed, news.changed);
        append(stored.removed, news.removed);
    };
    ScanRequest wanted = request(mode);
    wanted.photos = std::move(only);
    PauseGate gate;
    return runScan(wanted, events, gate, {});
}

PhotoFacts ScanFixture::facts(const std::string& name) {
    const auto known = storage::PhotoStore(database).findByPath(photo(name).string());
    INFO(name);
    REQUIRE(known);
    return {*known, storage::FaceStore(database).ofPhoto(known->id)};
}

storage::StoredFace ScanFixture::face(const std::string& name) {
    const auto faces = facts(name).faces;
    INFO(name);
    REQUIRE(faces.size() == 1);
    return faces.front();
}

model::PersonId ScanFixture::label(const std::string& name, const std::string& person) {
    const model::PersonId id = storage::PersonStore(database).create(person, person);
    const model::FaceId only = face(name).face.id;
    storage::LabelStore(database).label(std::span(&only, 1), id);
    return id;
}

} // namespace kith::jobs
