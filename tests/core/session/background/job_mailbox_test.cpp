// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/job_mailbox.h"
#include "tests/support/catch.h"

using namespace kith;
using namespace kith::session;
using Faces = std::vector<model::FaceId>;

namespace {

const model::FaceId kAda(1);
const model::FaceId kBen(2);

} // namespace

TEST_CASE("A letter holds the newest progress and every stored face, once") {
    JobMailbox mailbox;
    model::Progress progress;
    progress.done = 3;
    mailbox.put(progress);
    progress.done = 7;
    mailbox.put(progress);
    mailbox.put(jobs::StoredFaces{{kBen}, {}, {}});
    mailbox.put(jobs::StoredFaces{{kAda}, {kBen}, {}});
    const auto mail = mailbox.take();
    REQUIRE(mail.progress);
    CHECK(mail.progress->done == 7);
    CHECK(mail.faces.added == Faces{kAda, kBen});
    CHECK(mail.faces.changed.empty()); // new to whoever reads the letter
    CHECK(mail.faces.removed.empty());
}

TEST_CASE("A face that came and went between two letters is in none") {
    JobMailbox mailbox;
    mailbox.put(jobs::StoredFaces{{kAda}, {kBen}, {}});
    mailbox.put(jobs::StoredFaces{{}, {}, {kAda, kBen}});
    const auto mail = mailbox.take();
    CHECK(mail.faces.added.empty());
    CHECK(mail.faces.changed.empty());
    CHECK(mail.faces.removed == Faces{kBen});
}

TEST_CASE("A taken letter is not delivered again") {
    JobMailbox mailbox;
    mailbox.put(model::Progress());
    mailbox.put(jobs::StoredFaces{{kAda}, {kBen}, {}});
    mailbox.take();
    const auto mail = mailbox.take();
    CHECK(!mail.progress);
    CHECK(mail.faces.added.empty());
    CHECK(mail.faces.changed.empty());
}
