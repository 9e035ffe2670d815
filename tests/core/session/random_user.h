// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/merge.h"
#include "core/session/library_session.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/suggestion_store.h"

#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace kith::session {

/// Somebody who does at random whatever can be done in a library and undone, through the topics. A refresh of
/// suggestions begins at once, writes nothing and tells that it did.
class RandomUser {
public:
    /// What becomes of drawn faces in the background, beside the journal.
    enum class Drawings { Described, Left };
    /// A new file gets six photos of four faces each.
    RandomUser(unsigned seed, std::filesystem::path file, Drawings drawings = Drawings::Described);

    /// One action; it may be refused, or change nothing.
    void act();
    void reopen();
    void sometimesReopen();
    LibrarySession& session() { return *m_session; }
    /// The same file, as another program has it.
    storage::Database& database() { return *m_database; }
    /// Everything that undo brings back: all rows of the journalled tables, and boxes of faces.
    std::string content();

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    double fraction() { return 0.125 * pick(8); }
    std::string newName() { return "Person " + std::to_string(m_random()); }

    model::FaceId someFace();
    std::vector<model::FaceId> someFaces();
    model::PersonId somePerson();
    model::MergeGroup someGroup();
    storage::TrainResult someResult();

    void sayWhoFacesAre(int choice);
    void putFacesAside(int choice);
    void changePersons(int choice);
    void describePersons(int choice);
    void answer(int choice);
    void draw(int choice);
    void checkNames(int choice);

    std::mt19937 m_random;
    std::filesystem::path m_file;
    Drawings m_drawings;
    std::unique_ptr<LibrarySession> m_session;
    std::unique_ptr<storage::Database> m_database;
};

} // namespace kith::session
