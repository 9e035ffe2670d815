// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inferred/suggested_library.h"

#include "core/model/settings.h"
#include "core/session/people_topic.h"

#include <cmath>

namespace kith::ui {

namespace {

using model::SuggestionSource;

model::Suggestion suggestion(model::FaceId face, SuggestionSource source, model::PersonId person,
                             double probability, model::PersonId runnerUp) {
    model::Suggestion made;
    made.face = face;
    made.source = source;
    made.person = person;
    made.probability = probability;
    made.runnerUp = runnerUp;
    made.runnerUpProbability = (1.0 - probability) / 2;
    return made;
}

/// Pictures of one person have a cosine of 0.77, of two of 0.
model::Embedding embedding(std::size_t axis, std::size_t picture) {
    model::Embedding values{};
    constexpr double angle = 0.5;
    values[axis] = static_cast<float>(std::cos(angle));
    values[100 * axis + 10 + picture] = static_cast<float>(std::sin(angle));
    return values;
}

} // namespace

SuggestedLibrary::SuggestedLibrary() {
    const auto file = folder / "library.kith";
    {
        storage::SampleLibrary sample(file);
        for (int photo = 0; photo < 4; ++photo) {
            for (const model::FaceId face : sample.addPhoto(4, 1'000'000 + 1'000 * photo)) {
                faces.push_back(face);
            }
        }
        const model::ModelId network =
            sample.embeddings.model(model::EmbeddingSettings{}.embedder, "checksum");
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const bool likeBo = i == 1 || (i >= 7 && i <= 9);
            sample.embeddings.put(faces[i], network, model::toStored(embedding(likeBo ? 1 : 0, i)));
        }
        storage::TrainResult result;
        sample.journal.record("Named", [&] {
            ada = sample.addPerson("Ada");
            bo = sample.addPerson("Bo");
            sample.labels.label(std::span(&faces[0], 1), ada);
            sample.labels.label(std::span(&faces[1], 1), bo);
        });
        const auto add = [&](std::size_t face, SuggestionSource source, model::PersonId person,
                             double probability) {
            result.suggestions.push_back(
                suggestion(faces[face], source, person, probability, person == ada ? bo : ada));
        };
        std::size_t face = 2;
        for (const double probability : {0.95, 0.90, 0.80, 0.60, 0.40}) {
            add(face++, SuggestionSource::Classification, ada, probability);
        }
        for (const double probability : {0.92, 0.75, 0.55}) {
            add(face++, SuggestionSource::Classification, bo, probability);
        }
        add(2, SuggestionSource::Clustering, bo, 0.85);
        add(3, SuggestionSource::Clustering, ada, 0.88);
        sample.journal.record("Trained", [&] { sample.suggestions.replace(result); });
    }
    session = session::LibrarySession::open(file);
    people = std::make_unique<PeopleIndex>(session->people());
}

} // namespace kith::ui
