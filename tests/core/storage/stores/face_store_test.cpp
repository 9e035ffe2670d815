// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

#include <limits>

using namespace kith;
using namespace kith::storage;

namespace {

model::Face sampleFace(model::PhotoId photo) {
    model::Face face;
    face.photo = photo;
    face.box = {-0.1, 0.25, 0.3, 0.4};
    for (std::size_t i = 0; i < 5; ++i)
        face.landmarks[i] = {0.1 + 0.01 * static_cast<double>(i), 1.0 / 3.0};
    face.origin = model::FaceOrigin::Cnn;
    face.detectionScore = -0.25;
    face.faceProbability = 0.75;
    face.quality = 0.625;
    return face;
}

model::PhotoId photoOf(SampleLibrary& library) {
    library.addPhoto(0);
    return library.photos.findByPath("/photos/" + std::to_string(library.photoCount) + ".jpg")->id;
}

model::StoredEmbedding filled(std::uint16_t value) {
    model::StoredEmbedding embedding;
    embedding.fill(value);
    return embedding;
}

} // namespace

TEST_CASE("A face comes back as it was stored") {
    SampleLibrary library;
    const model::Face face = sampleFace(photoOf(library));
    const model::FaceId id = library.faces.add(face);
    const auto stored = library.faces.ofPhoto(face.photo);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].face.id == id);
    CHECK(stored[0].face.box == face.box);
    CHECK(stored[0].face.landmarks == face.landmarks);
    CHECK(stored[0].face.origin == model::FaceOrigin::Cnn);
    CHECK(stored[0].face.detectionScore == -0.25);
    CHECK(stored[0].face.faceProbability == 0.75);
    CHECK(stored[0].face.quality == 0.625);
    CHECK(stored[0].face.mark == model::FaceMark::Active);
    CHECK_FALSE(stored[0].face.person.isValid());
    CHECK_FALSE(stored[0].erased);
    CHECK_FALSE(stored[0].touched);
}

TEST_CASE("A rescan replaces what was found, and keeps label and mark") {
    SampleLibrary library;
    model::Face face = sampleFace(photoOf(library));
    face.id = library.faces.add(face);
    const model::PersonId ada = library.addPerson("Ada");
    library.labels.label(std::vector{face.id}, ada);
    library.labels.mark(std::vector{face.id}, model::FaceMark::Ignored);
    face.box = {0.5, 0.5, 0.1, 0.1};
    face.origin = model::FaceOrigin::Hog;
    face.quality = 0.5;
    library.faces.update(face);
    const StoredFace stored = library.faces.ofPhoto(face.photo).front();
    CHECK(stored.face.box == face.box);
    CHECK(stored.face.origin == model::FaceOrigin::Hog);
    CHECK(stored.face.quality == 0.5);
    CHECK(stored.face.person == ada);
    CHECK(stored.face.mark == model::FaceMark::Ignored);
    CHECK(stored.touched);
}

TEST_CASE("Faces that the user touched are not removed by a scan") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(5);
    const model::PersonId ada = library.addPerson("Ada");
    library.labels.label(std::vector{faces[1]}, ada);
    library.labels.removeLabel(std::vector{faces[1]});
    library.labels.mark(std::vector{faces[2]}, model::FaceMark::Deleted);
    library.persons.setCover(ada, faces[3]);
    CHECK(library.faces.remove(faces) == std::vector{faces[0], faces[4]});
    CHECK(library.faces.existing(faces) == std::vector{faces[1], faces[2], faces[3]});
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("An id never comes again") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(2);
    library.faces.remove(std::vector{faces[1]});
    CHECK(library.addPhoto(1).front() > faces[1]);
}

TEST_CASE("A deleted face that is found again comes out of the bin") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(2);
    library.labels.mark(std::vector{faces[0]}, model::FaceMark::Deleted);
    library.labels.mark(std::vector{faces[1]}, model::FaceMark::Ignored);
    constexpr std::int64_t kEver = std::numeric_limits<std::int64_t>::max();
    CHECK_FALSE(library.faces.bringBack(faces[0], 1'000)); // deleted later
    CHECK_FALSE(library.faces.bringBack(faces[1], kEver));
    CHECK(library.faces.bringBack(faces[0], kEver));
    const model::PhotoId photo = library.photos.findByPath("/photos/1.jpg")->id;
    const auto stored = library.faces.ofPhoto(photo);
    CHECK(stored[0].face.mark == model::FaceMark::Active);
    CHECK(stored[1].face.mark == model::FaceMark::Ignored);
}

TEST_CASE("A model keeps its id until its file changes") {
    SampleLibrary library;
    CHECK_FALSE(library.embeddings.findModel("kith-embed-1").isValid());
    const model::ModelId model = library.embeddings.model("kith-embed-1", "abc");
    const model::ModelId other = library.embeddings.model("other", "abc");
    CHECK(library.embeddings.findModel("kith-embed-1") == model);
    CHECK(library.embeddings.model("kith-embed-1", "abc") == model);
    CHECK(other != model);

    const model::FaceId face = library.addPhoto(1).front();
    library.embeddings.put(face, model, filled(1));
    library.embeddings.put(face, other, filled(2));
    CHECK(library.embeddings.model("kith-embed-1", "another file") == model);
    CHECK_FALSE(library.embeddings.has(face, model));
    CHECK(library.embeddings.has(face, other));
}

TEST_CASE("Samples are the active faces with an embedding, by id, with label and time") {
    SampleLibrary library;
    const model::ModelId model = library.embeddings.model("kith-embed-1", "abc");
    const std::vector<model::FaceId> faces = library.addPhoto(4, 5'000);
    for (std::uint16_t i = 0; i < 4; ++i)
        library.embeddings.put(faces[i], model, filled(i));
    library.embeddings.put(faces[1], model, filled(100)); // replaces
    library.embeddings.put(model::FaceId(999), model, filled(7));
    const model::PersonId ada = library.addPerson("Ada");
    library.labels.label(std::vector{faces[1]}, ada);
    library.labels.mark(std::vector{faces[2]}, model::FaceMark::Ignored);
    library.labels.mark(std::vector{faces[3]}, model::FaceMark::Deleted);

    CHECK(library.embeddings.countSamples(model) == 2);
    std::vector<FaceSampleRow> rows;
    library.embeddings.forEachSample(model, [&](const FaceSampleRow& row) { rows.push_back(row); });
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].face == faces[0]);
    CHECK(rows[0].quality == Approx(0.9));
    CHECK(rows[0].capturedAt == 5'000);
    CHECK_FALSE(rows[0].label.isValid());
    CHECK(rows[1].face == faces[1]);
    CHECK(rows[1].label == ada);
    CHECK(rows[1].embedding == filled(100));
}

TEST_CASE("Faces without an embedding come in pages, the ones of missing photos not at all") {
    SampleLibrary library;
    const model::ModelId model = library.embeddings.model("kith-embed-1", "abc");
    const std::vector<model::FaceId> first = library.addPhoto(3);
    const std::vector<model::FaceId> second = library.addPhoto(2);
    library.addPhoto(2);
    library.photos.markMissing(std::vector{library.photos.findByPath("/photos/3.jpg")->id});
    library.embeddings.put(first[1], model, {});
    library.labels.mark(std::vector{second[1]}, model::FaceMark::Ignored);

    CHECK(library.embeddings.countLacking(model) == 3);
    const auto page = library.embeddings.lacking(model, {}, {}, 2);
    REQUIRE(page.size() == 2);
    CHECK(page[0].face == first[0]);
    CHECK(page[0].path == "/photos/1.jpg");
    CHECK(page[0].box == model::Box{0.0, 0.2, 0.08, 0.1});
    CHECK(page[0].landmarks[2] == model::Point{0.04, 0.25});
    CHECK(page[1].face == first[2]);
    const auto rest = library.embeddings.lacking(model, page[1].photo, page[1].face, 10);
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].face == second[0]);
    // Another model knows nothing of it.
    CHECK(library.embeddings.countLacking(library.embeddings.model("other", "x")) == 4);
}
