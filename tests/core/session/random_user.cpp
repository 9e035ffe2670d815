// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/random_user.h"

#include "core/model/error.h"
#include "core/session/background/job_functions.h"
#include "core/session/face_topic.h"
#include "core/session/merge_topic.h"
#include "core/session/people_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"
#include "tests/support/sample_library.h"

namespace kith::session {

namespace {

constexpr int kPhotos = 6;

/// Stands in for the networks, and writes while the user goes on as they would.
void describeAtOnce(const jobs::LibraryAccess& request, const std::function<void(model::FaceId)>& described,
                    const std::stop_token& /*stop*/) {
    storage::Database database(request.library);
    storage::FaceStore faces(database);
    for (const auto& wanted : storage::EmbeddingStore(database).lackingDrawn({})) {
        storage::WriteTransaction transaction(database);
        for (auto& row : faces.ofPhoto(wanted.photo)) {
            if (row.face.id == wanted.face && row.face.box == wanted.box) {
                row.face.quality = 0.5;
                row.face.landmarks[0] = wanted.box.centre();
                faces.update(row.face);
                described(wanted.face);
            }
        }
        transaction.commit();
    }
}

} // namespace

RandomUser::RandomUser(unsigned seed, std::filesystem::path file, Drawings drawings)
    : m_random(seed)
    , m_file(std::move(file))
    , m_drawings(drawings) {
    if (!std::filesystem::exists(m_file)) {
        storage::SampleLibrary sample(m_file);
        for (int photo = 0; photo < kPhotos; ++photo) {
            sample.addPhoto(4);
        }
    }
    reopen();
}

void RandomUser::reopen() {
    m_session.reset();
    m_database.reset();
    auto functions = std::make_shared<JobFunctions>();
    functions->describe = describeAtOnce;
    if (m_drawings == Drawings::Left) {
        functions->describe = [](const auto&, const auto&, const auto&) {};
    }
    functions->refresh = [](const auto&, const auto&) { return std::vector{model::FaceId(1)}; };
    functions->refreshDelay = std::chrono::milliseconds(0);
    m_session = LibrarySession::open(m_file, {{}, 0, functions});
    m_database = std::make_unique<storage::Database>(m_file);
}

void RandomUser::sometimesReopen() {
    if (pick(40) == 0) {
        reopen();
    }
}

std::string RandomUser::content() {
    std::string content = storage::userContent(*m_database) + "faces\n";
    storage::Query query(*m_database,
                         "SELECT id, photo_id, x, y, width, height, origin FROM faces ORDER BY id");
    while (query.next()) {
        for (int i = 0; i < query.columnCount(); ++i) {
            content += query.text(i) + "|";
        }
        content += "\n";
    }
    return content;
}

void RandomUser::act() {
    const int choice = pick(27);
    try {
        if (choice < 6) {
            sayWhoFacesAre(choice);
        } else if (choice < 9) {
            putFacesAside(choice);
        } else if (choice < 12) {
            changePersons(choice);
        } else if (choice < 17) {
            describePersons(choice);
        } else if (choice < 21) {
            answer(choice);
        } else if (choice < 24) {
            draw(choice);
        } else {
            checkNames(choice);
        }
    } catch (const model::Error& error) {
        if (error.kind() != model::ErrorKind::Invalid && error.kind() != model::ErrorKind::NotFound) {
            throw;
        }
    }
}

model::FaceId RandomUser::someFace() {
    return model::FaceId(storage::countOf(*m_database,
                                          "SELECT id FROM faces ORDER BY id LIMIT 1 OFFSET "
                                          "? % (SELECT count(*) FROM faces)",
                                          pick(10'000)));
}

std::vector<model::FaceId> RandomUser::someFaces() {
    std::vector<model::FaceId> faces;
    for (int i = 1 + pick(5); i > 0; --i) {
        faces.push_back(someFace());
    }
    return faces;
}

/// None where there is nobody, and now and then.
model::PersonId RandomUser::somePerson() {
    const auto persons = m_session->people().list();
    return persons.empty() || pick(20) == 0
               ? model::PersonId()
               : persons[static_cast<std::size_t>(pick(static_cast<int>(persons.size())))].person.id;
}

model::MergeGroup RandomUser::someGroup() {
    const auto unknown = m_session->people().unknown();
    switch (pick(3)) {
    case 0:
        return {somePerson(), {}, someFace(), 0};
    case 1:
        if (!unknown.empty()) {
            return {{}, unknown[static_cast<std::size_t>(pick(static_cast<int>(unknown.size())))].id, {}, 0};
        }
        [[fallthrough]];
    default:
        return {{}, {}, someFace(), 0};
    }
}

storage::TrainResult RandomUser::someResult() {
    storage::TrainResult result;
    for (int number = 1 + pick(3); number < 8; number += 1 + pick(3)) {
        result.clusters.push_back({number, {}});
    }
    storage::Query query(*m_database, "SELECT id FROM faces");
    while (query.next()) {
        const auto face = query.id<model::FaceId>(0);
        auto& cluster = result.clusters[static_cast<std::size_t>(face.value) % result.clusters.size()];
        if (pick(3) > 0) {
            cluster.members.push_back({face, 0.25 * (1 + pick(4))});
        }
        if (pick(3) == 0) {
            const auto source = static_cast<model::SuggestionSource>(pick(2));
            result.suggestions.push_back({face, source, somePerson(), 0.5, somePerson(), fraction()});
        }
    }
    return result;
}

void RandomUser::sayWhoFacesAre(int choice) {
    FaceTopic& faces = m_session->faces();
    if (choice < 2) {
        faces.label(someFaces(), somePerson());
    } else if (choice < 4) { // of faces with a name: a split
        faces.labelAsNew(someFaces(), newName());
    } else if (choice == 4) {
        faces.removeLabel(someFaces());
    } else {
        faces.reject(someFaces(), somePerson());
    }
}

void RandomUser::putFacesAside(int choice) {
    FaceTopic& faces = m_session->faces();
    if (choice == 6) {
        faces.ignore(someFaces());
    } else if (choice == 7) {
        faces.remove(someFaces());
    } else {
        faces.restore(someFaces());
    }
}

void RandomUser::changePersons(int choice) {
    PeopleTopic& people = m_session->people();
    if (choice == 9) {
        people.rename(somePerson(), newName());
    } else if (choice == 10 && pick(2) == 0) { // so that some are left
        people.remove(somePerson());
    } else {
        people.merge(somePerson(), somePerson());
    }
}

void RandomUser::describePersons(int choice) {
    PeopleTopic& people = m_session->people();
    if (choice == 12) {
        people.setCover(somePerson(), pick(3) == 0 ? model::FaceId() : someFace());
    } else if (choice == 13) {
        people.setFavourite(somePerson(), pick(2) == 0);
    } else if (choice == 14) {
        people.setHidden(somePerson(), pick(2) == 0);
    } else if (choice == 15) {
        people.setBirthDate(somePerson(),
                            model::fromIsoDate("19" + std::to_string(10 + pick(90)) + "-02-29"));
    } else {
        people.setNotes(somePerson(), std::string(static_cast<std::size_t>(pick(4)), 'x'));
    }
}

void RandomUser::answer(int choice) {
    const auto source = static_cast<model::SuggestionSource>(pick(2));
    if (choice == 17) {
        m_session->suggestions().confirm(someFaces(), source);
    } else if (choice == 18) {
        m_session->suggestions().reject(someFaces(), source);
    } else if (choice == 19 && pick(2) == 0) {
        m_session->merges().answerSame(someGroup(), someGroup());
    } else if (choice == 19) {
        m_session->merges().answerDifferent(someGroup(), someGroup());
    } else { // what a Train does with its result
        const storage::TrainResult result = someResult();
        storage::JournalStore(*m_database).record("Grouped faces", [&] {
            storage::SuggestionStore(*m_database).replace(result);
        });
    }
}

void RandomUser::draw(int choice) {
    FaceTopic& faces = m_session->faces();
    const model::Box box{fraction(), fraction(), fraction(), fraction()}; // some without area
    if (choice == 21) {
        faces.draw(model::PhotoId(1 + pick(kPhotos)), box);
    } else {
        faces.moveBox(someFace(), box);
    }
}

/// Of any faces: the list of doubts may be older than what was said about them.
void RandomUser::checkNames(int choice) {
    const std::vector<model::FaceId> faces = someFaces();
    if (choice == 24) {
        m_session->suggestions().keepLabels(faces);
    } else if (choice == 25) {
        std::vector<model::LabelDoubt> doubts;
        for (const model::FaceId face : faces) {
            const auto details = m_session->faces().details(face);
            doubts.push_back({face, details ? details->face.person : somePerson(), somePerson(), 0.5, 0.5});
        }
        m_session->suggestions().correctLabels(doubts);
    } else {
        std::vector<model::FacePerson> refused;
        for (const model::FaceId face : faces) {
            refused.push_back({face, somePerson()});
        }
        m_session->faces().reject(refused);
    }
}

} // namespace kith::session
