// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/thumbnail_store.h"
#include "core/vision/face_pipeline.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"

#include <optional>

namespace kith::jobs {
namespace {

/// Painted photos of two persons with their faces stored, without embeddings.
struct PhotoLibrary : TrainLibrary {
    PhotoLibrary() {
        vision::FacePipeline pipeline(request.settings, vision::ModelCatalog::load(request.modelFolders));
        for (const support::PaintedPhoto& painted : support::paintedFamily(folder.path(), 2, 2)) {
            const image::PhotoFile file = image::readPhotoFile(painted.file);
            image::PhotoPixels pixels(file);
            const std::vector<vision::FoundFace> finds = pipeline.findFaces(pixels);
            REQUIRE(finds.size() == 1);
            found.push_back(finds.front());
            model::Face face;
            face.photo = addPhoto(painted.file);
            face.box = finds.front().box;
            face.landmarks = finds.front().landmarks;
            face.quality = finds.front().quality;
            all.push_back(faces.add(face));
            files.push_back(painted.file);
        }
    }

    std::optional<model::Embedding> stored(model::FaceId face) const {
        std::optional<model::Embedding> embedding;
        embeddings.forEachSample(model, [&](const storage::FaceSampleRow& row) {
            if (row.face == face) {
                embedding = model::fromStored(row.embedding);
            }
        });
        return embedding;
    }

    model::Face row(std::size_t index) const {
        return faces.ofPhoto(photos.findByPath(files[index].string())->id).front().face;
    }

    std::vector<vision::FoundFace> found;
    std::vector<std::filesystem::path> files;
};

} // namespace

TEST_CASE("Train embeds the faces that lack it, as the scan would have") {
    PhotoLibrary library;
    REQUIRE(library.embeddings.countLacking(library.model) == 4);
    const model::TrainSummary summary = library.train();
    CHECK(summary.faces == 4);
    CHECK(library.embeddings.countLacking(library.model) == 0);
    for (std::size_t i = 0; i < library.all.size(); ++i) {
        const auto embedding = library.stored(library.all[i]);
        REQUIRE(embedding);
        CHECK(model::cosineSimilarity(*embedding, library.found[i].embedding) > 0.999F);
    }
}

TEST_CASE("A face without landmarks gets them, its quality and its thumbnail with the embedding") {
    PhotoLibrary library;
    model::Face face = library.row(0);
    face.landmarks = {};
    face.quality = 0.0;
    library.faces.update(face);
    library.train();
    const model::Face after = library.row(0);
    CHECK(after.box == face.box);
    CHECK(after.landmarks[2].x == Approx(library.found[0].landmarks[2].x).margin(0.03));
    CHECK(after.landmarks[2].y == Approx(library.found[0].landmarks[2].y).margin(0.03));
    CHECK(after.quality > 0.2);
    CHECK(library.stored(face.id));
    storage::ThumbnailStore thumbnails(library.database.file());
    CHECK_FALSE(thumbnails.get(face.id).empty());
    CHECK(thumbnails.get(library.all[1]).empty()); // was not asked for
}

TEST_CASE("Faces of photos that cannot be opened are passed over and wait") {
    PhotoLibrary library;
    std::filesystem::remove(library.files[1]);
    std::filesystem::resize_file(library.files[2], 20);
    const model::TrainSummary summary = library.train();
    CHECK(summary.faces == 2);
    CHECK(library.embeddings.countLacking(library.model) == 2);
    CHECK_FALSE(library.stored(library.all[1]));
}

TEST_CASE("Embeddings made before a stop are kept for the next Train") {
    PhotoLibrary library;
    std::stop_source stop;
    CHECK_THROWS(library.train(stop.get_token(), [&](const model::Progress& progress) {
        if (progress.stage.text() == "Grouping") {
            stop.request_stop();
        }
    }));
    CHECK(library.embeddings.countLacking(library.model) == 0);
    CHECK(library.numbers().empty());
}

TEST_CASE("A deleted face is not embedded") {
    PhotoLibrary library;
    library.labels.mark(std::vector{library.all[3]}, model::FaceMark::Deleted);
    CHECK(library.train().faces == 3);
    CHECK_FALSE(library.embeddings.has(library.all[3], library.model));
}

} // namespace kith::jobs
