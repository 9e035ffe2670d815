// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/merge_topic.h"
#include "core/session/people_topic.h"
#include "core/session/settings_topic.h"
#include "core/storage/stores/answer_store.h"
#include "core/storage/stores/settings_store.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

#include <map>

using namespace kith;
using namespace kith::session;
using Faces = std::vector<model::FaceId>;

namespace {

/// Two unknown persons who look alike, of three faces (Unknown 001) and two (Unknown 002), and a third one
/// (Unknown 003) who does not.
struct MergeFixture : SessionFixture {
    MergeFixture() {
        storage::TrainResult result;
        result.clusters = {{1, membersOf(large)}, {2, membersOf(small)}, {3, membersOf(stranger)}};
        sample.suggestions.replace(result);
        for (const Faces* faces : {&large, &small, &stranger}) {
            embed(*faces, faces == &stranger ? 1 : 0);
        }
    }

    Faces addFaces(int count) {
        Faces faces;
        for (int i = 0; i < count; ++i) {
            faces.push_back(sample.addPhoto(1).front());
        }
        return faces;
    }
    static std::vector<storage::ClusterMember> membersOf(const Faces& faces) {
        std::vector<storage::ClusterMember> members;
        for (const auto face : faces) {
            members.push_back({face, 0.9});
        }
        return members;
    }
    /// Faces of one looks have a cosine of 0.7, others none.
    void embed(const Faces& faces, std::size_t looks) {
        const model::ModelId network =
            sample.embeddings.model(session->settings().current().embedding.embedder, "checksum");
        for (const auto face : faces) {
            model::Embedding embedding{};
            embedding[looks] = 0.837F;
            embedding[static_cast<std::size_t>(100 + face.value)] = 0.547F;
            sample.embeddings.put(face, network, model::toStored(embedding));
        }
    }

    MergeTopic& merges() const { return session->merges(); }
    /// The only suggestion.
    model::MergeSuggestion ask() const {
        search();
        REQUIRE(merges().suggestions().size() == 1);
        return merges().suggestions().front();
    }
    void search() const {
        merges().refresh();
        REQUIRE(waitUntil([&] { return !merges().isSearching(); }));
    }
    static model::MergeGroup unknown(int number) { return {{}, model::ClusterId(number), {}, 0}; }
    static model::MergeGroup single(model::FaceId face) { return {{}, {}, face, 1}; }
    static model::MergeGroup person(model::PersonId id) { return {id, {}, {}, 0}; }
    std::map<model::FaceId, int> clusters() {
        const auto numbers = sample.suggestions.clusterNumbers();
        return {numbers.begin(), numbers.end()};
    }
    std::string content() { return storage::userContent(sample.database); }
    std::vector<storage::AnswerRow> answers() { return storage::AnswerStore(sample.database).list(); }

    Faces large = addFaces(3);
    Faces small = addFaces(2);
    Faces stranger = addFaces(3);
};

} // namespace

TEST_CASE("Same makes two unknown persons one with the number of the larger, and the answer is kept") {
    MergeFixture fixture;
    const model::MergeSuggestion question = fixture.ask();
    CHECK(question.first.cluster == model::ClusterId(1));
    CHECK(question.second.cluster == model::ClusterId(2));
    const std::string before = fixture.content();
    Heard<> changed{&fixture.merges(), &MergeTopic::suggestionsChanged};
    Heard<const Faces&> facesChanged{&fixture.session->faces(), &FaceTopic::facesChanged};
    fixture.merges().answerSame(question.first, question.second);
    CHECK(fixture.merges().suggestions().empty());
    CHECK(changed.count == 1);
    CHECK(std::get<0>(facesChanged.last) == fixture.small);
    for (const auto face : fixture.small) {
        CHECK(fixture.clusters().at(face) == 1);
    }
    CHECK(fixture.session->people().unknown().size() == 2);
    REQUIRE(fixture.answers().size() == 1);
    CHECK(fixture.answers()[0].answer == model::PairAnswer::Same);
    CHECK(fixture.answers()[0].evidence == question.evidence);
    CHECK(fixture.session->journal().undoText().text() == "Merged Unknown 002 into Unknown 001");
    fixture.search();
    CHECK(fixture.merges().suggestions().empty());

    fixture.session->journal().undo();
    CHECK(fixture.content() == before);
    fixture.ask();
    fixture.session->journal().redo();
    CHECK(fixture.clusters().at(fixture.small[0]) == 1);
}

TEST_CASE("Different is kept for good: the pair is not suggested again, after a restart either") {
    MergeFixture fixture;
    const model::MergeSuggestion question = fixture.ask();
    const auto clusters = fixture.clusters();
    fixture.merges().answerDifferent(question.first, question.second);
    CHECK(fixture.session->journal().undoText().text() ==
          "Said that Unknown 001 and Unknown 002 are two persons");
    CHECK(fixture.clusters() == clusters);
    REQUIRE(fixture.answers().size() == 1);
    CHECK(fixture.answers()[0].answer == model::PairAnswer::Different);
    CHECK(fixture.answers()[0].evidence == question.evidence);
    fixture.reopen();
    fixture.search();
    CHECK(fixture.merges().suggestions().empty());
    fixture.session->journal().undo();
    fixture.ask();
}

TEST_CASE(
    "A skipped pair is not asked again until the library is opened the next time, and leaves no trace") {
    MergeFixture fixture;
    const model::MergeSuggestion question = fixture.ask();
    fixture.merges().skip(question.first, question.second);
    CHECK(fixture.merges().suggestions().empty());
    fixture.search();
    CHECK(fixture.merges().suggestions().empty());
    CHECK_FALSE(fixture.session->journal().canUndo());
    fixture.reopen();
    fixture.ask();
}

TEST_CASE("Same with a named person names the faces, whichever of the two comes first") {
    MergeFixture fixture;
    const auto ada = fixture.session->faces().labelAsNew(fixture.small, "Ada");
    const model::MergeSuggestion question = fixture.ask();
    CHECK(question.first.person == ada);
    const std::string before = fixture.content();
    fixture.merges().answerSame(question.second, question.first);
    CHECK(fixture.session->journal().undoText().text() == "Merged Unknown 001 into Ada");
    CHECK(fixture.session->people().list().front().faceCount == 5);
    fixture.session->journal().undo();
    CHECK(fixture.content() == before);
}

TEST_CASE("Two persons become one in a single step") {
    MergeFixture fixture;
    const auto ada = fixture.session->faces().labelAsNew(fixture.small, "Ada");
    const auto adele = fixture.session->faces().labelAsNew(fixture.large, "Adele");
    const std::string before = fixture.content();
    fixture.merges().answerSame(fixture.person(ada), fixture.person(adele));
    CHECK(fixture.session->journal().undoText().text() == "Merged Adele into Ada");
    REQUIRE(fixture.session->people().list().size() == 1);
    CHECK(fixture.session->people().list().front().person.name == "Ada");
    CHECK(fixture.session->people().list().front().faceCount == 5);
    fixture.session->journal().undo();
    CHECK(fixture.content() == before);
}

TEST_CASE("Single faces join an unknown person, and each other under the next number") {
    MergeFixture fixture;
    const Faces alone = fixture.addFaces(3);
    fixture.merges().answerSame(fixture.single(alone[0]), fixture.unknown(3));
    CHECK(fixture.clusters().at(alone[0]) == 3);
    fixture.merges().answerSame(fixture.single(alone[1]), fixture.single(alone[2]));
    CHECK(fixture.clusters().at(alone[1]) == 4);
    CHECK(fixture.clusters().at(alone[2]) == 4);
    CHECK(failureOf([&] {
              fixture.merges().answerSame(fixture.single(alone[1]), fixture.unknown(1));
          }).kind == model::ErrorKind::NotFound);
}

TEST_CASE("Same takes back a Different between the two, and lifts the rule of one photo for their faces") {
    MergeFixture fixture;
    const Faces together = fixture.sample.addPhoto(2);
    storage::TrainResult result;
    result.clusters = {{1, MergeFixture::membersOf({fixture.large[0], together[0]})},
                       {2, MergeFixture::membersOf({fixture.small[0], together[1]})}};
    fixture.sample.suggestions.replace(result);
    fixture.merges().answerDifferent(fixture.unknown(1), fixture.unknown(2));
    fixture.merges().answerSame(fixture.unknown(1), fixture.unknown(2));
    bool lifted = false;
    for (const storage::AnswerRow& row : fixture.answers()) {
        CHECK(row.answer == model::PairAnswer::Same);
        lifted |= row.first == together[0] && row.second == together[1];
    }
    CHECK(lifted);
}

TEST_CASE("Groups that are gone or the same are refused, and nothing is changed") {
    MergeFixture fixture;
    const std::string before = fixture.content();
    MergeTopic& merges = fixture.merges();
    const auto failure = failureOf([&] { merges.answerSame(fixture.unknown(1), fixture.unknown(9)); });
    CHECK(failure.kind == model::ErrorKind::NotFound);
    CHECK(failure.sentence == "Unknown 009 is not there any more.");
    CHECK(failureOf([&] {
              merges.answerDifferent(fixture.person(model::PersonId(5)), fixture.unknown(1));
          }).kind == model::ErrorKind::NotFound);
    CHECK(failureOf([&] { merges.answerSame(fixture.unknown(1), fixture.unknown(1)); }).kind ==
          model::ErrorKind::Invalid);
    CHECK(fixture.content() == before);
}

TEST_CASE("An answer given during a search is not overrun by what the search read before") {
    MergeFixture fixture;
    const model::MergeSuggestion question = fixture.ask();
    fixture.merges().refresh();
    fixture.merges().answerDifferent(question.first, question.second);
    REQUIRE(waitUntil([&] { return !fixture.merges().isSearching(); }));
    CHECK(fixture.merges().suggestions().empty());
}

TEST_CASE("A search that fails says why and keeps what was found before") {
    MergeFixture fixture;
    fixture.ask();
    Heard<const model::Sentence&> ended{&fixture.merges(), &MergeTopic::searchEnded};
    model::LibrarySettings settings = fixture.session->settings().current();
    settings.embedding.embedder = "nobody-has-this";
    storage::SettingsStore(fixture.sample.database).save(settings);
    fixture.session->catchUp();
    fixture.search();
    REQUIRE(ended.count == 1);
    CHECK_THAT(std::get<0>(ended.last).text(), Catch::Contains("nobody-has-this"));
    CHECK(fixture.merges().suggestions().size() == 1);
}

TEST_CASE("A merge while a job runs changes no name that another program gave meanwhile") {
    MergeFixture fixture;
    auto& session = *fixture.session;
    const auto ada = session.faces().labelAsNew(fixture.small, "Ada");
    fixture.fakes.held = true;
    session.jobs().scan();
    REQUIRE(waitUntil([&] { return fixture.fakes.running == 1; }));
    REQUIRE(session.people().unknown().size() == 2);
    const auto cleo = fixture.sample.addPerson("Cleo");
    fixture.sample.labels.label(std::span(&fixture.large[0], 1), cleo);
    CHECK_THROWS_AS(fixture.merges().answerSame({ada, {}, {}, 0}, MergeFixture::unknown(1)), model::Error);
    CHECK(session.faces().details(fixture.large[0])->face.person == cleo);
}
