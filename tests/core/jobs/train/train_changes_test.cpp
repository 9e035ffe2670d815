// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/train_changes.h"
#include "tests/support/catch.h"

#include <utility>

namespace kith::jobs {
namespace {

using model::FaceId;
using model::PersonId;
using model::SuggestionChange;
using model::SuggestionSource;

const PersonId kAda(1);
const PersonId kBen(2);

model::SuggestionRow shown(int face, PersonId person, double probability = 0.8) {
    model::SuggestionRow row;
    row.face = FaceId(face);
    row.person = person;
    row.probability = probability;
    return row;
}

model::Suggestion found(int face, PersonId person, double probability = 0.9,
                        SuggestionSource source = SuggestionSource::Classification) {
    return {FaceId(face), source, person, probability, {}, 0.0};
}

storage::ClusterRow cluster(int number, const std::vector<int>& faces) {
    storage::ClusterRow row{number, {}};
    for (const int face : faces) {
        row.members.push_back({FaceId(face), 1.0});
    }
    return row;
}

/// Faces 1 to count; those given are labelled.
std::vector<grouping::FaceSample> samples(int count,
                                          const std::vector<std::pair<int, PersonId>>& labels = {}) {
    std::vector<grouping::FaceSample> faces(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < faces.size(); ++i) {
        faces[i].face = FaceId(static_cast<std::int64_t>(i) + 1);
    }
    for (const auto& [face, person] : labels) {
        faces[static_cast<std::size_t>(face) - 1].label = person;
    }
    return faces;
}

} // namespace

TEST_CASE("A preview lists new, changed and gone suggestions under their person") {
    const TrainState before{{shown(1, kAda), shown(2, kAda), shown(3, kBen), shown(4, kBen)}, {}};
    const storage::TrainResult after{
        {}, {found(1, kAda, 0.95), found(2, kBen), found(4, kBen), found(5, kBen), found(6, kAda)}};
    const model::TrainPreview preview = trainChanges(before, after, samples(6), 0.5);
    CHECK(preview.faces == 6);
    REQUIRE(preview.persons.size() == 2);
    CHECK(preview.persons[0] == model::PersonChanges{kBen,
                                                     {SuggestionChange{FaceId(5), {}, 0.0, kBen, 0.9}},
                                                     {SuggestionChange{FaceId(2), kAda, 0.8, kBen, 0.9}},
                                                     {SuggestionChange{FaceId(3), kBen, 0.8, {}, 0.0}}});
    CHECK(preview.persons[1] ==
          model::PersonChanges{kAda, {SuggestionChange{FaceId(6), {}, 0.0, kAda, 0.9}}, {}, {}});
}

TEST_CASE("A preview compares what is shown: classification, from the probability to show on") {
    const TrainState before{{shown(1, kAda), shown(2, kAda)}, {}};
    const storage::TrainResult after{{},
                                     {found(1, kAda, 0.5), found(2, kAda, 0.49), found(3, kBen, 0.49),
                                      found(4, kBen, 0.9, SuggestionSource::Clustering)}};
    const model::TrainPreview preview = trainChanges(before, after, samples(4), 0.5);
    REQUIRE(preview.persons.size() == 1);
    CHECK(preview.persons[0] ==
          model::PersonChanges{kAda, {}, {}, {SuggestionChange{FaceId(2), kAda, 0.8, {}, 0.0}}});
}

TEST_CASE("A preview lists unknown persons that come and go") {
    const TrainState before{{}, {cluster(1, {1, 2}), cluster(2, {3, 4}), cluster(3, {5, 99})}};
    const storage::TrainResult after{{cluster(1, {1, 2, 3}), cluster(4, {7, 6}), cluster(5, {8, 9})}, {}};
    const model::TrainPreview preview = trainChanges(before, after, samples(9, {{8, kAda}}), 0.5);
    CHECK(preview.newUnknown == std::vector{model::UnknownFaces{4, {FaceId(6), FaceId(7)}}});
    CHECK(preview.goneUnknown ==
          std::vector{model::UnknownFaces{2, {FaceId(3), FaceId(4)}}, model::UnknownFaces{3, {FaceId(5)}}});
    CHECK(preview.persons.empty());
}

TEST_CASE("A preview tells which unknown person the faces of one that goes are with afterwards") {
    const TrainState before{{}, {cluster(1, {1, 2, 3}), cluster(2, {4, 5}), cluster(3, {6, 7})}};
    const storage::TrainResult after{{cluster(1, {1, 2, 3, 4, 5}), cluster(4, {6, 8}), cluster(5, {7, 9})},
                                     {}};
    const model::TrainPreview preview = trainChanges(before, after, samples(9), 0.5);
    REQUIRE(preview.goneUnknown.size() == 2);
    CHECK(preview.goneUnknown[0] == model::UnknownFaces{2, {FaceId(4), FaceId(5)}, 1});
    CHECK(preview.goneUnknown[1] == model::UnknownFaces{3, {FaceId(6), FaceId(7)}, 0}); // torn in halves
}

TEST_CASE("A preview of a Train that finds the same is empty") {
    const TrainState before{{shown(1, kAda)}, {cluster(1, {2, 3})}};
    const storage::TrainResult after{{cluster(1, {2, 3})}, {found(1, kAda, 0.7)}};
    const model::TrainPreview preview = trainChanges(before, after, samples(3), 0.5);
    CHECK(preview.persons.empty());
    CHECK(preview.newUnknown.empty());
    CHECK(preview.goneUnknown.empty());
}

} // namespace kith::jobs
