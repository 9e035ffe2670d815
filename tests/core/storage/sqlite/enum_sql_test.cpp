// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/photo.h"
#include "core/storage/sqlite/enum_sql.h"
#include "tests/support/catch.h"

using kith::model::PhotoState;
using kith::storage::sql;
using kith::storage::sqlSet;

TEST_CASE("Enumerations stand in statements as the numbers under which they are stored") {
    CHECK(sql(PhotoState::Pending) == "0");
    CHECK(sql(PhotoState::Missing) == "4");
    CHECK(sqlSet(PhotoState::Failed) == "(2)");
    CHECK(sqlSet(PhotoState::Scanned, PhotoState::Failed, PhotoState::Skipped) == "(1, 2, 3)");
}
