// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/model_choices.h"
#include "core/jobs/questions/similarity_search.h"
#include "core/jobs/scan/scan_job.h"
#include "core/storage/queries/face_queries.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

// Whether "odd ones first" shows what was named by mistake, on real photos.

namespace kith::jobs {
namespace {

constexpr std::size_t kPersons = 10;
constexpr std::size_t kPhotos = 15;  ///< of each
constexpr std::size_t kMistakes = 2; ///< faces of the next person among them

/// Photos of people of whom there are many, linked into a folder each.
class ManyEach {
public:
    explicit ManyEach(const std::filesystem::path& set) {
        std::set<std::filesystem::path> persons;
        for (const auto& person : std::filesystem::directory_iterator(set)) {
            persons.insert(person.path());
        }
        for (const auto& person : persons) {
            std::set<std::filesystem::path> photos;
            for (const auto& photo : std::filesystem::directory_iterator(person)) {
                photos.insert(photo.path());
            }
            if (photos.size() >= kPhotos && m_count < kPersons) {
                ++m_count;
                const auto folder = m_folder / person.filename().string();
                std::filesystem::create_directory(folder);
                auto photo = photos.begin();
                for (std::size_t i = 0; i < kPhotos; ++i, ++photo) {
                    std::filesystem::copy_file(*photo, folder / photo->filename());
                }
            }
        }
    }
    const std::filesystem::path& path() const { return m_folder.path(); }

private:
    support::TemporaryFolder m_folder;
    std::size_t m_count = 0;
};

/// The face in the middle of each photo (LFW is cut that way), by the photo's folder.
std::map<std::string, std::vector<model::FaceId>> facesByFolder(storage::Database& database) {
    std::map<std::string, std::map<std::string, std::pair<double, model::FaceId>>> nearest;
    const storage::FaceQueries queries(database);
    for (const model::FaceDetails& details : queries.listDetails(queries.list({}))) {
        const model::Box& box = details.face.box;
        const double off = std::abs(box.x + box.width / 2 - 0.5) + std::abs(box.y + box.height / 2 - 0.5);
        const std::filesystem::path path = details.photo.path;
        auto& best = nearest[path.parent_path().filename().string()]
                         .try_emplace(path.filename().string(), off, details.face.id)
                         .first->second;
        best = std::min(best, std::pair(off, details.face.id));
    }
    std::map<std::string, std::vector<model::FaceId>> faces;
    for (const auto& [folder, photos] : nearest) {
        for (const auto& [photo, face] : photos) {
            faces[folder].push_back(face.second);
        }
    }
    return faces;
}

} // namespace

TEST_CASE("Of faces named by mistake, nearly all stand before the others of the person") {
    const auto data = support::testData("lfw-dev");
    if (!data) {
        return;
    }
    const ManyEach photos(*data);
    const support::TemporaryFolder folder;
    storage::Database database(folder / "library.kith");
    storage::FolderStore(database).add(photos.path().string());
    ScanRequest scan;
    scan.library = database.file();
    scan.modelFolders = standardModelFolders();
    PauseGate gate;
    runScan(scan, {}, gate, {});

    const auto faces = facesByFolder(database);
    REQUIRE(faces.size() == kPersons);
    storage::LabelStore labels(database);
    std::vector<std::pair<std::string, std::vector<model::FaceId>>> persons(faces.begin(), faces.end());
    std::set<model::FaceId> mistaken;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        const auto person = storage::PersonStore(database).create(persons[i].first, persons[i].first);
        labels.label(std::span(persons[i].second).subspan(kMistakes), person);
        const auto& others = persons[(i + 1) % persons.size()].second;
        const auto wrong = std::span(others).first(kMistakes);
        labels.label(wrong, person);
        mistaken.insert(wrong.begin(), wrong.end());
    }
    std::map<model::PersonId, std::vector<model::GroupSimilarity>> named;
    for (const auto& similarity : findSimilarities(scan, {})) {
        if (similarity.person.isValid()) {
            named[similarity.person].push_back(similarity);
        }
    }
    std::size_t first = 0;
    for (auto& [person, theirs] : named) {
        std::ranges::sort(theirs, {}, &model::GroupSimilarity::similarity);
        for (std::size_t i = 0; i < kMistakes; ++i) {
            first += mistaken.contains(theirs[i].face) ? 1 : 0;
        }
    }
    std::cout << "mistakes that come first: " << first << " of " << mistaken.size() << std::endl;
    CHECK(first >= mistaken.size() * 9 / 10);
}

} // namespace kith::jobs
