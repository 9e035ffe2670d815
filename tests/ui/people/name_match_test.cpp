// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/people/name_match.h"

using kith::ui::isSameName;
using kith::ui::matchName;
using kith::ui::NameMatch;

TEST_CASE("A typed text fits a name without regard to case and accents") {
    CHECK(matchName(QStringLiteral("emile zola"), QStringLiteral("Émile Zola")) == NameMatch::Equal);
    CHECK(matchName(QStringLiteral("ÉMI"), QStringLiteral("Emile Zola")) == NameMatch::Start);
    CHECK(matchName(QStringLiteral("zo"), QStringLiteral("Émile Zola")) == NameMatch::WordStart);
    CHECK(matchName(QStringLiteral("ola"), QStringLiteral("Émile Zola")) == NameMatch::Inside);
    CHECK(matchName(QStringLiteral("ezl"), QStringLiteral("Émile Zola")) == NameMatch::Letters);
    CHECK(matchName(QStringLiteral("xy"), QStringLiteral("Émile Zola")) == NameMatch::None);
}

TEST_CASE("The beginning of a later word counts even when the same letters lie inside a word before it") {
    CHECK(matchName(QStringLiteral("an"), QStringLiteral("Joan Anders")) == NameMatch::WordStart);
}

TEST_CASE("One letter alone is no guess at scattered letters") {
    CHECK(matchName(QStringLiteral("q"), QStringLiteral("Ada")) == NameMatch::None);
}

TEST_CASE("Blank text matches everybody") {
    CHECK(matchName(QStringLiteral("  "), QStringLiteral("Ada")) == NameMatch::Start);
}

TEST_CASE("The same name: case and surrounding blanks don't matter, accents do") {
    CHECK(isSameName(QStringLiteral(" ada LOVELACE "), QStringLiteral("Ada Lovelace")));
    CHECK_FALSE(isSameName(QStringLiteral("Zoe"), QStringLiteral("Zoë")));
}
