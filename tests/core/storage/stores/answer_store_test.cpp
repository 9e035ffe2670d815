// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/migrations.h"
#include "core/storage/stores/answer_store.h"
#include "core/storage/stores/bin.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

#include <SQLiteCpp/Database.h>

using namespace kith;
using namespace kith::storage;
using model::PairAnswer;

namespace {

/// "1 2 Same; 1 3 Different (2)": the number of values of the evidence in brackets.
std::string answersOf(Database& database) {
    std::string text;
    for (const AnswerRow& row : AnswerStore(database).list()) {
        text += (text.empty() ? "" : "; ") + std::to_string(row.first.value) + " " +
                std::to_string(row.second.value) + (row.answer == PairAnswer::Same ? " Same" : " Different");
        text += row.evidence.empty() ? "" : " (" + std::to_string(row.evidence.size()) + ")";
    }
    return text;
}

struct AnswerLibrary : SampleLibrary {
    using SampleLibrary::SampleLibrary;
    std::vector<model::FaceId> added = addPhoto(4); ///< faces 1 to 4
    AnswerStore answers{database};
};

} // namespace

TEST_CASE("An answer is kept with its evidence, once for each pair, the smaller face first") {
    AnswerLibrary library;
    library.answers.put({library.added[2], library.added[0], PairAnswer::Different, {0.5, -2.25}});
    library.answers.put({library.added[0], library.added[1], PairAnswer::Same, {}});
    CHECK(answersOf(library.database) == "1 2 Same; 1 3 Different (2)");
    CHECK(library.answers.list()[1].evidence == std::vector{0.5, -2.25});
    library.answers.put({library.added[0], library.added[2], PairAnswer::Same, {1.0}});
    CHECK(answersOf(library.database) == "1 2 Same; 1 3 Same (1)");
}

TEST_CASE("Faces that are not there, and a face paired with itself, have no answer") {
    AnswerLibrary library;
    library.answers.put({library.added[0], model::FaceId(99), PairAnswer::Same, {}});
    library.answers.put({library.added[0], library.added[0], PairAnswer::Same, {}});
    CHECK(answersOf(library.database).empty());
}

TEST_CASE("Answers of one kind are taken back between two groups alone") {
    AnswerLibrary library;
    const auto& faces = library.added;
    library.answers.put({faces[0], faces[1], PairAnswer::Different, {}});
    library.answers.put({faces[0], faces[2], PairAnswer::Different, {}});
    library.answers.put({faces[3], faces[1], PairAnswer::Same, {}});
    library.answers.put({faces[2], faces[3], PairAnswer::Different, {}});
    library.answers.forget(std::vector{faces[2], faces[1]}, std::vector{faces[0], faces[3]},
                           PairAnswer::Different);
    CHECK(answersOf(library.database) == "2 4 Same");
}

TEST_CASE("Giving and changing an answer are steps that can be undone and done again") {
    AnswerLibrary library;
    const auto put = [&](PairAnswer answer) {
        return library.journal.record("Answered", [&] {
            library.answers.put({library.added[0], library.added[1], answer, {1.0}});
        });
    };
    const JournalChange first = put(PairAnswer::Same);
    CHECK(first.step.isValid());
    CHECK(first.answers);
    CHECK(first.faces.empty());
    CHECK_FALSE(put(PairAnswer::Same).step.isValid());
    put(PairAnswer::Different);
    library.journal.undo();
    CHECK(answersOf(library.database) == "1 2 Same (1)");
    library.journal.undo();
    CHECK(answersOf(library.database).empty());
    library.journal.redo();
    library.journal.redo();
    CHECK(answersOf(library.database) == "1 2 Different (1)");
}

TEST_CASE("A face that was answered about stays when a scan does not find it again") {
    AnswerLibrary library;
    library.answers.put({library.added[0], library.added[1], PairAnswer::Same, {}});
    const std::vector<model::FaceId> removed = library.faces.remove(library.added);
    CHECK(removed == std::vector{library.added[2], library.added[3]});
    CHECK(answersOf(library.database) == "1 2 Same");
}

TEST_CASE("With a folder go the answers about its faces, and undoing them does not fail") {
    AnswerLibrary library;
    library.journal.record("Answered", [&] {
        library.answers.put({library.added[0], library.added[1], PairAnswer::Same, {}});
    });
    library.journal.record("Answered",
                           [&] { library.answers.forget(library.added, library.added, PairAnswer::Same); });
    const model::FolderId folder = library.folders.list().front().id;
    library.folders.startRemoval(folder);
    library.folders.removePart(folder, 1'000);
    CHECK(library.journal.undo());
    CHECK(answersOf(library.database).empty());
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("A library of the first version gets the table of answers and loses nothing") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "library.kith";
    {
        SQLite::Database first(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const Migration initial = libraryMigrations().front();
        migrate(first, file, {0x4B697468, std::span(&initial, 1), BackupBefore::No});
        first.exec("INSERT INTO folders (id, path) VALUES (1, '/photos')");
        first.exec(
            "INSERT INTO photos (id, folder_id, path, size, modified_ns) VALUES (1, 1, '/photos/1', 1, 1)");
        first.exec("INSERT INTO persons (id, name, name_key, created_at) VALUES (1, 'Ada', 'ada', 1)");
    }
    SampleLibrary library(file);
    CHECK(std::filesystem::exists(backupOf(file, 1)));
    CHECK(library.persons.list().size() == 1);
    CHECK(answersOf(library.database).empty());
    const std::vector<model::FaceId> faces = library.addPhoto(2);
    AnswerStore(library.database).put({faces[0], faces[1], PairAnswer::Different, {}});
    CHECK(answersOf(library.database) == "1 2 Different");
}
