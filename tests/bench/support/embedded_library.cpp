// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/embedded_library.h"

#include "core/image/photo_file.h"
#include "core/image/photo_pixels.h"
#include "core/jobs/model_choices.h"
#include "core/jobs/pipeline_team.h"
#include "core/model/error.h"
#include "core/vision/detector_traits.h"
#include "tests/bench/support/library_photos.h"
#include "tests/support/source_paths.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <iostream>

namespace kith::bench {

namespace fs = std::filesystem;

namespace {

/// One face as the cache keeps it.
struct Record {
    std::int32_t person = 0;
    std::int32_t original = 0;
    std::int32_t photo = 0;
    float quality = 0.0F;
    model::Embedding embedding{};
};

vision::ModelCatalog catalogOf() {
    return vision::ModelCatalog::load(jobs::standardModelFolders());
}

fs::path cacheFile(const EmbedRequest& request, const vision::ModelEntry& embedder) {
    return support::buildFolder() / "bench-cache" /
           (request.library + "." + std::string(toText(request.detector)) + "." +
            embedder.sha256.substr(0, 12) + ".faces");
}

std::vector<Record> readCache(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::vector<Record> records;
    Record record;
    while (in.read(reinterpret_cast<char*>(&record), sizeof record))
        records.push_back(record);
    return records;
}

void writeCache(const fs::path& file, const std::vector<Record>& records) {
    fs::create_directories(file.parent_path());
    const fs::path partial = file.string() + ".part";
    {
        std::ofstream out(partial, std::ios::binary);
        out.write(reinterpret_cast<const char*>(records.data()),
                  static_cast<std::streamsize>(records.size() * sizeof(Record)));
    }
    fs::rename(partial, file);
}

/// Makes degraded copies of photos in a folder that goes away again.
class Wardrobe {
public:
    fs::path fileOf(const LibraryPhoto& photo, std::size_t number) const {
        if (photo.wear.empty())
            return photo.file;
        cv::Mat picture = cv::imread(photo.file.string());
        std::mt19937 random(photo.seed);
        for (const Wear kind : photo.wear)
            picture = wear(picture, kind, random);
        const fs::path file = m_folder.path() / (std::to_string(number) + ".jpg");
        cv::imwrite(file.string(), picture, {cv::IMWRITE_JPEG_QUALITY, 90});
        return file;
    }

private:
    support::TemporaryFolder m_folder;
};

double distanceFromCentre(const vision::FoundFace& face) {
    return std::hypot(face.box.centre().x - 0.5, face.box.centre().y - 0.5);
}

std::vector<vision::FoundFace> central(std::vector<vision::FoundFace> faces) {
    const auto nearest = std::ranges::min_element(faces, {}, distanceFromCentre);
    return nearest == faces.end() ? std::vector<vision::FoundFace>{}
                                  : std::vector<vision::FoundFace>{std::move(*nearest)};
}

/// What a detector might take for faces in a picture without any.
std::vector<vision::FoundFace> falseDetections(vision::FacePipeline& pipeline, image::PhotoPixels& photo,
                                               std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<vision::FoundFace> detections;
    for (int i = 0; i < 2; ++i) {
        const double side = 0.15 + 0.25 * (random() / 4294967296.0);
        const double x = (1.0 - side) * (random() / 4294967296.0);
        const double y = (1.0 - side) * (random() / 4294967296.0);
        detections.push_back(pipeline.describe(photo, {x, y, side, side}));
    }
    return detections;
}

std::vector<Record> embedPhotos(const EmbedRequest& request, const std::vector<LibraryPhoto>& photos) {
    model::LibrarySettings settings;
    settings.detection.method = request.detector;
    settings.embedding.embedder = request.embedder;
    jobs::PipelineTeam team(settings, catalogOf(), request.workers);
    const Wardrobe wardrobe;
    std::vector<std::vector<Record>> found(photos.size());
    std::atomic<std::size_t> done = 0;
    const auto embedOne = [&](vision::FacePipeline& pipeline, std::size_t i) {
        const image::PhotoFile file = image::readPhotoFile(wardrobe.fileOf(photos[i], i));
        image::PhotoPixels pixels(file);
        const bool none = photos[i].person == kEveryFaceAPerson;
        for (const vision::FoundFace& face :
             none ? falseDetections(pipeline, pixels, static_cast<std::uint32_t>(i))
                  : central(pipeline.findFaces(pixels)))
            found[i].push_back({photos[i].person, photos[i].original, static_cast<std::int32_t>(i),
                                static_cast<float>(face.quality), face.embedding});
        if (++done % 500 == 0)
            std::cerr << request.library << ": " << done << " of " << photos.size() << " photos\n";
    };
    jobs::PauseGate gate;
    team.run(photos.size(), embedOne, gate, {});
    std::vector<Record> records;
    for (const auto& faces : found)
        records.insert(records.end(), faces.begin(), faces.end());
    return records;
}

} // namespace

EmbeddedLibrary embedLibrary(const EmbedRequest& request) {
    const vision::ModelCatalog catalog = catalogOf();
    const vision::ModelEntry& embedder = catalog.verified(request.embedder);
    const fs::path cache = cacheFile(request, embedder);
    std::vector<Record> records = readCache(cache);
    if (records.empty()) {
        records = embedPhotos(request, libraryPhotos(request.library, request.data));
        writeCache(cache, records);
    }
    EmbeddedLibrary library;
    library.calibration = embedder.similarity;
    int nextPerson = 0;
    for (const Record& record : records)
        nextPerson = std::max(nextPerson, record.person + 1);
    for (const Record& record : records) {
        const auto id = static_cast<std::int64_t>(library.samples.size()) + 1;
        library.embeddings.push_back(record.embedding);
        library.samples.push_back({model::FaceId(id),
                                   model::PhotoId(record.photo + 1),
                                   nullptr,
                                   static_cast<double>(record.quality),
                                   0,
                                   model::PersonId(),
                                   {}});
        library.persons.push_back(record.person == kEveryFaceAPerson ? nextPerson++ : record.person);
        library.originals.push_back(record.original);
    }
    for (std::size_t i = 0; i < library.samples.size(); ++i)
        library.samples[i].embedding = &library.embeddings[i];
    return library;
}

bool isAvailable(const EmbedRequest& request) {
    const vision::ModelCatalog catalog = catalogOf();
    const vision::ModelEntry* embedder = catalog.find(request.embedder);
    const vision::DetectorTraits& detector = vision::traitsOf(request.detector);
    const vision::ModelEntry* network = vision::networkOf(detector, catalog);
    const bool detects = detector.networks.empty() || (network != nullptr && network->isPresent());
    return detects && embedder != nullptr && embedder->isPresent();
}

} // namespace kith::bench
