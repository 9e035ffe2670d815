// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/journal_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/storage/stores/suggestion_rows.h"
#include "tests/support/catch.h"
#include "tests/ui/inferred/suggested_library.h"
#include "ui/inferred/inferred_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

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
    opened.model.sortAnew();
    opened.model.refresh();
    CHECK(opened.shown() == Positions{7, 8, 9, 4, 5});
    CHECK(opened.resets.isEmpty());
}

TEST_CASE("A refresh of probabilities moves no row, and what is new comes behind the row the user is at") {
    Opened opened;
    opened.model.setCurrent(opened.library.faces[4]);
    const auto guess = [&](std::size_t face, model::PersonId person, double probability) {
        return model::Suggestion{
            opened.library.faces[face], SuggestionSource::Classification, person, probability, {}, 0.0};
    };
    const model::PersonId ada = opened.library.ada;
    const model::PersonId bo = opened.library.bo;
    storage::SampleLibrary other(opened.library.folder / "library.kith");
    // Face 5 overtakes 4; 10 is better than all, 11 worse than 4; 7 goes; 12 is new where nobody looks.
    other.suggestions.replace({{},
                               {guess(2, ada, 0.6), guess(3, ada, 0.9), guess(4, ada, 0.7),
                                guess(5, ada, 0.95), guess(10, ada, 0.99), guess(11, ada, 0.65),
                                guess(8, bo, 0.75), guess(9, bo, 0.55), guess(12, bo, 0.9)},
                               {}});
    opened.model.refresh();
    CHECK(opened.shown() == Positions{2, 3, 4, 10, 11, 5, 12, 8, 9});
    CHECK(*opened.model.tileAt(5).probability == Approx(0.95));
    opened.model.sortAnew();
    opened.model.refresh();
    CHECK(opened.shown() == Positions{10, 5, 3, 4, 11, 2, 12, 8, 9});
    CHECK(opened.resets.isEmpty());
}

TEST_CASE("A row that comes back has its place again, and one that changes its person has a new one") {
    Opened opened;
    opened.confirm(3);
    CHECK(opened.shown() == Positions{2, 4, 5, 7, 8, 9});
    opened.library.session->journal().undo();
    opened.model.refresh();
    CHECK(opened.shown() == Positions{2, 3, 4, 5, 7, 8, 9});
    storage::SampleLibrary other(opened.library.folder / "library.kith");
    const model::Suggestion moved{
        opened.library.faces[3], SuggestionSource::Classification, opened.library.bo, 0.8, {}, 0.0};
    storage::SuggestionWriter(other.database).put(moved);
    opened.model.refresh();
    CHECK(opened.shown() == Positions{2, 4, 5, 7, 3, 8, 9});
}

TEST_CASE("A tile is found by its face and marked from the certain probability on") {
    Opened opened;
    CHECK(opened.model.rowOf(opened.library.faces[7]) == 4);
    CHECK(opened.model.rowOf(opened.library.faces[15]) == -1);
    opened.model.setCertain(0.8);
    CHECK(opened.model.tileAt(0).certain == Approx(0.8));
}
