// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/change_detector.h"
#include "tests/support/catch.h"

using namespace kith;
using folders::ChangeDetector;
using folders::FileChange;
using folders::FoundFile;
using folders::KnownFile;
using model::PhotoId;
using model::PhotoState;

namespace {

KnownFile known(int id, const std::string& path, PhotoState state = PhotoState::Scanned, bool opened = true) {
    return {PhotoId(id), path, {100, 7}, state, opened};
}

FoundFile found(const std::string& path, model::FileStamp stamp = {100, 7}, const std::string& problem = {}) {
    return {path, stamp, problem};
}

} // namespace

TEST_CASE("A file that is not known is new") {
    ChangeDetector changes({});
    CHECK(changes.compare(found("/p/a.jpg")).change == FileChange::New);
    CHECK(changes.compare(found("/p/a.gif", {}, "GIF files are not read yet.")).change ==
          FileChange::NewSkipped);
}

TEST_CASE("Size and time decide whether a known photo changed") {
    ChangeDetector changes({known(1, "/p/a.jpg"), known(2, "/p/b.jpg"), known(3, "/p/c.jpg"),
                            known(4, "/p/failed.jpg", PhotoState::Failed)});
    CHECK(changes.compare(found("/p/a.jpg")).change == FileChange::Unchanged);
    CHECK(changes.compare(found("/p/b.jpg", {101, 7})).change == FileChange::Changed);
    CHECK(changes.compare(found("/p/c.jpg", {100, 8})).change == FileChange::Changed);
    CHECK(changes.compare(found("/p/failed.jpg")).change == FileChange::Unchanged);
    CHECK(changes.compare(found("/p/b.jpg", {101, 7})).photo == PhotoId(2));
}

TEST_CASE("A file that leaves another trace was touched, and what is not known says nothing") {
    const auto withTrace = [](auto file, std::int64_t changedNs, std::int64_t inode) {
        file.trace = {changedNs, inode};
        return file;
    };
    ChangeDetector changes({withTrace(known(1, "/p/a.jpg"), 5, 70), withTrace(known(2, "/p/b.jpg"), 0, 0),
                            withTrace(known(3, "/p/c.jpg", PhotoState::Missing), 5, 70)});
    CHECK(changes.compare(withTrace(found("/p/a.jpg"), 5, 70)).change == FileChange::Unchanged);
    CHECK_FALSE(changes.compare(withTrace(found("/p/a.jpg"), 5, 70)).isTraceNew);
    CHECK(changes.compare(withTrace(found("/p/a.jpg"), 6, 70)).change == FileChange::Touched);
    CHECK(changes.compare(withTrace(found("/p/a.jpg"), 5, 71)).change == FileChange::Touched);
    CHECK(changes.compare(withTrace(found("/p/a.jpg"), 5, 0)).change == FileChange::Unchanged);
    const auto unknown = changes.compare(withTrace(found("/p/b.jpg"), 5, 70));
    CHECK(unknown.change == FileChange::Unchanged);
    CHECK(unknown.isTraceNew);
    CHECK(changes.compare(withTrace(found("/p/c.jpg"), 6, 71)).change == FileChange::Back);
}

TEST_CASE("A pending photo waits, changed or not") {
    ChangeDetector changes({known(1, "/p/a.jpg", PhotoState::Pending, false)});
    CHECK(changes.compare(found("/p/a.jpg")).change == FileChange::Waiting);
    CHECK(changes.compare(found("/p/a.jpg", {9, 9})).change == FileChange::Waiting);
}

TEST_CASE("A missing photo is back, or changed meanwhile") {
    ChangeDetector changes(
        {known(1, "/p/a.jpg", PhotoState::Missing), known(2, "/p/b.jpg", PhotoState::Missing)});
    CHECK(changes.compare(found("/p/a.jpg")).change == FileChange::Back);
    CHECK(changes.compare(found("/p/b.jpg", {1, 1})).change == FileChange::Changed);
}

TEST_CASE("A skipped file is looked at again only where that can help") {
    const std::string problem = "GIF files are not read yet.";
    ChangeDetector changes({known(1, "/p/a.gif", PhotoState::Skipped, false),
                            known(2, "/p/gif.jpg", PhotoState::Skipped, true),
                            known(3, "/p/readable-now.heic", PhotoState::Skipped, false)});
    CHECK(changes.compare(found("/p/a.gif", {9, 9}, problem)).change == FileChange::UnchangedSkipped);
    CHECK(changes.compare(found("/p/gif.jpg")).change == FileChange::UnchangedSkipped);
    CHECK(changes.compare(found("/p/gif.jpg", {9, 9})).change == FileChange::Changed);
    CHECK(changes.compare(found("/p/readable-now.heic")).change == FileChange::Changed);
}

TEST_CASE("Known files that were not met are missing, but not below an unreadable folder") {
    ChangeDetector changes({known(1, "/p/a.jpg"), known(2, "/p/gone.jpg"), known(3, "/p/locked/b.jpg"),
                            known(4, "/p/locked-too/c.jpg"),
                            known(5, "/p/long-gone.jpg", PhotoState::Missing)});
    changes.compare(found("/p/a.jpg"));
    CHECK(changes.missing({}) == std::vector{PhotoId(2), PhotoId(3), PhotoId(4)});
    CHECK(changes.missing({"/p/locked"}) == std::vector{PhotoId(2), PhotoId(4)});
}
