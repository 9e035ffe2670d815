// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/people/person_rows.h"

#include <QStringList>

using namespace kith;
using namespace kith::ui;

namespace {

QStringList unknownShown(PersonOrder order) {
    const std::vector<model::UnknownSummary> unknown{{model::ClusterId(11), 1, 3, {}},
                                                     {model::ClusterId(12), 2, 2, {}},
                                                     {model::ClusterId(13), 3, 18, {}},
                                                     {model::ClusterId(14), 4, 3, {}}};
    QStringList names;
    for (const PersonRow& row : faceSidebarRows({}, {}, unknown, {{}, order, HiddenPeople::LeftOut})) {
        if (row.kind == PersonRow::Kind::Unknown) {
            names << row.text;
        }
    }
    return names;
}

} // namespace

TEST_CASE("Unknown persons come by their faces where the people do, else by their numbers") {
    CHECK(unknownShown(PersonOrder::ByNumber) ==
          QStringList{"Unknown 003", "Unknown 001", "Unknown 004", "Unknown 002"});
    CHECK(unknownShown(PersonOrder::ByName) ==
          QStringList{"Unknown 001", "Unknown 002", "Unknown 003", "Unknown 004"});
}
