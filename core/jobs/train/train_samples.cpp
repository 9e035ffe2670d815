// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/train_samples.h"

#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/jobs/train/shot_of.h"
#include "core/storage/stores/answer_store.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"

#include <algorithm>

namespace kith::jobs {

bool TrainSamples::hasLabels() const {
    return std::ranges::any_of(faces, [](const grouping::FaceSample& face) { return face.label.isValid(); });
}

TrainSamples loadSamples(storage::Database& database, model::ModelId model, const std::stop_token& stop) {
    TrainSamples samples;
    const storage::EmbeddingStore store(database);
    const auto expected = static_cast<std::size_t>(store.countSamples(model));
    samples.embeddings.reserve(expected);
    samples.faces.reserve(expected);
    store.forEachSample(model, [&](const storage::FaceSampleRow& row) {
        grouping::throwIfStopped(stop);
        samples.embeddings.push_back(model::fromStored(row.embedding));
        samples.faces.push_back(
            {row.face, row.photo, nullptr, row.quality, row.capturedAt, row.label, shotOf(row.path)});
    });
    for (std::size_t i = 0; i < samples.faces.size(); ++i) {
        samples.faces[i].embedding = &samples.embeddings[i];
    }
    return samples;
}

std::vector<grouping::PersonFacts> loadFacts(storage::Database& database) {
    std::vector<grouping::PersonFacts> facts;
    for (const model::Person& person : storage::PersonStore(database).list()) {
        if (person.birthDate) {
            const std::chrono::sys_days day = *person.birthDate;
            facts.push_back({person.id, std::chrono::sys_seconds(day).time_since_epoch().count()});
        }
    }
    return facts;
}

std::vector<grouping::Rejection> loadRejections(storage::Database& database) {
    std::vector<grouping::Rejection> rejections;
    for (const model::Rejection& row : storage::LabelStore(database).rejections()) {
        rejections.push_back({row.face, row.person});
    }
    return rejections;
}

grouping::PairAnswers loadAnswers(storage::Database& database) {
    grouping::PairAnswers answers;
    for (const storage::AnswerRow& row : storage::AnswerStore(database).list()) {
        auto& pairs = row.answer == model::PairAnswer::Same ? answers.same : answers.different;
        pairs.push_back({row.first, row.second});
    }
    return answers;
}

} // namespace kith::jobs
