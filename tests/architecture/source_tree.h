// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kith::architecture {

struct SourceFile {
    std::string path; ///< from the root, parted by '/'
    std::string text;
};

struct SourceTree {
    std::vector<std::string> topLevel; ///< names in the root
    std::vector<SourceFile> files;     ///< by path
};

/// The text files below the root, without what was built and what starts with a dot.
SourceTree readTree(const std::filesystem::path& root);

/// Without the end of line.
std::vector<std::string_view> linesOf(std::string_view text);

/// "model" for core/model/face.h, "ui" for ui/faces/face_model.h; empty outside of core, ui and app.
std::string_view layerOf(std::string_view path);

/// The words of a list parted by blanks or ends of line.
std::vector<std::string_view> wordsOf(std::string_view list);

/// Whether the word is one of the list's.
bool contains(std::string_view list, std::string_view word);

/// What stands between the quotes or brackets of an #include; empty for other lines.
std::string_view includedBy(std::string_view line);

/// "ui/faces" for ui/faces/face_model.h.
std::string_view folderOf(std::string_view path);

} // namespace kith::architecture
