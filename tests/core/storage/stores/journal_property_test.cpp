// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Random sequences of everything the user can do, undone and redone across restarts.
#include "core/storage/stores/answer_store.h"
#include "core/storage/stores/cluster_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"
#include "tests/support/temporary_folder.h"

#include <memory>
#include <random>

using namespace kith;
using namespace kith::storage;

namespace {

class RandomUser {
public:
    RandomUser(unsigned seed, std::filesystem::path file)
        : m_random(seed)
        , m_file(std::move(file)) {
        reopen();
        for (int photo = 0; photo < 6; ++photo) {
            for (const model::FaceId face : m_library->addPhoto(4))
                m_faces.push_back(face);
        }
    }

    /// Whether the action was a step.
    bool act() {
        const int choice = pick(16);
        return m_library->journal.record("Step " + std::to_string(choice), [&] { carryOut(choice); })
            .step.isValid();
    }
    void reopen() {
        m_library.reset();
        m_library = std::make_unique<SampleLibrary>(m_file);
    }
    void sometimesReopen() {
        if (pick(20) == 0)
            reopen();
    }
    SampleLibrary& library() { return *m_library; }
    std::string content() { return userContent(m_library->database); }

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    std::vector<model::FaceId> someFaces() {
        std::vector<model::FaceId> faces;
        for (int i = 1 + pick(5); i > 0; --i)
            faces.push_back(m_faces[static_cast<std::size_t>(pick(static_cast<int>(m_faces.size())))]);
        return faces;
    }

    model::PersonId somePerson() {
        const std::vector<model::Person> persons = m_library->persons.list();
        if (persons.empty() || pick(6) == 0)
            return m_library->addPerson("Person " + std::to_string(++m_names));
        return persons[static_cast<std::size_t>(pick(static_cast<int>(persons.size())))].id;
    }

    TrainResult someResult() {
        TrainResult result;
        for (int number = 1 + pick(3); number < 8; number += 1 + pick(3))
            result.clusters.push_back({number, {}});
        for (const model::FaceId face : m_faces) {
            ClusterRow& cluster =
                result.clusters[static_cast<std::size_t>(face.value) % result.clusters.size()];
            if (pick(3) > 0)
                cluster.members.push_back({face, 0.25 * (1 + pick(4))});
            const auto source =
                pick(2) == 0 ? model::SuggestionSource::Classification : model::SuggestionSource::Clustering;
            if (pick(3) == 0)
                result.suggestions.push_back(
                    {face, source, somePerson(), 0.5, somePerson(), 0.125 * pick(4)});
        }
        return result;
    }

    void moveSomeClusters() {
        ClusterStore clusters(m_library->database);
        const std::vector<std::pair<model::FaceId, int>> numbers = m_library->suggestions.clusterNumbers();
        if (numbers.empty())
            return;
        const model::ClusterId first(numbers.front().second);
        if (pick(2) == 0)
            clusters.join(first, model::ClusterId(numbers.back().second));
        else
            clusters.put(someFaces(), pick(2) == 0 ? first : model::ClusterId());
    }

    void carryOut(int choice) {
        SampleLibrary& library = *m_library;
        AnswerStore answers(library.database);
        switch (choice) {
        case 0:
        case 1:
        case 2:
            library.labels.label(someFaces(), somePerson());
            break;
        case 3:
            library.labels.removeLabel(someFaces());
            break;
        case 4:
            library.labels.reject(someFaces(), somePerson());
            break;
        case 5:
        case 6:
            library.labels.mark(someFaces(), static_cast<model::FaceMark>(pick(3)));
            break;
        case 7: {
            const std::string name = "Person " + std::to_string(++m_names);
            library.persons.rename(somePerson(), name, name);
            break;
        }
        case 8:
            library.persons.remove(somePerson());
            break;
        case 9:
            library.persons.setCover(somePerson(), pick(3) == 0 ? model::FaceId() : someFaces().front());
            break;
        case 10:
            library.persons.setFavourite(somePerson(), pick(2) == 0);
            break;
        case 11:
            library.persons.merge(somePerson(), somePerson());
            break;
        case 12:
            answers.put({someFaces().front(), someFaces().front(),
                         static_cast<model::PairAnswer>(1 + pick(2)),
                         std::vector<double>(static_cast<std::size_t>(pick(3)), 0.5)});
            break;
        case 13:
            answers.forget(someFaces(), someFaces(), static_cast<model::PairAnswer>(1 + pick(2)));
            break;
        case 14:
            moveSomeClusters();
            break;
        default:
            library.suggestions.replace(someResult());
        }
    }

    std::mt19937 m_random;
    std::filesystem::path m_file;
    std::unique_ptr<SampleLibrary> m_library;
    std::vector<model::FaceId> m_faces;
    int m_names = 0;
};

} // namespace

TEST_CASE("Two hundred random actions undone and redone give each content on the way exactly") {
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        INFO("seed " << seed);
        const support::TemporaryFolder folder;
        RandomUser user(seed, folder / "library.kith");
        std::vector<std::string> contents{user.content()};
        for (int i = 0; i < 200; ++i) {
            if (user.act())
                contents.push_back(user.content());
            else
                REQUIRE(user.content() == contents.back());
            user.sometimesReopen();
        }
        REQUIRE(contents.size() > 120);
        for (std::size_t i = contents.size() - 1; i-- > 0;) {
            REQUIRE(user.library().journal.undo());
            REQUIRE(user.content() == contents[i]);
            user.sometimesReopen();
        }
        CHECK_FALSE(user.library().journal.canUndo());
        for (std::size_t i = 1; i < contents.size(); ++i) {
            REQUIRE(user.library().journal.redo());
            REQUIRE(user.content() == contents[i]);
            user.sometimesReopen();
        }
        CHECK_FALSE(user.library().journal.canRedo());
        CHECK(user.library().database.integrityProblems().empty());
    }
}
