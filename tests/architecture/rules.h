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
    Layer{"storage", "model", "sqlite"},
    Layer{"library", "model image", ""},
    Layer{"jobs", "model image vision grouping storage library", "qt"},
    Layer{"session", "jobs storage library model", "qt"},
    Layer{"ui", "session model", "qt widgets"},
    Layer{"app", "ui session model", "qt widgets"},
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
