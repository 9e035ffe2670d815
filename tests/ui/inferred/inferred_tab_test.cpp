// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/storage/stores/suggestion_rows.h"
#include "tests/support/catch.h"
#include "tests/ui/inferred/suggested_library.h"
#include "ui/inferred/inferred_tab.h"
#include "ui/labels/face_commands.h"
#include "ui/labels/label_popup.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/similarity_strip.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace kith;
using namespace kith::ui;

namespace {

/// The tab in a window of its own, over the library of suggested_library.h.
struct OpenedTab {
    SuggestedLibrary library;
    session::LibrarySession& session = *library.session;
    QWidget window;
    LabelPopup popup{library.shared(), &window};
    FaceCommands commands{session.faces(), popup, library.shared(), &window};
    InferredTab* tab = new InferredTab({session.faces(), session.photos(), session.suggestions(),
                                        session.jobs(), session.journal(), session.settings()},
                                       commands, library.shared(), &window);
    TileView* grid = find<TileView>("inferredGrid");

    OpenedTab() {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(tab);
        window.resize(1280, 700);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }

    template <typename Widget = QWidget>
    Widget* find(const char* name) {
        auto* widget = window.findChild<Widget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(widget != nullptr);
        return widget;
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    void select(std::size_t face) {
        grid->setFocus();
        REQUIRE(grid->selectFace(library.faces[face]));
    }
    int rows() const { return grid->model()->rowCount(); }
    model::PersonId labelOf(std::size_t face) {
        return session.faces().details(library.faces[face])->face.person;
    }
    std::vector<model::FaceId> selected() const { return grid->selectedFaces(); }
    std::vector<model::FaceId> only(std::size_t face) const { return {library.faces[face]}; }
};

} // namespace

TEST_CASE("Enter confirms the selection, which moves to the next tile without resetting the grid") {
    OpenedTab opened;
    const QSignalSpy resets(opened.grid->model(), &QAbstractItemModel::modelReset);
    opened.select(2);
    QTest::keyClick(opened.grid, Qt::Key_Return);
    CHECK(opened.labelOf(2) == opened.library.ada);
    CHECK(opened.selected() == opened.only(3));
    QTest::keyClick(opened.grid, Qt::Key_Return);
    CHECK(opened.labelOf(3) == opened.library.ada);
    CHECK(opened.selected() == opened.only(4));
    CHECK(opened.rows() == 5);
    CHECK(resets.isEmpty());

    opened.session.journal().undo();
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 6; }));
    CHECK_FALSE(opened.labelOf(3).isValid());
    CHECK(opened.selected() == opened.only(4)); // what the user is at stays selected
}

TEST_CASE("A click beside everything leaves the keys with the suggestions") {
    OpenedTab opened;
    opened.find("personFilter")->setFocus();
    QTest::mouseClick(opened.find("page"), Qt::LeftButton);
    CHECK(QApplication::focusWidget() == opened.grid);
}

TEST_CASE("The green plus confirms, and is off while nothing is selected") {
    OpenedTab opened;
    CHECK_FALSE(opened.find("confirmButton")->isEnabled());
    opened.select(7);
    CHECK(opened.find("confirmButton")->isEnabled());
    opened.click("confirmButton");
    CHECK(opened.labelOf(7) == opened.library.bo);
}

TEST_CASE("What is confirmed or refused is the name on the screen, whatever is suggested by now") {
    OpenedTab opened;
    storage::SampleLibrary other(opened.session.file());
    const auto suggestNow = [&](std::size_t face) {
        storage::SuggestionWriter(other.database)
            .put({opened.library.faces[face], model::SuggestionSource::Classification, opened.library.bo,
                  0.99, opened.library.ada, 0.01});
    };
    opened.select(2);
    suggestNow(2);
    opened.click("confirmButton");
    CHECK(opened.labelOf(2) == opened.library.ada);
    opened.session.journal().undo();

    opened.select(3);
    suggestNow(3);
    opened.click("rejectButton");
    const auto refused = storage::LabelStore(other.database).rejections();
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].person == opened.library.ada);
}

TEST_CASE("A heading confirms its whole group and nothing else") {
    OpenedTab opened;
    opened.select(7);
    QTest::mouseClick(opened.grid->viewport(), Qt::LeftButton, {}, opened.grid->groupActionRect(0).center());
    for (const std::size_t face : {2U, 3U, 4U, 5U}) {
        CHECK(opened.labelOf(face) == opened.library.ada);
    }
    CHECK_FALSE(opened.labelOf(6).isValid()); // below the minimum: was not shown
    CHECK_FALSE(opened.labelOf(7).isValid());
    CHECK(opened.rows() == 3);
    CHECK(opened.session.journal().undoText().text() == "Confirmed 4 faces");
}

TEST_CASE("R says that it is somebody else, for good") {
    OpenedTab opened;
    opened.select(4);
    QTest::keyClick(opened.grid, Qt::Key_R);
    CHECK_FALSE(opened.labelOf(4).isValid());
    CHECK(opened.rows() == 6);
    CHECK(opened.selected() == opened.only(5));
}

TEST_CASE("Ignore and delete take a face out of the suggestions") {
    OpenedTab opened;
    opened.select(2);
    QTest::keyClick(opened.grid, Qt::Key_I);
    CHECK(opened.session.faces().counts().ignored == 1);
    CHECK(opened.selected() == opened.only(3));
    QTest::keyClick(opened.grid, Qt::Key_Delete);
    CHECK(opened.session.faces().counts().deleted == 1);
    CHECK(opened.selected() == opened.only(4));
    CHECK(opened.rows() == 5);
}

TEST_CASE("N names somebody else through the popup and goes on") {
    OpenedTab opened;
    opened.select(2);
    QTest::keyClick(opened.grid, Qt::Key_N);
    REQUIRE(opened.popup.isVisible());
    auto* field = opened.find<QLineEdit>("labelField");
    QTest::keyClicks(field, "Cleo");
    QTest::keyClick(field, Qt::Key_Return);
    CHECK_FALSE(opened.popup.isVisible());
    const auto cleo = opened.session.people().findByName("Cleo");
    REQUIRE(cleo);
    CHECK(opened.labelOf(2) == cleo->id);
    CHECK(opened.selected() == opened.only(3));
}

TEST_CASE("The slider hides what is less probable and is kept in the settings") {
    OpenedTab opened;
    auto* slider = opened.find<QSlider>("minimumProbabilitySlider");
    CHECK(slider->value() == 50);
    slider->setValue(90);
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 3; }));
    CHECK(opened.find<QLabel>("minimumProbabilityValue")->text() == "90 %");
    REQUIRE(QTest::qWaitFor(
        [&] { return opened.session.settings().current().classification.probabilityToShow == 0.9; }));

    auto settings = opened.session.settings().current();
    settings.classification.probabilityToShow = 0.7;
    opened.session.settings().change(settings);
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 5; }));
    CHECK(slider->value() == 70);
}

TEST_CASE("The switch shows the other source and keeps a face that is in both selected") {
    OpenedTab opened;
    opened.select(2);
    opened.click("sourceClustering");
    CHECK(opened.rows() == 2);
    CHECK(opened.selected() == opened.only(2));
    QTest::keyClick(opened.grid, Qt::Key_Return);
    CHECK(opened.labelOf(2) == opened.library.bo); // as the source says that is on screen
}

TEST_CASE("W explains the current face by both sources") {
    OpenedTab opened;
    CHECK_FALSE(opened.tab->lowerPanel()->isVisible());
    opened.select(2);
    QTest::keyClick(opened.grid, Qt::Key_W);
    CHECK(opened.find("whyPanel")->isVisible());
    CHECK(opened.find<QLabel>("whyTitle")->text() == "Why Ada?");
    CHECK(opened.find<QLabel>("whySentence")->text() == "The two disagree: look twice.");
    CHECK(opened.find("whyClassification")->accessibleName() == "Ada, 95 %");
    CHECK(opened.find("whyClassificationRunnerUp")->accessibleName() == "Bo, 3 %");
    CHECK(opened.find("whyClustering")->accessibleName() == "Bo, 85 %");

    QTest::keyClick(opened.grid, Qt::Key_Right);
    CHECK(opened.find<QLabel>("whySentence")->text() == "The two agree.");
    opened.click("whyButton");
    CHECK_FALSE(opened.find("whyPanel")->isVisible());
}

TEST_CASE("The face that is explained does not lie below the panel") {
    OpenedTab opened;
    opened.window.resize(1280, 420);
    opened.select(9);
    REQUIRE(QTest::qWaitFor([&] { return opened.tab->height() == 420; }));
    const int wholeHeight = opened.grid->viewport()->height();
    QTest::keyClick(opened.grid, Qt::Key_W);
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->viewport()->height() < wholeHeight; }));
    CHECK(QTest::qWaitFor([&] {
        const QRect tile = opened.grid->visualRect(opened.grid->currentIndex());
        return opened.grid->viewport()->rect().contains(tile);
    }));
}

TEST_CASE("W shows the named faces that the face is most like, of both persons") {
    OpenedTab opened;
    opened.select(2);
    QTest::keyClick(opened.grid, Qt::Key_W);
    auto* nearest = opened.find<SimilarityStrip>("whyNearest");
    auto* runnerUp = opened.find<SimilarityStrip>("whyRunnerUpNearest");
    REQUIRE(QTest::qWaitFor([&] { return !nearest->faces().empty(); }));
    REQUIRE(nearest->faces().size() == 1);
    CHECK(nearest->faces()[0].face == opened.library.faces[0]);
    CHECK(nearest->faces()[0].similarity == Approx(0.77).margin(0.01));
    CHECK(nearest->accessibleName() == "Most like these faces of Ada");
    CHECK(nearest->accessibleDescription() == "Very alike (0.77)");
    REQUIRE(runnerUp->faces().size() == 1);
    CHECK(runnerUp->faces()[0].face == opened.library.faces[1]);
    CHECK(runnerUp->accessibleDescription() == "Not alike (0.00)");

    opened.select(7); // of Bo
    REQUIRE(QTest::qWaitFor([&] { return nearest->accessibleName() == "Most like these faces of Bo"; }));
    CHECK(nearest->faces()[0].face == opened.library.faces[1]);
    opened.session.faces().label(opened.only(7), opened.library.bo);
    REQUIRE(QTest::qWaitFor([&] {
        return nearest->accessibleName() != "Most like these faces of Bo" || nearest->faces().size() == 2;
    }));
}

TEST_CASE("A refresh leaves the tile that the user is at where it is") {
    OpenedTab opened;
    opened.select(4);
    const QRect place = opened.grid->visualRect(opened.grid->currentIndex());
    const QSignalSpy resets(opened.grid->model(), &QAbstractItemModel::modelReset);
    storage::SampleLibrary other(opened.library.folder / "library.kith");
    storage::SuggestionWriter writer(other.database);
    const auto put = [&](std::size_t face, double probability) {
        const model::Suggestion now{opened.library.faces[face], model::SuggestionSource::Classification,
                                    opened.library.ada,         probability,
                                    opened.library.bo,          0.0};
        REQUIRE(writer.put(now));
    };
    put(5, 0.97); // better than the current one now
    put(2, 0.60); // worse
    for (const std::size_t face : {10U, 11U, 12U}) {
        put(face, 0.99); // new, and the best of all
    }
    Q_EMIT opened.session.suggestions().suggestionsChanged();
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 10; }));
    CHECK(opened.selected() == opened.only(4));
    CHECK(opened.grid->visualRect(opened.grid->currentIndex()) == place);
    CHECK(resets.isEmpty());
    QTest::keyClick(opened.grid, Qt::Key_Return); // answers what the user saw
    CHECK(opened.labelOf(4) == opened.library.ada);
}

TEST_CASE("The arrow beside Train shows what it would change, without training") {
    OpenedTab opened;
    const QSignalSpy started(&opened.session.jobs(), &session::JobTopic::started);
    opened.find<QAction>("previewTrain")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return started.count() == 1; }));
    CHECK(started.first().first().value<model::JobKind>() == model::JobKind::TrainPreview);
}

TEST_CASE("What changes while the tab is not seen is read when it is") {
    OpenedTab opened;
    const QSignalSpy removed(opened.grid->model(), &QAbstractItemModel::rowsRemoved);
    opened.tab->hide();
    opened.session.faces().label(opened.only(3), opened.library.ada);
    QCoreApplication::processEvents(); // in which a tab that is seen reads them
    CHECK(removed.isEmpty()); // a large list takes its time, which naming faces elsewhere must not pay for
    opened.tab->show();
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 6; }));
    CHECK(opened.tab->summary().startsWith("6 suggestions for 2 people"));
}

TEST_CASE("The sidebar lists suggested people with counts and shows one alone") {
    OpenedTab opened;
    auto* list = opened.find<QListView>("personList");
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        names << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    CHECK(names.contains("Ada, 4"));
    CHECK(names.contains("Bo, 3"));
    list->setCurrentIndex(list->model()->index(static_cast<int>(names.indexOf("Bo, 3")), 0));
    CHECK(opened.rows() == 3);
    QTest::mouseClick(opened.grid->viewport(), Qt::LeftButton, {}, opened.grid->groupActionRect(0).center());
    CHECK(opened.rows() == 4); // Bo is done: back to all
}

TEST_CASE("An empty grid says why and leads on") {
    OpenedTab opened;
    auto* title = opened.find<QLabel>("emptyTitle");
    opened.find<QSlider>("minimumProbabilitySlider")->setValue(96);
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 0; }));
    CHECK(title->isVisible());
    CHECK(title->text() == "Nothing at 96 % or more");
    opened.click("emptyAction");
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 3; })); // from 90 % on
    CHECK_FALSE(title->isVisible());

    opened.find<QSlider>("minimumProbabilitySlider")->setValue(0);
    REQUIRE(QTest::qWaitFor([&] { return opened.rows() == 8; }));
    opened.grid->selectAll();
    QTest::keyClick(opened.grid, Qt::Key_Return);
    CHECK(opened.rows() == 0);
    CHECK(title->text() == "All suggestions answered");
    const QSignalSpy started(&opened.session.jobs(), &session::JobTopic::started);
    opened.click("emptyAction");
    REQUIRE(QTest::qWaitFor([&] { return started.count() == 1; }));
    CHECK(started.first().first().value<model::JobKind>() == model::JobKind::Train);
}

TEST_CASE("Without names the Faces tab is wanted, without faces a folder") {
    OpenedTab opened;
    const QSignalSpy facesWanted(opened.tab, &InferredTab::facesTabRequested);
    const QSignalSpy folderWanted(opened.tab, &InferredTab::addFolderRequested);
    opened.session.people().remove(opened.library.ada);
    opened.session.people().remove(opened.library.bo);
    REQUIRE(QTest::qWaitFor([&] {
        return opened.find<QLabel>("emptyTitle")->text() == QStringLiteral("Nobody has a name yet");
    }));
    opened.click("emptyAction");
    CHECK(facesWanted.count() == 1);
    opened.session.faces().remove(opened.library.faces);
    REQUIRE(QTest::qWaitFor(
        [&] { return opened.find<QLabel>("emptyTitle")->text() == QStringLiteral("No faces yet"); }));
    opened.click("emptyAction");
    CHECK(folderWanted.count() == 1);
}

TEST_CASE("The summary counts what is shown and selected") {
    OpenedTab opened;
    CHECK(opened.tab->summary() == "7 suggestions for 2 people at 50 % or more · 2 of 16 faces named");
    opened.select(2);
    CHECK(opened.tab->summary().startsWith("1 selected · "));
}

TEST_CASE("Source, tile size and panes are as they were after a restart") {
    QSettings().clear();
    {
        OpenedTab opened;
        opened.click("sourceClustering");
        opened.click("inferredPaneButton");
        opened.click("whyButton");
        opened.grid->setTileSize(160);
        QSettings settings;
        opened.tab->saveState(settings);
    }
    OpenedTab opened;
    opened.tab->restoreState(QSettings());
    CHECK(opened.rows() == 2);
    CHECK(opened.find<QToolButton>("sourceClustering")->isChecked());
    CHECK(opened.find("photoPane")->isVisible());
    CHECK(opened.find("whyPanel")->isVisible());
    CHECK(opened.grid->tileSize() == 160);
}
