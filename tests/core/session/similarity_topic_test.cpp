// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/similarity_topic.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;

namespace {

/// Five faces of Ada at growing angles from one direction (the first is at 0), and two of nobody, the
/// earlier photo first.
struct SimilarityFixture : SessionFixture {
    SimilarityFixture() {
        session->faces().labelAsNew(ada, "Ada");
        const auto network =
            sample.embeddings.model(session->settings().current().embedding.embedder, "checksum");
        for (std::size_t i = 0; i < ada.size(); ++i) {
            model::Embedding embedding{};
            embedding[0] = 1.0F;
            embedding[1 + i] = 0.3F * static_cast<float>(i * i);
            model::normalise(embedding);
            sample.embeddings.put(ada[i], network, model::toStored(embedding));
        }
    }
    std::vector<model::FaceId> addFaces(int count) {
        std::vector<model::FaceId> faces;
        for (int i = 0; i < count; ++i) {
            faces.push_back(sample.addPhoto(1, 1'000 + sample.photoCount).front());
        }
        return faces;
    }
    std::vector<model::FaceId> list(model::FaceSort sort) const {
        model::FaceFilter filter;
        filter.sort = sort;
        std::vector<model::FaceId> ids;
        for (const auto& row : session->faces().list(filter)) {
            ids.push_back(row.id);
        }
        return ids;
    }
    std::vector<model::FaceId> settled(model::FaceSort sort) const {
        list(sort);
        REQUIRE(waitUntil([&] { return !session->similarity().isWorking(); }));
        return list(sort);
    }

    std::vector<model::FaceId> ada = addFaces(5);
    std::vector<model::FaceId> nobody = addFaces(2);
};

} // namespace

TEST_CASE("A list by similarity begins by date and is in order once the faces are compared") {
    SimilarityFixture library;
    const auto& [ada, nobody] = std::tie(library.ada, library.nobody);
    const Heard<> changed(&library.session->similarity(), &SimilarityTopic::changed);
    const auto first = library.list(model::FaceSort::Typical);
    CHECK(first == library.list(model::FaceSort::Date));
    REQUIRE(waitUntil([&] { return changed.count == 1; }));
    CHECK(library.list(model::FaceSort::Typical) ==
          std::vector{ada[0], ada[1], ada[2], ada[3], ada[4], nobody[1], nobody[0]});
    CHECK(library.list(model::FaceSort::Odd) ==
          std::vector{ada[4], ada[3], ada[2], ada[1], ada[0], nobody[1], nobody[0]});
    CHECK_FALSE(library.session->similarity().isWorking()); // nothing is missing
}

TEST_CASE("Faces that leave a group do not make the others move; faces that come are put in their place") {
    SimilarityFixture library;
    const auto& ada = library.ada;
    library.settled(model::FaceSort::Odd);
    library.session->faces().removeLabel({ada[4]});
    const auto without = library.list(model::FaceSort::Odd);
    CHECK(std::vector(without.begin(), without.begin() + 4) == std::vector{ada[3], ada[2], ada[1], ada[0]});
    CHECK_FALSE(library.session->similarity().isWorking());

    library.session->journal().undo();
    const auto network =
        library.sample.embeddings.model(library.session->settings().current().embedding.embedder, "checksum");
    model::Embedding opposite{};
    opposite[400] = 1.0F;
    library.sample.embeddings.put(library.nobody[0], network, model::toStored(opposite));
    library.session->faces().label({library.nobody[0]},
                                   library.session->faces().details(ada[0])->face.person);
    const auto unsure = library.list(model::FaceSort::Odd);
    CHECK(unsure[5] == library.nobody[0]); // last of the group while it is not compared
    CHECK(library.settled(model::FaceSort::Odd)[0] == library.nobody[0]);
}

TEST_CASE("A face that can never be compared does not keep the comparing going") {
    SimilarityFixture library;
    library.session->faces().label(library.nobody,
                                   library.session->faces().details(library.ada[0])->face.person);
    CHECK(library.settled(model::FaceSort::Typical)[5] == library.nobody[1]);
    CHECK_FALSE(library.session->similarity().isWorking());
    library.list(model::FaceSort::Typical);
    CHECK_FALSE(library.session->similarity().isWorking());
}
