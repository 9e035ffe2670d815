// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"
#include "core/model/ids.h"
#include "tests/e2e/driver.h"
#include "ui/tiles/tile_view.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kith::e2e {

/// A tile as the window shows it.
struct Tile {
    model::FaceId face;
    std::string file;        ///< name of the photo's file
    std::string name;        ///< under the tile: a person, "Unknown 012", or nothing
    double probability = -1; ///< -1 = none is shown
};

std::vector<Tile> tilesOf(Driver& driver, const char* grid);
/// The tile of a face, or nothing when it is not in the grid.
std::optional<Tile> tileOf(Driver& driver, const char* grid, model::FaceId face);
/// Scrolls to the face and clicks it.
void clickTile(Driver& driver, const char* grid, model::FaceId face, Qt::KeyboardModifiers modifiers = {});

/// The largest active face on the photo of this file name; fails the test when there is none.
model::FaceId faceOn(Driver& driver, const std::string& file);
/// Where active faces are on the photo of this name.
std::map<model::FaceId, model::Box> boxesOn(Driver& driver, const std::string& file);
/// Every named face with its person's name.
std::map<model::FaceId, std::string> labelsOf(Driver& driver);

/// What the library keeps of a face that identifies somebody.
struct Traces {
    QByteArray embedding;
    QByteArray thumbnail;
};
Traces tracesOf(const std::filesystem::path& library, const std::string& embedder, model::FaceId face);
/// The names of the library's files (database, log, thumbnails …) in which these bytes occur.
std::vector<std::string> filesWith(const std::filesystem::path& library, const QByteArray& bytes);

} // namespace kith::e2e
