// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys over the faces, and the order of the faces.
#include "core/model/settings.h"
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "tests/ui/support/opened_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace kith;
using namespace kith::ui;

namespace {

/// A second connection, as another program would have it.
struct Train : storage::SampleLibrary {
    explicit Train(OpenedWindow& opened)
        : SampleLibrary(opened.library.folder / "library.kith") {}
    void group(int number, const std::vector<model::FaceId>& members) {
        result.clusters.push_back({number, {}});
        for (const auto face : members) {
            result.clusters.back().members.push_back({face, 0.9});
        }
    }
    void suggest(model::FaceId face, model::PersonId person, double probability) {
        result.suggestions.push_back(
            {face, model::SuggestionSource::Classification, person, probability, {}, 0.0});
    }
    void store(OpenedWindow& opened) {
        suggestions.replace(result);
        Q_EMIT opened.library.session->faces().countsChanged();
        Q_EMIT opened.library.session->people().peopleChanged();
        QCoreApplication::processEvents();
    }
    storage::TrainResult result;
};

std::vector<model::Rejection> rejections(OpenedWindow& opened) {
    storage::SampleLibrary other(opened.library.folder / "library.kith");
    return other.labels.rejections();
}

} // namespace

TEST_CASE("R takes a name away for good and goes on to the next face; undo gives it back") {
    OpenedWindow opened(2);
    auto& ids = opened.library.ids;
    const auto ada = opened.library.session->faces().labelAsNew({ids[0], ids[1], ids[2]}, "Ada");
    opened.choose("Ada");
    REQUIRE(opened.grid->model()->rowCount() == 3);
    opened.clickTile(1);
    QTest::keyClick(opened.grid, Qt::Key_R);
    CHECK(opened.nameOf(1).empty());
    CHECK(opened.grid->model()->rowCount() == 2);
    REQUIRE(rejections(opened).size() == 1);
    CHECK(rejections(opened)[0].face == ids[1]);
    CHECK(rejections(opened)[0].person == ada);
    CHECK(opened.find<QLabel>("messageText")->text() == QStringLiteral("1 face is not Ada."));
    CHECK(opened.grid->selectedFaces() == std::vector{ids[2]});
    QTest::keyClick(opened.grid, Qt::Key_R);
    CHECK(opened.nameOf(2).empty());
    QTest::keyClick(opened.grid, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(opened.grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.nameOf(1) == "Ada");
    CHECK(opened.nameOf(2) == "Ada");
    CHECK(rejections(opened).empty());
}

TEST_CASE("R refuses the guess about a face without a name, as far as it is shown") {
    OpenedWindow opened(3);
    auto& ids = opened.library.ids;
    const auto ada = opened.library.session->faces().labelAsNew({ids[0]}, "Ada");
    Train train(opened);
    train.suggest(ids[4], ada, 0.8);
    train.suggest(ids[5], ada, 0.2);
    train.store(opened);
    opened.clickTile(5);
    QTest::keyClick(opened.grid, Qt::Key_R);
    CHECK(rejections(opened).empty());
    CHECK(opened.grid->selectedFaces() == std::vector{ids[5]}); // nothing happened
    opened.clickTile(4);
    QTest::keyClick(opened.grid, Qt::Key_R);
    REQUIRE(rejections(opened).size() == 1);
    CHECK(rejections(opened)[0].face == ids[4]);
    CHECK(opened.library.session->faces().details(ids[4])->suggestions.empty());
}

TEST_CASE("Faces left over in the group of somebody stand under that name as a guess, which R refuses") {
    OpenedWindow opened(3);
    auto& ids = opened.library.ids;
    const auto ada = opened.library.session->faces().labelAsNew({ids[0], ids[1]}, "Ada");
    Train train(opened);
    train.group(1, {ids[0], ids[4], ids[5]});
    train.store(opened);
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->groupCount() == 3; }, 2000));
    const auto* model = opened.grid->tileModel();
    CHECK(model->headingFor(0, 2).title == QStringLiteral("Ada"));
    CHECK(model->headingFor(2, 2).title == QStringLiteral("Perhaps Ada"));
    CHECK(model->headingFor(4, 8).title == QStringLiteral("Not in a group"));
    CHECK(model->groupOf(2) != model->groupOf(0));

    // One named, two guessed: one step.
    opened.clickTile(0);
    opened.clickTile(4, Qt::ControlModifier);
    opened.clickTile(5, Qt::ControlModifier);
    QTest::keyClick(opened.grid, Qt::Key_R);
    CHECK(rejections(opened).size() == 3);
    CHECK(opened.library.session->journal().history(1)[0].text.text() == "Said that 3 faces are not Ada");
    CHECK(model->headingFor(1, 3).title == QStringLiteral("Unknown 001")); // nobody of them has a name now
    QTest::keyClick(opened.grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.nameOf(0) == "Ada");
    CHECK(rejections(opened).empty());
    CHECK(QTest::qWaitFor([&] { return model->headingFor(2, 2).title == QStringLiteral("Perhaps Ada"); },
                          2000));
    CHECK(opened.library.session->people().find(ada).has_value());
}

TEST_CASE("The menu names the person it refuses, and nobody where the selected are taken for several") {
    OpenedWindow opened(2);
    auto& ids = opened.library.ids;
    opened.library.session->faces().labelAsNew({ids[0]}, "Ada");
    opened.library.session->faces().labelAsNew({ids[1]}, "Ben");
    REQUIRE(QTest::qWaitFor([&] { return opened.hasRow("Ben"); }, 2000));
    const auto entry = [&] {
        Q_EMIT opened.grid->customContextMenuRequested(
            opened.grid->visualRect(opened.grid->currentIndex()).center());
        const QString text = opened.find<QMenu>("faceMenu")->findChild<QAction*>("faceUnname")->text();
        opened.find<QMenu>("faceMenu")->close();
        QTest::qWait(1);
        return text;
    };
    opened.clickTile(0);
    CHECK(entry() == QStringLiteral("Not Ada\tR"));
    opened.clickTile(1, Qt::ControlModifier);
    CHECK(entry() == QStringLiteral("Not them\tR"));
}

TEST_CASE("Every key of the manual works over the faces") {
    OpenedWindow opened(4);
    auto& ids = opened.library.ids;
    opened.library.session->faces().labelAsNew({ids[0], ids[1]}, "Ada");
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->groupCount() == 2; }, 2000));
    const auto key = [&](int which, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(which), modifiers);
        QCoreApplication::processEvents();
    };
    opened.clickTile(0);
    key(Qt::Key_Right);
    CHECK(opened.grid->selectedFaces() == std::vector{ids[1]});
    key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(opened.grid->selectedFaces() == std::vector{ids[0], ids[1]});
    key(Qt::Key_Down, Qt::ControlModifier);
    key(Qt::Key_Space);
    CHECK(opened.grid->selectedFaces().size() == 3);
    key(Qt::Key_A, Qt::ControlModifier);
    CHECK(opened.grid->selectedFaces().size() == ids.size());
    key(Qt::Key_Escape);
    CHECK(opened.grid->selectedFaces().empty());

    opened.clickTile(1);
    key(Qt::Key_F2); // in the list of all, the person of the face
    auto* rename = opened.find("renameDialog");
    CHECK(rename->findChild<QLineEdit*>()->text() == QStringLiteral("Ada"));
    rename->close();
    opened.window.activateWindow();
    opened.grid->setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&opened.window));
    key(Qt::Key_Return);
    CHECK(opened.find("labelPopup")->isVisible());
    key(Qt::Key_Escape);
    CHECK_FALSE(opened.find("labelPopup")->isVisible());
    CHECK(QApplication::focusWidget() == opened.grid);

    opened.clickTile(5);
    key(Qt::Key_I);
    CHECK(opened.library.session->faces().counts().ignored == 1);
    opened.clickTile(6);
    key(Qt::Key_Delete);
    CHECK(opened.library.session->faces().counts().deleted == 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.library.session->faces().counts().ignored == 0);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(opened.library.session->faces().counts().ignored == 1);

    key(Qt::Key_Slash);
    CHECK(QApplication::focusWidget() == opened.find("facesTab")->findChild<QLineEdit*>("personFilter"));
    opened.grid->setFocus();
    key(Qt::Key_F11);
    CHECK(opened.window.isFullScreen());
    key(Qt::Key_F11);
    CHECK_FALSE(opened.window.isFullScreen());
}

TEST_CASE("A click beside the photo leaves the keys with the faces") {
    OpenedWindow opened(2);
    opened.clickTile(0);
    QWidget* name = opened.find("photoFile");
    REQUIRE(name->isVisible());
    QTest::mouseClick(name, Qt::LeftButton);
    CHECK(QApplication::focusWidget() == opened.grid);
}

TEST_CASE("Odd ones first: the face that is unlike the others of the person leads") {
    OpenedWindow opened(2);
    auto& ids = opened.library.ids;
    const std::vector adas(ids.begin(), ids.begin() + 5);
    {
        storage::SampleLibrary other(opened.library.folder / "library.kith");
        const auto network = other.embeddings.model(model::EmbeddingSettings{}.embedder, "checksum");
        for (std::size_t i = 0; i < adas.size(); ++i) {
            model::Embedding embedding{};
            embedding[i == 2 ? 9 : 0] = 1.0F;
            embedding[20 + i] = 0.1F * static_cast<float>(i + 1);
            model::normalise(embedding);
            other.embeddings.put(adas[i], network, model::toStored(embedding));
        }
    }
    opened.library.session->faces().labelAsNew(adas, "Ada");
    opened.choose("Ada");
    const auto order = [&] {
        std::vector<model::FaceId> faces;
        for (int row = 0; row < opened.grid->model()->rowCount(); ++row) {
            faces.push_back(opened.grid->tileModel()->faceAt(row));
        }
        return faces;
    };
    opened.clickTile(4);
    opened.find("facesTab")->findChild<QAction*>("sortOddFirst")->trigger();
    CHECK(opened.find<QToolButton>("sortButton")->text() == QStringLiteral("Odd first ▾"));
    REQUIRE(QTest::qWaitFor([&] { return order().front() == adas[2]; }, 5000));
    CHECK(order() == std::vector{adas[2], adas[4], adas[3], adas[1], adas[0]});
    CHECK(opened.grid->selectedFaces() == std::vector{adas[4]}); // the order changes nothing else
    opened.find("facesTab")->findChild<QAction*>("sortTypicalFirst")->trigger();
    CHECK(order() == std::vector{adas[0], adas[1], adas[3], adas[4], adas[2]});
    CHECK(opened.find("facesTab")->findChild<QAction*>("sortTypicalFirst")->isChecked());
    CHECK_FALSE(opened.find("facesTab")->findChild<QAction*>("sortOddFirst")->isChecked());
}

TEST_CASE("W explains whom the face is taken for, below the faces, and follows the face") {
    OpenedWindow opened(3);
    auto& ids = opened.library.ids;
    const auto ada = opened.library.session->faces().labelAsNew({ids[0]}, "Ada");
    const auto ben = opened.library.session->faces().labelAsNew({ids[1]}, "Ben");
    Train train(opened);
    train.suggest(ids[4], ada, 0.8);
    train.suggest(ids[5], ben, 0.7);
    train.store(opened);
    opened.clickTile(4);
    const int wholeHeight = opened.grid->viewport()->height();
    QTest::keyClick(opened.grid, Qt::Key_W);
    auto* title = opened.find("facesTab")->findChild<QLabel*>("whyTitle");
    REQUIRE(title != nullptr);
    CHECK(title->isVisible());
    CHECK(title->text() == QStringLiteral("Why Ada?"));
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->viewport()->height() < wholeHeight; }));
    CHECK(QTest::qWaitFor([&] { // not below the panel
        const QRect tile = opened.grid->visualRect(opened.grid->currentIndex());
        return opened.grid->viewport()->rect().contains(tile);
    }));
    opened.clickTile(5);
    CHECK(title->text() == QStringLiteral("Why Ben?"));
    QTest::keyClick(opened.grid, Qt::Key_R); // refused: there is no guess any more
    opened.clickTile(5);
    CHECK(title->text() == QStringLiteral("Why?"));
    CHECK(opened.find("messageBar")->isVisible()); // above the panel, not over it
    const auto bottom =
        opened.find("messageBar")->mapToGlobal(QPoint(0, opened.find("messageBar")->height()));
    CHECK(bottom.y() <= title->parentWidget()->mapToGlobal(QPoint(0, 0)).y());
    QTest::keyClick(opened.grid, Qt::Key_W);
    CHECK_FALSE(title->isVisible());
}

TEST_CASE(
    "Whose faces are shown stays so while somebody else is looked for, and Enter goes to who was found") {
    OpenedWindow opened(2);
    auto& ids = opened.library.ids;
    auto& faces = opened.library.session->faces();
    faces.labelAsNew({ids[0], ids[1], ids[2]}, "Ada");
    faces.labelAsNew({ids[4]}, "Ben");
    opened.choose("Ada");
    REQUIRE(opened.grid->model()->rowCount() == 3);
    auto* filter = opened.find<QLineEdit>("personFilter");
    filter->setFocus();
    QTest::keyClicks(filter, "ben");
    REQUIRE(QTest::qWaitFor([&] { return !opened.hasRow("Ada"); }, 2000));
    CHECK_FALSE(opened.people->currentIndex().isValid());
    CHECK(opened.people->selectionModel()->selectedIndexes().isEmpty());
    CHECK(opened.grid->model()->rowCount() == 3);
    QTest::keyClick(filter, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == 1; }, 2000));
}
