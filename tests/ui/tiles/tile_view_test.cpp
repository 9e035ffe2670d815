// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/shared/diffed_list_model.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_model.h"
#include "ui/tiles/tile_painter.h"
#include "ui/tiles/tile_view.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace kith;
using namespace kith::ui;

namespace {

/// Faces 1 to n in groups of ten.
class NumberModel : public DiffedListModel<TileModel, std::int64_t> {
public:
    using DiffedListModel::DiffedListModel;
    void show(std::vector<std::int64_t> faces) { updateTo(std::move(faces)); }
    QVariant data(const QModelIndex&, int) const override { return {}; }
    model::FaceId faceAt(int row) const override {
        return model::FaceId(rows()[static_cast<std::size_t>(row)]);
    }
    model::PhotoId photoAt(int) const override { return {}; }
    GroupKey groupOf(int row) const override { return (faceAt(row).value - 1) / 10; }
    TileInfo tileAt(int row) const override { return {faceAt(row), {}, {}}; }
    TileHeading headingFor(int, int) const override {
        TileHeading heading;
        heading.title = QStringLiteral("Group");
        heading.action = QStringLiteral("Select all");
        return heading;
    }
    int rowOf(model::FaceId face) const override {
        const auto found = std::find(rows().begin(), rows().end(), face.value);
        return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
    }

protected:
    std::int64_t keyOf(const std::int64_t& row) const override { return row; }
};

struct Grid {
    explicit Grid(int faces) {
        std::vector<std::int64_t> ids(static_cast<std::size_t>(faces));
        std::iota(ids.begin(), ids.end(), 1);
        model.show(ids);
        view.setTileModel(&model);
        view.resize(600, 400);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        view.setFocus();
    }
    void click(int face, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index(face)).center());
    }
    QModelIndex index(int face) const { return model.index(model.rowOf(model::FaceId(face))); }
    std::vector<int> selected() const {
        std::vector<int> faces;
        for (const model::FaceId face : view.selectedFaces()) {
            faces.push_back(static_cast<int>(face.value));
        }
        return faces;
    }
    ThumbnailCache thumbnails{[](model::FaceId) { return QImage(); }};
    NumberModel model;
    TileView view{thumbnails, nullptr};
};

using Faces = std::vector<int>;

} // namespace

TEST_CASE("A click selects one face, Ctrl toggles, Shift extends from where the last click was") {
    Grid grid(30);
    grid.click(2);
    CHECK(grid.selected() == Faces{2});
    grid.click(4, Qt::ControlModifier);
    CHECK(grid.selected() == Faces{2, 4});
    grid.click(6, Qt::ShiftModifier);
    CHECK(grid.selected() == Faces{4, 5, 6});
    grid.click(5, Qt::ControlModifier);
    CHECK(grid.selected() == Faces{4, 6});
    grid.click(1);
    CHECK(grid.selected() == Faces{1});
}

TEST_CASE("A click on the check mark adds and takes away without a key") {
    Grid grid(30);
    grid.click(2);
    const auto clickCheck = [&](int face) {
        const QPoint mark = checkRect(grid.view.visualRect(grid.index(face))).center();
        QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {}, mark);
    };
    clickCheck(3);
    CHECK(grid.selected() == Faces{2, 3});
    clickCheck(2);
    CHECK(grid.selected() == Faces{3});
}

TEST_CASE("Arrows move through groups, Shift selects on the way, Space toggles, Escape clears") {
    Grid grid(30);
    grid.click(1);
    QTest::keyClick(&grid.view, Qt::Key_Right);
    CHECK(grid.selected() == Faces{2});
    QTest::keyClick(&grid.view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(grid.selected() == Faces{2, 3});
    QTest::keyClick(&grid.view, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&grid.view, Qt::Key_Space);
    CHECK(grid.selected() == Faces{2, 3, 4});
    QTest::keyClick(&grid.view, Qt::Key_End);
    CHECK(grid.selected() == Faces{30});
    QTest::keyClick(&grid.view, Qt::Key_Escape);
    CHECK(grid.selected().empty());
    QTest::keyClick(&grid.view, Qt::Key_A, Qt::ControlModifier);
    CHECK(grid.selected().size() == 30);
}

TEST_CASE("Enter asks for a name, a double click for the photo") {
    Grid grid(10);
    QSignalSpy entered(&grid.view, &TileView::enterPressed);
    QSignalSpy photo(&grid.view, &TileView::photoRequested);
    grid.click(1);
    QTest::keyClick(&grid.view, Qt::Key_Return);
    CHECK(entered.size() == 1);
    QTest::mouseDClick(grid.view.viewport(), Qt::LeftButton, {},
                       grid.view.visualRect(grid.index(3)).center());
    REQUIRE(photo.size() == 1);
    CHECK(photo.front().front().toModelIndex().row() == 2);
}

TEST_CASE("The word at the end of a heading stands for the whole group, the heading folds it") {
    Grid grid(30);
    QObject::connect(&grid.view, &TileView::groupActionRequested, &grid.view, &TileView::selectRows);
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {}, grid.view.groupActionRect(0).center());
    CHECK(grid.selected().size() == 10);
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {}, grid.view.groupActionRect(1).center());
    CHECK(grid.selected().size() == 10); // that group alone
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      grid.view.groupActionRect(0).center());
    CHECK(grid.selected().size() == 20);
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {}, QPoint(60, 32));
    CHECK(grid.view.visualRect(grid.index(1)).isEmpty());
    CHECK_FALSE(grid.view.visualRect(grid.index(11)).isEmpty());
}

TEST_CASE("Dragging over the gaps selects what the band touches") {
    Grid grid(30);
    const QRect first = grid.view.visualRect(grid.index(1));
    const QRect third = grid.view.visualRect(grid.index(3));
    const QPoint from = first.topLeft() + QPoint(-6, 4);
    QTest::mousePress(grid.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(grid.view.viewport(), first.center());
    QMouseEvent move(QEvent::MouseMove, third.center(), grid.view.viewport()->mapToGlobal(third.center()),
                     Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(grid.view.viewport(), &move);
    QTest::mouseRelease(grid.view.viewport(), Qt::LeftButton, {}, third.center());
    CHECK(grid.selected() == Faces{1, 2, 3});
}

TEST_CASE("Faces that come in above leave what is on screen where it is, and selected") {
    Grid grid(300);
    std::vector<std::int64_t> later(grid.model.rows());
    std::erase_if(later, [](std::int64_t face) { return face <= 20; });
    grid.model.show(later); // 21 … 300
    grid.view.selectFace(model::FaceId(150));
    const int before = grid.view.visualRect(grid.index(150)).top();
    REQUIRE(grid.view.verticalScrollBar()->value() > 0);
    std::vector<std::int64_t> all(300);
    std::iota(all.begin(), all.end(), 1);
    grid.model.show(all);
    CHECK(grid.view.visualRect(grid.index(150)).top() == before);
    CHECK(grid.selected() == Faces{150});
}

TEST_CASE("After the selected faces go, the next one is where the keyboard goes on") {
    Grid grid(10);
    grid.click(4);
    grid.click(5, Qt::ControlModifier);
    CHECK(grid.view.faceAfterSelection() == model::FaceId(6));
    grid.click(10);
    CHECK(grid.view.faceAfterSelection() == model::FaceId(9));
}

TEST_CASE("A hundred thousand faces are shown without a widget for each") {
    Grid grid(100'000);
    grid.view.selectFace(model::FaceId(99'999));
    CHECK(grid.view.visualRect(grid.index(99'999)).intersects(grid.view.viewport()->rect()));
    CHECK(grid.view.viewport()->findChildren<QWidget*>().isEmpty());
}
