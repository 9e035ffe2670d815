// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "tests/support/catch.h"
#include "tests/ui/support/open_library.h"
#include "ui/faces/face_model.h"
#include "ui/people/person_list_model.h"
#include "ui/window/problems_dialog.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include <random>

using namespace kith;
using namespace kith::ui;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

PersonRow personRow(std::int64_t id, const QString& text) {
    PersonRow row;
    row.kind = PersonRow::Kind::Person;
    row.id = id;
    row.text = text;
    return row;
}

} // namespace

TEST_CASE("A list becomes any other list by rows alone, and what was selected stays selected") {
    PersonListModel model(nullptr);
    const QAbstractItemModelTester tester(&model, kFatal);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QItemSelectionModel selection(&model);
    std::mt19937 random(3);
    std::vector<PersonRow> rows;
    for (int id = 1; id <= 400; ++id) {
        rows.push_back(personRow(id, QString::number(id)));
    }
    model.setRows(rows);
    const QPersistentModelIndex kept = model.index(200);
    const std::int64_t keptId = model.at(200).id;
    selection.select(kept, QItemSelectionModel::ClearAndSelect);
    // Few changes go range by range, hundreds in blocks; both have to give the same list.
    for (const unsigned oneIn : {400U, 50U, 3U, 2U}) {
        std::vector<PersonRow> next = rows;
        std::erase_if(next, [&](const PersonRow& row) { return row.id != keptId && random() % oneIn == 0; });
        if (oneIn < 50) {
            std::shuffle(next.begin(), next.end(), random);
        }
        for (PersonRow& row : next) {
            row.text += random() % oneIn == 0 ? QStringLiteral("!") : QString();
        }
        model.setRows(next);
        REQUIRE(model.rows() == next);
        REQUIRE(kept.isValid());
        CHECK(model.at(kept.row()).id == keptId);
        CHECK(selection.isSelected(kept));
    }
    CHECK(resets.isEmpty());
}

TEST_CASE("Headings in the list of people cannot be selected") {
    PersonListModel model(nullptr);
    PersonRow heading;
    heading.kind = PersonRow::Kind::PeopleHeading;
    model.setRows({heading, personRow(1, QStringLiteral("Ada"))});
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.find(PersonRow::Kind::Person, 1) == 1);
    CHECK(model.find(PersonRow::Kind::Person, 2) == -1);
}

TEST_CASE("The model of faces follows labelling, deleting and undo by rows") {
    OpenLibrary library(6);
    auto& faces = library.session->faces();
    FaceModel model(faces, *library.people, nullptr);
    const QAbstractItemModelTester tester(&model, kFatal);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter({});
    REQUIRE(model.rowCount() == 24);

    const QPersistentModelIndex place = model.index(model.rowOf(library.ids[20]));
    const auto ada = faces.labelAsNew({library.ids[0], library.ids[5]}, "Ada");
    model.refresh();
    CHECK(model.faceAt(place.row()) == library.ids[20]);
    CHECK(model.groupOf(model.rowOf(library.ids[5])) == groupKey(ada));
    CHECK(model.headingFor(0, 2).title == QStringLiteral("Ada"));
    CHECK(model.data(model.index(model.rowOf(library.ids[5])), TileModel::NameRole).toString() ==
          QStringLiteral("Ada"));

    faces.remove({library.ids[0]});
    model.refresh();
    CHECK(model.rowCount() == 23);
    CHECK(model.rowOf(library.ids[0]) == -1);
    library.session->journal().undo();
    model.refresh();
    CHECK(model.rowCount() == 24);
    CHECK(resets.isEmpty());
}

TEST_CASE("One person's faces alone") {
    OpenLibrary library(2);
    const auto ada = library.session->faces().labelAsNew({library.ids[1]}, "Ada");
    FaceModel model(library.session->faces(), *library.people, nullptr);
    const QAbstractItemModelTester tester(&model, kFatal);
    model::FaceFilter filter;
    filter.scope = model::FaceScope::Person;
    filter.person = ada;
    model.setFilter(filter);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.faceAt(0) == library.ids[1]);
}

TEST_CASE("Problems are listed with their reasons and counted by kind") {
    model::PhotoProblem failed;
    failed.path = "/photos/broken.jpg";
    failed.reason = "The file ends too early.";
    model::PhotoProblem skipped;
    skipped.path = "/photos/film.mov";
    skipped.state = model::PhotoState::Skipped;
    model::PhotoProblem damaged;
    damaged.path = "/photos/cut.jpg";
    damaged.state = model::PhotoState::Scanned;
    ProblemModel model({failed, damaged, skipped}, nullptr);
    const QAbstractItemModelTester tester(&model, kFatal);
    CHECK(model.data(model.index(0, ProblemModel::File), Qt::DisplayRole).toString() ==
          QStringLiteral("broken.jpg"));
    CHECK(model.data(model.index(0, ProblemModel::Reason), Qt::DisplayRole).toString() ==
          QStringLiteral("The file ends too early."));
    CHECK(
        model.summary() ==
        QStringLiteral("1 photo could not be read. 1 photo is damaged; faces were looked for in what is left "
                       "of it. 1 file is of a kind that Kith does not read. "
                       "Your files were not changed."));
    CHECK(model.canRetry());
}
