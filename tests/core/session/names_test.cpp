// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/session/names.h"
#include "core/session/people_topic.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::session;

TEST_CASE("A name is stored trimmed, with single blanks and composed") {
    CHECK(tidyName("  Ada \n Lovelace\t") == "Ada Lovelace");
    CHECK(tidyName("Zoe\u0308") == "Zo\u00eb");
    CHECK(tidyName("Ада") == "Ада");
}

TEST_CASE("A blank name is refused") {
    const auto blank = GENERATE(as<std::string>(), "", "  ", "\t\n", "\u00a0");
    const auto failure = storage::failureOf([&] { tidyName(blank); });
    CHECK(failure.kind == model::ErrorKind::Invalid);
    CHECK(failure.sentence == "A name must not be blank.");
    CHECK(nameKey(blank).empty());
}

TEST_CASE("Names are the same without regard to case, but not to accents") {
    CHECK(nameKey("zoe") == nameKey(" Zoe "));
    CHECK(nameKey("MÜLLER") == nameKey("Müller"));
    CHECK(nameKey("Zoe\u0308") == nameKey("ZOË"));
    CHECK(nameKey("Zoë") != nameKey("Zoe"));
}

TEST_CASE("A search does without case and accents") {
    CHECK(foldedForSearch("  Émile ") == "emile");
    CHECK(foldedForSearch("Åsa Öberg") == "asa oberg");
}
