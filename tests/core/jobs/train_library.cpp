// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/jobs/train_library.h"

#include "core/vision/model_catalog.h"
#include "tests/support/source_paths.h"

#include <cmath>
#include <random>
#include <span>

namespace kith::jobs {
namespace {

/// Roughly normal and the same with every standard library.
model::Embedding direction(std::uint32_t seed) {
    std::mt19937 random(seed);
    model::Embedding values{};
    for (float& value : values) {
        double sum = 0.0;
        for (int i = 0; i < 4; ++i) {
            sum += static_cast<double>(random()) / static_cast<double>(std::mt19937::max()) - 0.5;
        }
        value = static_cast<float>(sum);
    }
    model::normalise(values);
    return values;
}

} // namespace

model::Embedding syntheticEmbedding(int looks, int picture) {
    constexpr float kCosine = 0.7F;
    const model::Embedding own = direction(1'000U + static_cast<std::uint32_t>(looks));
    const model::Embedding other =
        direction(1'000'000U + static_cast<std::uint32_t>(looks * 1'000 + picture));
    model::Embedding mixed{};
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        mixed[i] = std::sqrt(kCosine) * own[i] + std::sqrt(1.0F - kCosine) * other[i];
    }
    model::normalise(mixed);
    return mixed;
}

TrainLibrary::TrainLibrary() {
    request.library = database.file();
    request.modelFolders = {support::ownModels()};
    request.workers = 2;
    const auto catalog = vision::ModelCatalog::load(request.modelFolders);
    const vision::ModelEntry& embedder = catalog.verified(request.settings.embedding.embedder);
    model = embeddings.model(embedder.id, embedder.sha256);
    root = storage::FolderStore(database).add(folder.path().string());
}

model::PhotoId TrainLibrary::addPhoto(const std::filesystem::path& path) {
    storage::NewPhoto file;
    file.path = path.string();
    const model::PhotoId photo = photos.add(root, {&file, 1}).front();
    storage::PhotoScan scan;
    scan.photo = photo;
    photos.storeResult(scan);
    return photo;
}

model::FaceId TrainLibrary::addFace(int looks, double quality) {
    const int picture = static_cast<int>(all.size());
    model::Face face;
    face.photo = addPhoto(folder / (std::to_string(picture) + ".jpg"));
    face.box = {0.3, 0.3, 0.3, 0.4};
    face.landmarks[0] = {0.4, 0.45};
    face.quality = quality;
    const model::FaceId id = faces.add(face);
    embeddings.put(id, model, model::toStored(syntheticEmbedding(looks, picture)));
    all.push_back(id);
    return id;
}

std::vector<model::FaceId> TrainLibrary::addFaces(int looks, int count) {
    std::vector<model::FaceId> added;
    for (int i = 0; i < count; ++i) {
        added.push_back(addFace(looks));
    }
    return added;
}

model::TrainSummary TrainLibrary::train(std::stop_token stop,
                                        std::function<void(const model::Progress&)> progressed) {
    const auto ignore = [](const model::Progress&) {};
    return runTrain(request, progressed ? progressed : ignore, gate, stop);
}

std::map<model::FaceId, model::SuggestionRow> TrainLibrary::suggested(model::SuggestionSource source) {
    std::map<model::FaceId, model::SuggestionRow> rows;
    for (const model::SuggestionRow& row : storage::SuggestionQueries(database).list(source, 0.0)) {
        rows[row.face] = row;
    }
    return rows;
}

std::map<model::FaceId, int> TrainLibrary::numbers() const {
    const auto pairs = suggestions.clusterNumbers();
    return {pairs.begin(), pairs.end()};
}

std::string TrainLibrary::content() {
    std::string text;
    for (const auto& [face, number] : numbers()) {
        text += "cluster " + std::to_string(face.value) + " " + std::to_string(number) + "\n";
    }
    for (const auto source : {model::SuggestionSource::Classification, model::SuggestionSource::Clustering}) {
        for (const auto& [face, row] : suggested(source)) {
            text += "suggestion " + std::to_string(face.value) + " " + std::to_string(row.person.value) +
                    " " + std::to_string(row.probability) + "\n";
        }
    }
    for (const model::FaceId face : all) {
        text += "label " + std::to_string(labels.labelOf(face).value) + "\n";
    }
    return text;
}

} // namespace kith::jobs
