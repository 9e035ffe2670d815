// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/suggestion_topic.h"
#include "tests/support/catch.h"
#include "tests/ui/inferred/suggested_library.h"
#include "ui/inferred/check_labels_dialog.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/similarity_strip.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::ui;

namespace {

/// Faces 2 to 6 are Ada's and 7 to 9 Bo's, and so is 10, which is like Ada.
struct OpenedCheck {
    SuggestedLibrary library;
    session::LibrarySession& session = *library.session;
    QWidget window;
    CheckLabelsDialog* dialog = nullptr;
    TileView* grid = nullptr;

    OpenedCheck() {
        const auto faces = [&](std::initializer_list<std::size_t> positions) {
            std::vector<model::FaceId> ids;
            for (const std::size_t at : positions) {
                ids.push_back(library.faces[at]);
            }
            return ids;
        };
        session.faces().label(faces({2, 3, 4, 5, 6}), library.ada);
        session.faces().label(faces({7, 8, 9, 10}), library.bo);
        window.show();
        CheckLabelsDialog::open({session.faces(), session.suggestions(), session.journal()}, library.shared(),
                                &window);
        dialog = window.findChild<CheckLabelsDialog*>();
        REQUIRE(dialog != nullptr);
        grid = dialog->findChild<TileView*>(QStringLiteral("checkLabelsGrid"));
        REQUIRE(QTest::qWaitForWindowActive(dialog));
        REQUIRE(asks());
    }
    bool asks() {
        return QTest::qWaitFor([&] { return grid->model()->rowCount() == 1; });
    }
    void press(Qt::Key key) { QTest::keyClick(grid, key); }
    QString text(const char* label) { return dialog->findChild<QLabel*>(QString::fromLatin1(label))->text(); }
    model::PersonId labelOf(std::size_t face) {
        return session.faces().details(library.faces[face])->face.person;
    }
    std::string undoText() { return session.journal().undoText().text(); }
};

} // namespace

TEST_CASE("A wrong name is shown first, beside its person and the one it is more like") {
    OpenedCheck opened;
    CHECK(opened.grid->selectedFaces() == std::vector{opened.library.faces[10]});
    CHECK(opened.text("checkLabelsTitle") == "Is this Bo?");
    CHECK(opened.text("checkLabelsSentence").endsWith(": more like Ada."));
    auto* own = opened.dialog->findChild<SimilarityStrip*>(QStringLiteral("checkLabelsOwn"));
    auto* better = opened.dialog->findChild<SimilarityStrip*>(QStringLiteral("checkLabelsBetter"));
    REQUIRE(QTest::qWaitFor([&] { return !better->faces().empty(); }));
    CHECK(better->faces().size() == 5);
    CHECK(better->faces()[0].grade == model::SimilarityGrade::VeryAlike);
    CHECK(own->faces().size() == 4);
    CHECK(own->faces()[0].grade == model::SimilarityGrade::Unlike);
}

TEST_CASE("A name that is kept is not asked about again, until that is taken back") {
    OpenedCheck opened;
    opened.press(Qt::Key_K);
    CHECK(opened.grid->model()->rowCount() == 0);
    CHECK(opened.undoText() == "Kept the names of 1 face");
    CHECK(opened.labelOf(10) == opened.library.bo);
    const QSignalSpy found(&opened.session.suggestions(), &session::SuggestionTopic::labelDoubtsFound);
    opened.session.suggestions().findLabelDoubts();
    REQUIRE(QTest::qWaitFor([&] { return !found.isEmpty(); }));
    CHECK(opened.grid->model()->rowCount() == 0);

    QTest::keyClick(opened.dialog, Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.asks());
}

TEST_CASE("A face is moved to the other person or freed of its name, and each is undone") {
    OpenedCheck opened;
    opened.press(Qt::Key_M);
    CHECK(opened.labelOf(10) == opened.library.ada);
    CHECK(opened.undoText() == "Corrected the names of 1 face");
    QTest::keyClick(opened.dialog, Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.labelOf(10) == opened.library.bo);
    REQUIRE(opened.asks());
    opened.grid->selectAll();
    opened.press(Qt::Key_R);
    CHECK_FALSE(opened.labelOf(10).isValid());
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == 0; }));
    opened.session.journal().undo();
    CHECK(opened.asks());
}

TEST_CASE("Escape closes the names to check at once") {
    OpenedCheck opened;
    REQUIRE_FALSE(opened.grid->selectedFaces().empty());
    opened.press(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return opened.window.findChild<CheckLabelsDialog*>() == nullptr; }));
}

TEST_CASE("Several names are answered at once, each with its own other person") {
    OpenedCheck opened;
    opened.session.faces().label({opened.library.faces[7]}, opened.library.ada); // is like Bo
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == 2; }));
    opened.grid->selectAll();
    auto* move = opened.dialog->findChild<QPushButton*>(QStringLiteral("moveNameButton"));
    CHECK(move->text() == "They are the others they are more like");
    QTest::mouseClick(move, Qt::LeftButton);
    CHECK(opened.labelOf(10) == opened.library.ada);
    CHECK(opened.labelOf(7) == opened.library.bo);
    CHECK(opened.undoText() == "Corrected the names of 2 faces");
    opened.session.journal().undo();
    CHECK(opened.labelOf(10) == opened.library.bo);
    CHECK(opened.labelOf(7) == opened.library.ada);
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == 2; }));
}

TEST_CASE("Whatever takes the focus in the list of doubtful names has a name itself") {
    OpenedCheck opened;
    for (const QWidget* widget : opened.dialog->findChildren<QWidget*>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
            CHECK_FALSE(
                (widget->accessibleName().isEmpty() && (button == nullptr || button->text().isEmpty())));
        }
    }
}

TEST_CASE("Without a wrong name it says so") {
    SuggestedLibrary library;
    QWidget window;
    CheckLabelsDialog dialog(
        {library.session->faces(), library.session->suggestions(), library.session->journal()},
        library.shared(), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* title = dialog.findChild<QLabel*>(QStringLiteral("emptyTitle"));
    REQUIRE(title != nullptr);
    CHECK(title->text() == "Looking at the names");
    CHECK(QTest::qWaitFor([&] { return title->text() == QStringLiteral("Nothing looks wrong"); }));
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("keepNameButton"))->isVisible());
}

TEST_CASE("Once it is closed, nobody looks for wrong names any more") {
    OpenedCheck opened;
    opened.dialog->close();
    REQUIRE(QTest::qWaitFor([&] { return opened.window.findChild<CheckLabelsDialog*>() == nullptr; }));
    const QSignalSpy found(&opened.session.suggestions(), &session::SuggestionTopic::labelDoubtsFound);
    QElapsedTimer search;
    search.start();
    opened.session.suggestions().findLabelDoubts();
    REQUIRE(QTest::qWaitFor([&] { return found.count() == 1; }));
    const auto itTakes = static_cast<int>(search.elapsed());
    opened.session.faces().label({opened.library.faces[11]}, opened.library.ada);
    // Nothing tells that nobody looks: several times as long as a search takes, there is none.
    CHECK_FALSE(QTest::qWaitFor([&] { return found.count() > 1; }, 20 + 5 * itTakes));
}
