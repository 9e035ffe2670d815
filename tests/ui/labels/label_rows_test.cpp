// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/labels/label_rows.h"

using namespace kith;
using ui::labelRowsFor;
using Kind = ui::PersonRow::Kind;

namespace {

model::PersonSummary person(std::int64_t id, const std::string& name, std::int64_t faces,
                            std::int64_t lastUsed = 0) {
    model::PersonSummary summary;
    summary.person.id = model::PersonId(id);
    summary.person.name = name;
    summary.faceCount = faces;
    summary.lastUsed = lastUsed;
    return summary;
}

std::string shown(const ui::LabelRows& rows) {
    std::string text;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        text += (static_cast<int>(i) == rows.highlighted ? ">" : "") + rows.rows[i].text.toStdString() + "|";
    }
    return text;
}

const std::vector<model::PersonSummary> kPeople{person(1, "Vicente Fox", 612),
                                                person(2, "Tony Blair", 540, 90), person(3, "Anna", 12, 100),
                                                person(4, "Hanna", 3)};

} // namespace

TEST_CASE("Before anything is typed, those named lately come first, then everybody by number of faces") {
    CHECK(shown(labelRowsFor(kPeople, {})) == "RECENT|>Anna|Tony Blair|PEOPLE|Vicente Fox|Hanna|");
}

TEST_CASE("Best match first, then who was named lately, then the new person") {
    CHECK(shown(labelRowsFor(kPeople, QStringLiteral("an"))) ==
          "MATCHES|>Anna|Hanna|RECENT|Tony Blair|New person “an”|");
}

TEST_CASE("Scattered letters are a guess: Enter creates instead of naming somebody else") {
    CHECK(shown(labelRowsFor(kPeople, QStringLiteral("vfx"))) ==
          "MATCHES|Vicente Fox|RECENT|Anna|Tony Blair|>New person “vfx”|");
}

TEST_CASE("A name that exists, in any case, cannot be created again") {
    const auto rows = labelRowsFor(kPeople, QStringLiteral(" ANNA"));
    CHECK(rows.rows[static_cast<std::size_t>(rows.highlighted)].id == 3);
    CHECK(rows.rows.back().kind != Kind::NewPerson);
}

TEST_CASE("With nobody known, a typed name is the new person") {
    CHECK(labelRowsFor({}, {}).highlighted == -1);
    CHECK(shown(labelRowsFor({}, QStringLiteral("Ada "))) == ">New person “Ada”|");
}

TEST_CASE("Hidden people are offered last, and taken by Enter only when their whole name is typed") {
    auto people = kPeople;
    people[2].person.hidden = true; // Anna, named last
    CHECK(shown(labelRowsFor(people, {})) == "RECENT|>Tony Blair|PEOPLE|Vicente Fox|Hanna|");
    CHECK(shown(labelRowsFor(people, QStringLiteral("an"))) ==
          "MATCHES|>Hanna|Anna|RECENT|Tony Blair|New person “an”|");
    CHECK(shown(labelRowsFor(people, QStringLiteral("ann"))) ==
          "MATCHES|>Hanna|Anna|RECENT|Tony Blair|New person “ann”|");
    const auto whole = labelRowsFor(people, QStringLiteral("anna"));
    CHECK(shown(whole) == "MATCHES|>Anna|Hanna|RECENT|Tony Blair|");
    CHECK(whole.rows[1].trailing == QStringLiteral("hidden · 12 faces"));
    people.pop_back(); // without Hanna
    CHECK(shown(labelRowsFor(people, QStringLiteral("ann"))) ==
          "MATCHES|Anna|RECENT|Tony Blair|>New person “ann”|");
}
