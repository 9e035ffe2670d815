// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/suggestion_topic.h"
#include "tests/ui/inferred/suggested_library.h"
#include "ui/inferred/inferred_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace kith;
using namespace kith::ui;
using model::SuggestionSource;

namespace {

struct Opened {
    SuggestedLibrary library;
    InferredModel model{{library.session->suggestions(), library.session->faces(), *library.people}, nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    Opened() { model.refresh(); }
    /// Positions in library.faces.
    std::vector<int> shown() const {
        std::vector<int> positions;
        for (const auto& row : model.rows()) {
            const auto at = std::find(library.faces.begin(), library.faces.end(), row.face);
            positions.push_back(static_cast<int>(at - library.faces.begin()));
        }
        return positions;
    }
    void confirm(std::size_t face) {
        library.session->suggestions().confirm({library.faces[face]}, SuggestionSource::Classification);
        model.refresh();
    }
};

using Positions = std::vector<int>;

} // namespace

TEST_CASE("Suggestions come by person, best first, from the minimum up") {
    Opened opened;
    CHECK(opened.shown() == Positions{2, 3, 4, 5, 7, 8, 9});
    CHECK(opened.model.total() == 7);
    REQUIRE(opened.model.counts().size() == 2);
    CHECK(opened.model.counts()[0].person == opened.library.ada);
    CHECK(opened.model.counts()[0].count == 4);

    opened.model.setMinimum(0.9);
    opened.model.refresh();
    CHECK(opened.shown() == Positions{2, 3, 7});
    opened.model.setMinimum(0.0);
    opened.model.refresh();
    CHECK(opened.shown().size() == 8);
    CHECK(opened.resets.isEmpty());
}

TEST_CASE("The other source has its own suggestions, and a difference is told on the tile") {
    Opened opened;
    CHECK(opened.model.tileAt(0).differs == "Clustering says Bo, 85 %");
    CHECK(opened.model.tileAt(1).differs.isEmpty()); // both say Ada
    CHECK(opened.model.tileAt(2).differs.isEmpty()); // clustering says nothing
    CHECK(opened.model.data(opened.model.index(0), Qt::AccessibleTextRole).toString() ==
          "Ada, 95 %. Clustering says Bo, 85 %");

    opened.model.setSource(SuggestionSource::Clustering);
    opened.model.refresh();
    CHECK(opened.shown() == Positions{3, 2}); // one each: by name
    CHECK(opened.model.tileAt(1).differs == "Classification says Ada, 95 %");
    CHECK(*opened.model.tileAt(0).probability == Approx(0.88));
}

TEST_CASE("One person alone is shown with the counts of all") {
    Opened opened;
    opened.model.setPerson(opened.library.bo);
    opened.model.refresh();
    CHECK(opened.shown() == Positions{7, 8, 9});
    CHECK(opened.model.total() == 7);
    CHECK(opened.model.headingFor(0, 3).title == "Bo");
    CHECK(opened.model.headingFor(0, 3).action == "Confirm all 3");
    CHECK(opened.model.headingFor(0, 1).action == "Confirm");
    opened.model.setPerson({});
    opened.model.refresh();
    CHECK(opened.shown().size() == 7);
}

TEST_CASE("Groups keep their places while they shrink, until a new question is asked") {
    Opened opened;
    opened.confirm(2);
    opened.confirm(3);
    CHECK(opened.shown() == Positions{4, 5, 7, 8, 9}); // Ada has fewer than Bo now, and stays first
    opened.model.sortGroupsAnew();
    opened.model.refresh();
    CHECK(opened.shown() == Positions{7, 8, 9, 4, 5});
    CHECK(opened.resets.isEmpty());
}

TEST_CASE("A tile is found by its face and marked from the certain probability on") {
    Opened opened;
    CHECK(opened.model.rowOf(opened.library.faces[7]) == 4);
    CHECK(opened.model.rowOf(opened.library.faces[15]) == -1);
    opened.model.setCertain(0.8);
    CHECK(opened.model.tileAt(0).certain == Approx(0.8));
}
