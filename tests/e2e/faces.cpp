// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faces.h"

#include "core/session/face_topic.h"
#include "core/session/photo_topic.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/thumbnail_store.h"
#include "ui/tiles/tile_model.h"

#include <QFile>
#include <QTest>

namespace kith::e2e {
namespace {

using Model = ui::TileModel;

std::string fileNameOf(Driver& driver, model::PhotoId photo) {
    const auto found = driver.session().photos().photo(photo);
    return found ? std::filesystem::path(found->path).filename().string() : std::string();
}

Tile tileAt(Driver& driver, const Model& model, int row) {
    const QModelIndex index = model.index(row);
    Tile tile;
    tile.face = model::FaceId(index.data(Model::FaceIdRole).toLongLong());
    tile.file = fileNameOf(driver, model::PhotoId(index.data(Model::PhotoIdRole).toLongLong()));
    tile.name = index.data(Model::NameRole).toString().toStdString();
    const QVariant probability = index.data(Model::ProbabilityRole);
    tile.probability = probability.isValid() ? probability.toDouble() : -1;
    return tile;
}

} // namespace

std::vector<Tile> tilesOf(Driver& driver, const char* grid) {
    const Model& model = *driver.widget<ui::TileView>(grid).tileModel();
    std::vector<Tile> tiles;
    for (int row = 0; row < model.rowCount(); ++row)
        tiles.push_back(tileAt(driver, model, row));
    return tiles;
}

std::optional<Tile> tileOf(Driver& driver, const char* grid, model::FaceId face) {
    const Model& model = *driver.widget<ui::TileView>(grid).tileModel();
    const int row = model.rowOf(face);
    return row < 0 ? std::nullopt : std::optional(tileAt(driver, model, row));
}

void clickTile(Driver& driver, const char* grid, model::FaceId face, Qt::KeyboardModifiers modifiers) {
    auto& view = driver.widget<ui::TileView>(grid);
    int row = -1;
    driver.waitFor(
        "face " + std::to_string(face.value) + " in " + grid,
        [&] { return (row = view.tileModel()->rowOf(face)) >= 0 && view.isVisible(); }, 10);
    const QModelIndex index = view.tileModel()->index(row);
    view.scrollTo(index);
    const QRect place = view.visualRect(index);
    INFO("the tile of face " << face.value << " in " << grid << " is on the screen");
    REQUIRE(view.viewport()->rect().contains(place.center()));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, place.center());
}

std::map<model::FaceId, model::Box> boxesOn(Driver& driver, const std::string& file) {
    auto& faces = driver.session().faces();
    std::map<model::FaceId, model::Box> boxes;
    for (const model::FaceRow& row : faces.list({}))
        if (fileNameOf(driver, row.photo) == file)
            boxes[row.id] = faces.details(row.id).value().face.box;
    return boxes;
}

model::FaceId faceOn(Driver& driver, const std::string& file) {
    model::FaceId largest;
    double area = 0;
    for (const auto& [face, box] : boxesOn(driver, file)) {
        if (box.area() > area) {
            largest = face;
            area = box.area();
        }
    }
    INFO("a face was found on " << file);
    REQUIRE(largest.isValid());
    return largest;
}

std::map<model::FaceId, std::string> labelsOf(Driver& driver) {
    auto& faces = driver.session().faces();
    std::map<model::FaceId, std::string> labels;
    for (const model::FaceRow& row : faces.list({}))
        if (row.person.isValid())
            labels[row.id] = faces.details(row.id).value().personName;
    return labels;
}

Traces tracesOf(const std::filesystem::path& library, const std::string& embedder, model::FaceId face) {
    Traces traces;
    storage::Database database(library);
    const storage::EmbeddingStore embeddings(database);
    embeddings.forEachSample(embeddings.findModel(embedder), [&](const storage::FaceSampleRow& row) {
        if (row.face == face)
            traces.embedding = QByteArray(reinterpret_cast<const char*>(row.embedding.data()),
                                          static_cast<qsizetype>(sizeof row.embedding));
    });
    const auto jpeg = storage::ThumbnailStore(library).get(face);
    traces.thumbnail =
        QByteArray(reinterpret_cast<const char*>(jpeg.data()), static_cast<qsizetype>(jpeg.size()));
    return traces;
}

std::vector<std::string> filesWith(const std::filesystem::path& library, const QByteArray& bytes) {
    // A row longer than a page of the database is not in one piece: a stretch from its middle tells as much.
    const QByteArray stretch = bytes.mid(bytes.size() / 2 - 100, 200);
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(library.parent_path())) {
        QFile file(QString::fromStdString(entry.path().string()));
        if (entry.is_regular_file() && file.open(QIODevice::ReadOnly) && file.readAll().contains(stretch))
            found.push_back(entry.path().filename().string());
    }
    return found;
}

} // namespace kith::e2e
