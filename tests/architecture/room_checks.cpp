// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/checks.h"
#include "tests/architecture/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace kith::architecture {

namespace {

bool isSource(const SourceFile& file) {
    return file.path.ends_with(".cpp") || file.path.ends_with(".h");
}

const Room* roomAt(std::string_view path) {
    const auto found = std::ranges::find(kRooms, path, &Room::path);
    return found == kRooms.end() ? nullptr : &*found;
}

/// The folder that the names of a layer's rooms start from.
std::string rootOf(std::string_view path) {
    const std::string_view layer = layerOf(path);
    return layer == "ui" || layer == "app" ? std::string(layer) : "core/" + std::string(layer);
}

bool hasRooms(std::string_view root) {
    return std::ranges::any_of(kRooms, [root](const Room& room) {
        return room.path.size() > root.size() && room.path.starts_with(root) && room.path[root.size()] == '/';
    });
}

/// As kRooms names it: "neighbours" for core/grouping/neighbours, "." for core/grouping.
std::string nameIn(std::string_view root, std::string_view folder) {
    return folder == root ? "." : std::string(folder.substr(root.size() + 1));
}

/// Paths that the file includes, of the product's own.
std::vector<std::string_view> ownIncludes(const SourceFile& file) {
    std::vector<std::string_view> included;
    for (const std::string_view line : linesOf(file.text)) {
        if (const std::string_view path = includedBy(line); !layerOf(path).empty()) {
            included.push_back(path);
        }
    }
    return included;
}

void checkTable(Violations& violations) {
    for (std::size_t i = 0; i < kRooms.size(); ++i) {
        const std::string root = rootOf(std::string(kRooms[i].path) + "/");
        for (const std::string_view used : wordsOf(kRooms[i].mayUse)) {
            const std::string path = used == "." ? root : root + "/" + std::string(used);
            const auto before = kRooms.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::find_if(kRooms.begin(), before, [&](const Room& r) { return r.path == path; }) ==
                before) {
                violations.push_back(std::string(kRooms[i].path) + ": " + path + " does not stand above it");
            }
        }
    }
}

} // namespace

Violations forbiddenRooms(const SourceTree& tree) {
    Violations violations;
    checkTable(violations);
    for (const SourceFile& file : tree.files) {
        if (layerOf(file.path).empty() || !isSource(file)) {
            continue;
        }
        const std::string root = rootOf(file.path);
        const std::string_view folder = folderOf(file.path);
        const Room* room = roomAt(folder);
        if (room == nullptr) {
            if (folder != root || hasRooms(root)) {
                violations.push_back(file.path + ": " + std::string(folder) + " is no room");
            }
            continue;
        }
        for (const std::string_view included : ownIncludes(file)) {
            const std::string_view other = folderOf(included);
            if (rootOf(included) == root && other != folder && !contains(room->mayUse, nameIn(root, other))) {
                violations.push_back(file.path + ": " + std::string(folder) + " may not include " +
                                     std::string(included));
            }
        }
    }
    return violations;
}

Violations forbiddenReach(const SourceTree& tree) {
    std::map<std::string_view, std::vector<std::string_view>> includes;
    for (const SourceFile& file : tree.files) {
        if (!layerOf(file.path).empty() && isSource(file)) {
            includes.emplace(file.path, ownIncludes(file));
        }
    }
    Violations violations;
    for (const auto& [file, direct] : includes) {
        const auto hidden = std::ranges::find(kHiddenLayers, layerOf(file), &HiddenLayer::layer);
        if (hidden == kHiddenLayers.end()) {
            continue;
        }
        std::set<std::string_view> seen;
        std::vector<std::string_view> open = direct;
        while (!open.empty()) {
            const std::string_view header = open.back();
            open.pop_back();
            if (!seen.insert(header).second) {
                continue;
            }
            if (contains(hidden->mayNotSee, layerOf(header))) {
                violations.push_back(std::string(file) + ": sees " + std::string(header));
            } else if (const auto next = includes.find(header); next != includes.end()) {
                open.insert(open.end(), next->second.begin(), next->second.end());
            }
        }
    }
    return violations;
}

Violations crowdedRooms(const SourceTree& tree) {
    std::map<std::string_view, int> sources;
    for (const SourceFile& file : tree.files) {
        if (!layerOf(file.path).empty() && file.path.ends_with(".cpp")) {
            ++sources[folderOf(file.path)];
        }
    }
    Violations violations;
    for (const auto& [folder, count] : sources) {
        if (count > kMostSourcesPerRoom) {
            violations.push_back(std::string(folder) + ": " + std::to_string(count) + " sources, " +
                                 std::to_string(kMostSourcesPerRoom) + " are the limit");
        }
    }
    return violations;
}

} // namespace kith::architecture
