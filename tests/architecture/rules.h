// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace kith::architecture {

/// What a layer may use; the table of ARCHITECTURE.md. Lists are parted by blanks.
struct Layer {
    std::string_view name;      ///< "model" is core/model; "ui" and "app" are folders of the root
    std::string_view mayUse;    ///< other layers
    std::string_view libraries; ///< families out of kFamilies
};

inline constexpr std::array kLayers = {
    Layer{"model", "", ""},
    Layer{"image", "model", "opencv"},
    Layer{"vision", "image model", "opencv dlib"},
    Layer{"grouping", "model", ""},
    Layer{"lists", "model", ""},
    Layer{"storage", "lists model", "sqlite"},
    Layer{"folders", "model image", ""},
    Layer{"jobs", "model image vision grouping lists storage folders", "qt"},
    Layer{"session", "jobs storage lists folders model", "qt"},
    Layer{"ui", "session lists model", "qt widgets"},
    Layer{"app", "ui session model", "qt widgets"},
};

/// A folder inside a layer, and the rooms of its layer that it may include: only such as stand above it.
struct Room {
    std::string_view path;
    std::string_view mayUse; ///< parted by blanks, as paths in the layer; "." is the layer's own folder
};

inline constexpr std::array kRooms = {
    Room{"core/grouping", ""},
    Room{"core/grouping/neighbours", "."},
    Room{"core/grouping/clustering/hdbscan", "neighbours ."},
    Room{"core/grouping/clustering", "clustering/hdbscan neighbours ."},
    Room{"core/grouping/classification", "clustering neighbours ."},
    Room{"core/grouping/merging", "classification clustering neighbours ."},
    Room{"core/grouping/evaluation", "classification clustering neighbours ."},
    Room{"core/storage/sqlite", ""},
    Room{"core/storage/stores", "sqlite"},
    Room{"core/storage/queries", "stores sqlite"},
    Room{"core/jobs", ""},
    Room{"core/jobs/scan", "."},
    Room{"core/jobs/train", "scan ."},
    Room{"core/jobs/evaluate", "."},
    Room{"core/jobs/questions", "train scan ."},
    Room{"core/session/background", ""},
    Room{"core/session", "background"},
    Room{"ui/style", ""},
    Room{"ui/shared", "style"},
    Room{"ui/tiles", "shared style"},
    Room{"ui/people", "tiles shared style"},
    Room{"ui/why", "people tiles shared style"},
    Room{"ui/photo", "people tiles shared style"},
    Room{"ui/labels", "people tiles shared style"},
    Room{"ui/welcome", "style"},
    Room{"ui/window", "people tiles shared style"},
    Room{"ui/settings", "labels people tiles shared style"},
    Room{"ui/browser", "photo why people tiles shared style"},
    Room{"ui/faces", "browser labels photo why people tiles shared style"},
    Room{"ui/inferred", "browser labels photo why people tiles shared style"},
    Room{"ui", "faces inferred browser settings window welcome labels photo why people tiles shared style"},
    Room{"app", ""},
    Room{"app/cli", "."},
};

/// A folder with more sources (.cpp) wants rooms.
inline constexpr int kMostSourcesPerRoom = 30;

/// What a layer may not see through any chain of includes.
struct HiddenLayer {
    std::string_view layer;
    std::string_view mayNotSee;
};

inline constexpr std::array kHiddenLayers = {
    HiddenLayer{"ui", "jobs storage vision grouping image folders"},
    HiddenLayer{"session", "vision grouping image"},
};

/// A library that not every layer may see: how its headers start between the brackets or quotes of an
/// #include, what else in the code gives its use away, and how its CMake targets start.
struct Family {
    std::string_view name;
    std::string_view headers;
    std::string_view traces; ///< parted by '|'
    std::string_view targets;
};

inline constexpr std::array kFamilies = {
    Family{"opencv", "opencv2/ opencv/", "cv::", "opencv_"},
    Family{"dlib", "dlib/", "dlib::", "dlib::"},
    Family{"sqlite", "sqlite3 SQLiteCpp/",
           "\"SELECT |\"INSERT INTO |\"UPDATE |\"DELETE FROM |\"CREATE TABLE |\"PRAGMA |SQLite::|sqlite3_",
           "SQLite"},
    Family{"widgets", "QtWidgets/ QWidget QDialog QMainWindow QApplication", "", "Qt6::Widgets Qt6::Svg"},
    // After "widgets": the first family that fits counts.
    Family{"qt", "Qt QA QB QC QD QE QF QG QH QI QJ QK QL QM QN QO QP QQ QR QS QT QU QV QW QX", "",
           "Qt6:: Qt::"},
};

/// "Ask at 300, split at 400"; a header is a contract and fits on two screens.
inline constexpr int kMostLines = 400;
inline constexpr int kMostHeaderLines = 120;

/// Everything that may lie in the root besides files that start with a dot.
inline constexpr std::string_view kTopLevel =
    "app core ui resources tests packaging build CMakeLists.txt CMakePresets.json LICENSE README.md "
    "ARCHITECTURE.md CONTRIBUTING.md";

/// Kinds of files that start with the two SPDX lines, by the end of their names.
inline constexpr std::string_view kLicensed = ".h .cpp .cmake CMakeLists.txt .sql .sh .py .svg .qss .qrc";

} // namespace kith::architecture
