// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user sees and has chosen stays while a job writes to the library.
#include "core/session/face_topic.h"
#include "core/session/photo_topic.h"
#include "tests/ui/support/opened_window.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace kith;
using namespace kith::ui;

namespace {

struct ScannedWindow : OpenedWindow {
    ScannedWindow()
        : OpenedWindow(60) {
        grid->selectFace(library.ids[130]);
        const int first = grid->tileModel()->rowOf(library.ids[126]);
        grid->selectRows(first, 3);
        grid->scrollTo(index(130), QAbstractItemView::PositionAtCenter);
        REQUIRE(grid->verticalScrollBar()->value() > 0);
    }
    QModelIndex index(std::size_t face) const {
        return grid->model()->index(grid->tileModel()->rowOf(library.ids[face]), 0);
    }
    QModelIndex firstOnScreen() const {
        int row = 0;
        while (!grid->visualRect(grid->model()->index(row, 0)).intersects(grid->viewport()->rect())) {
            ++row;
        }
        return grid->model()->index(row, 0);
    }
    /// Newer photos than all there are, which come in above them.
    std::vector<model::FaceId> scan(int photos) {
        std::vector<model::FaceId> added;
        for (int i = 0; i < photos; ++i) {
            const auto faces = job.addPhoto(2, 9'000'000 + ++scanned);
            added.insert(added.end(), faces.begin(), faces.end());
        }
        Q_EMIT library.session->faces().facesAdded(added);
        Q_EMIT library.session->faces().countsChanged();
        return added;
    }

    storage::SampleLibrary job{library.session->file()}; ///< a connection of its own, as a job has
    int scanned = 0;
};

} // namespace

TEST_CASE("Selection, place and focus stay while a scan finds faces and a Re-scan loses some") {
    ScannedWindow opened;
    opened.job.photoCount = 1'000;
    const auto selected = opened.grid->selectedFaces();
    REQUIRE(selected.size() == 4);
    const QPersistentModelIndex current = opened.grid->currentIndex();
    const model::FaceId focused = opened.grid->tileModel()->faceAt(current.row());
    const int top = opened.grid->visualRect(current).top();
    QSignalSpy resets(opened.grid->model(), &QAbstractItemModel::modelReset);
    const int before = opened.grid->model()->rowCount();

    std::vector<model::FaceId> found;
    for (int batch = 0; batch < 5; ++batch) {
        const auto added = opened.scan(25);
        found.insert(found.end(), added.begin(), added.end());
        const auto rows = before + static_cast<int>(found.size());
        REQUIRE(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == rows; }, 3000));
        CHECK(opened.grid->selectedFaces() == selected);
        CHECK(opened.grid->visualRect(current).top() == top);
    }
    found.resize(100);
    opened.job.faces.remove(found);
    Q_EMIT opened.library.session->faces().facesRemoved(found);
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == before + 150; }, 3000));

    CHECK(opened.grid->selectedFaces() == selected);
    CHECK(opened.grid->visualRect(current).top() == top);
    CHECK(opened.grid->tileModel()->faceAt(opened.grid->currentIndex().row()) == focused);
    CHECK(opened.grid->hasFocus());
    CHECK(resets.isEmpty());
}

TEST_CASE(
    "Without a chosen face the first one on screen stays where it is, however many batches come in above") {
    ScannedWindow opened;
    opened.job.photoCount = 1'000;
    opened.grid->selectionModel()->clear();
    const QModelIndex first = opened.firstOnScreen();
    const model::FaceId face = opened.grid->tileModel()->faceAt(first.row());
    const int top = opened.grid->visualRect(first).top();
    const int before = opened.grid->model()->rowCount();
    for (int batch = 1; batch <= 7; ++batch) {
        opened.scan(25); // fifty faces: no whole number of lines
        REQUIRE(
            QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == before + 50 * batch; }, 3000));
        const int row = opened.grid->tileModel()->rowOf(face);
        CHECK(opened.grid->visualRect(opened.grid->model()->index(row, 0)).top() == top);
    }
    // It is the user who scrolls on: from there the next one counts.
    opened.grid->verticalScrollBar()->setValue(opened.grid->verticalScrollBar()->value() + 777);
    const QModelIndex next = opened.firstOnScreen();
    const model::FaceId nextFace = opened.grid->tileModel()->faceAt(next.row());
    const int nextTop = opened.grid->visualRect(next).top();
    opened.scan(25);
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == before + 400; }, 3000));
    const int row = opened.grid->tileModel()->rowOf(nextFace);
    CHECK(opened.grid->visualRect(opened.grid->model()->index(row, 0)).top() == nextTop);
}
