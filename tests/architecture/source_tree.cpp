// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kith::architecture {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTextEnds[] = {".h",  ".cpp", ".cmake", ".txt", ".sql",
                                          ".sh", ".py",  ".svg",   ".qss", ".qrc"};

bool isText(const std::string& name) {
    return std::ranges::any_of(kTextEnds, [&name](std::string_view end) { return name.ends_with(end); });
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void addFiles(SourceTree& tree, const fs::path& root, const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(".") || name == "build") {
            continue;
        }
        if (entry.is_directory()) {
            addFiles(tree, root, entry.path());
        } else if (isText(name)) {
            tree.files.push_back(
                {entry.path().lexically_relative(root).generic_string(), contentOf(entry.path())});
        }
    }
}

} // namespace

SourceTree readTree(const fs::path& root) {
    SourceTree tree;
    for (const auto& entry : fs::directory_iterator(root)) {
        tree.topLevel.push_back(entry.path().filename().string());
    }
    addFiles(tree, root, root);
    std::ranges::sort(tree.topLevel);
    std::ranges::sort(tree.files, {}, &SourceFile::path);
    return tree;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string_view layerOf(std::string_view path) {
    const auto firstFolder = [](std::string_view p) {
        const std::size_t slash = p.find('/');
        return slash == std::string_view::npos ? std::string_view() : p.substr(0, slash);
    };
    const std::string_view top = firstFolder(path);
    if (top == "core") {
        return firstFolder(path.substr(top.size() + 1));
    }
    return top == "ui" || top == "app" ? top : std::string_view();
}

std::vector<std::string_view> wordsOf(std::string_view list) {
    constexpr std::string_view kBlanks = " \t\r\n";
    std::vector<std::string_view> words;
    std::size_t start = list.find_first_not_of(kBlanks);
    while (start != std::string_view::npos) {
        const std::size_t end = std::min(list.find_first_of(kBlanks, start), list.size());
        words.push_back(list.substr(start, end - start));
        start = list.find_first_not_of(kBlanks, end);
    }
    return words;
}

bool contains(std::string_view list, std::string_view word) {
    return std::ranges::count(wordsOf(list), word) > 0;
}

std::string_view includedBy(std::string_view line) {
    constexpr std::string_view kInclude = "#include ";
    if (!line.starts_with(kInclude) || line.size() < kInclude.size() + 2) {
        return {};
    }
    line.remove_prefix(kInclude.size() + 1);
    return line.substr(0, line.find_first_of("\">"));
}

std::string_view folderOf(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

} // namespace kith::architecture
