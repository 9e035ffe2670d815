// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/checks.h"

#include "tests/architecture/cmake_calls.h"
#include "tests/architecture/rules.h"

#include <algorithm>

namespace kith::architecture {
namespace {

bool startsWithAny(std::string_view text, std::string_view starts) {
    return std::ranges::any_of(wordsOf(starts), [text](std::string_view s) { return text.starts_with(s); });
}

bool endsWithAny(std::string_view text, std::string_view ends) {
    return std::ranges::any_of(wordsOf(ends), [text](std::string_view e) { return text.ends_with(e); });
}

const Layer* layerNamed(std::string_view name) {
    const auto found = std::ranges::find(kLayers, name, &Layer::name);
    return found == kLayers.end() ? nullptr : &*found;
}

bool mayUse(const Layer& layer, std::string_view other) {
    return layer.name == other || contains(layer.mayUse, other);
}

/// Calls check(file, layer) for every file of the product; a folder that is in no table is a violation.
template <typename Check>
Violations overLayers(const SourceTree& tree, Check&& check) {
    Violations violations;
    for (const SourceFile& file : tree.files) {
        const std::string_view name = layerOf(file.path);
        const Layer* layer = layerNamed(name);
        if (layer != nullptr) {
            check(file, *layer, violations);
        } else if (!name.empty()) {
            violations.push_back(file.path + ": core/" + std::string(name) + " is no layer");
        }
    }
    return violations;
}

bool holdsAny(std::string_view line, std::string_view traces) {
    while (!traces.empty()) {
        const std::size_t end = std::min(traces.find('|'), traces.size());
        if (line.find(traces.substr(0, end)) != std::string_view::npos) {
            return true;
        }
        traces.remove_prefix(std::min(end + 1, traces.size()));
    }
    return false;
}

const Family* familyOfHeader(std::string_view header) {
    const auto found =
        std::ranges::find_if(kFamilies, [&](const Family& f) { return startsWithAny(header, f.headers); });
    return found == kFamilies.end() ? nullptr : &*found;
}

const Family* familyOfTarget(std::string_view target) {
    const auto found =
        std::ranges::find_if(kFamilies, [&](const Family& f) { return startsWithAny(target, f.targets); });
    return found == kFamilies.end() ? nullptr : &*found;
}

void checkLibraries(const SourceFile& file, const Layer& layer, Violations& violations) {
    int number = 0;
    for (const std::string_view line : linesOf(file.text)) {
        ++number;
        const std::string_view header = includedBy(line);
        const Family* included = header.empty() ? nullptr : familyOfHeader(header);
        const bool isComment =
            line.substr(std::min(line.find_first_not_of(' '), line.size())).starts_with("//");
        for (const Family& family : kFamilies) {
            const bool used = included == &family || (!isComment && holdsAny(line, family.traces));
            if (used && !contains(layer.libraries, family.name)) {
                violations.push_back(file.path + ":" + std::to_string(number) + ": " +
                                     std::string(family.name) + " is not for " + std::string(layer.name));
            }
        }
    }
}

} // namespace

Violations forbiddenIncludes(const SourceTree& tree) {
    return overLayers(tree, [](const SourceFile& file, const Layer& layer, Violations& violations) {
        for (const std::string_view line : linesOf(file.text)) {
            const std::string_view included = includedBy(line);
            const std::string_view other = layerOf(included);
            if (included.starts_with("tests/") || (!other.empty() && !mayUse(layer, other))) {
                violations.push_back(file.path + ": " + std::string(layer.name) + " may not include " +
                                     std::string(included));
            }
        }
    });
}

Violations forbiddenLinks(const SourceTree& tree) {
    return overLayers(tree, [](const SourceFile& file, const Layer& layer, Violations& violations) {
        if (!file.path.ends_with("CMakeLists.txt")) {
            return;
        }
        for (const std::string& target : linkedTargets(file.text)) {
            const bool own = target.starts_with("kith_") && !target.ends_with("_migrations");
            const Family* family = familyOfTarget(target);
            if ((own && !mayUse(layer, std::string_view(target).substr(5))) ||
                (family != nullptr && !contains(layer.libraries, family->name))) {
                violations.push_back(file.path + ": " + std::string(layer.name) + " may not link " + target);
            }
        }
    });
}

Violations forbiddenLibraries(const SourceTree& tree) {
    return overLayers(tree, [](const SourceFile& file, const Layer& layer, Violations& violations) {
        if (file.path.ends_with(".h") || file.path.ends_with(".cpp")) {
            checkLibraries(file, layer, violations);
        }
    });
}

Violations tooLongFiles(const SourceTree& tree) {
    Violations violations;
    for (const SourceFile& file : tree.files) {
        const int lines = static_cast<int>(linesOf(file.text).size());
        const int most = file.path.ends_with(".h") ? kMostHeaderLines : kMostLines;
        if (lines > most) {
            violations.push_back(file.path + ": " + std::to_string(lines) + " lines, " +
                                 std::to_string(most) + " are the limit");
        }
    }
    return violations;
}

Violations missingLicences(const SourceTree& tree) {
    Violations violations;
    for (const SourceFile& file : tree.files) {
        // After "#!/bin/bash" or "<?xml …?>" at the earliest.
        const std::string_view head = std::string_view(file.text).substr(0, 400);
        if (endsWithAny(file.path, kLicensed) &&
            (head.find("SPDX-FileCopyrightText: ") == std::string_view::npos ||
             head.find("SPDX-License-Identifier: GPL-3.0-or-later") == std::string_view::npos)) {
            violations.push_back(file.path + ": no SPDX header");
        }
    }
    return violations;
}

Violations strangeTopLevel(const SourceTree& tree) {
    Violations violations;
    for (const std::string& name : tree.topLevel) {
        if (!name.starts_with(".") && !contains(kTopLevel, name)) {
            violations.push_back(name + ": has no place in the root");
        }
    }
    return violations;
}

} // namespace kith::architecture
