// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/group_centres.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace kith;
using grouping::GroupCentres;
using Part = GroupCentres::Part;

namespace {

/// At this angle from the first axis, in the plane of the first two.
model::Embedding at(double degrees) {
    model::Embedding embedding{};
    embedding[0] = static_cast<float>(std::cos(degrees * M_PI / 180.0));
    embedding[1] = static_cast<float>(std::sin(degrees * M_PI / 180.0));
    return embedding;
}

double cosine(double degrees) {
    return std::cos(degrees * M_PI / 180.0);
}

} // namespace

TEST_CASE("A member is compared with the centre of the others, a guest with that of all") {
    GroupCentres centres(2);
    for (const double angle : {0.0, 20.0, 40.0})
        centres.add(0, at(angle), 1.0);
    centres.add(1, at(90.0), 1.0);
    CHECK(centres.similarity(0, at(0.0), 1.0, Part::Member) == Approx(cosine(30.0)).margin(1e-5));
    CHECK(centres.similarity(0, at(20.0), 1.0, Part::Member) == Approx(1.0).margin(1e-5));
    CHECK(centres.similarity(0, at(0.0), 1.0, Part::Guest) == Approx(cosine(20.0)).margin(1e-5));
    CHECK(centres.similarity(1, at(30.0), 1.0, Part::Guest) == Approx(cosine(60.0)).margin(1e-5));
}

TEST_CASE("A face of low quality hardly moves the centre") {
    GroupCentres centres(1);
    centres.add(0, at(0.0), 1.0);
    centres.add(0, at(90.0), 0.0);
    const double guest = centres.similarity(0, at(0.0), 1.0, Part::Guest);
    CHECK(guest > cosine(4.0));
    CHECK(guest < 1.0 - 1e-4); // but it does
}

TEST_CASE("Alone in its group, a face is as typical as can be") {
    GroupCentres centres(1);
    centres.add(0, at(70.0), 0.6);
    CHECK(centres.similarity(0, at(70.0), 0.6, Part::Member) == 1.0F);
}
