// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/cmake_calls.h"

#include "tests/architecture/source_tree.h"

#include <array>
#include <cctype>

namespace kith::architecture {
namespace {

std::string withoutComments(std::string_view text) {
    std::string code;
    for (const std::string_view line : linesOf(text)) {
        code += line.substr(0, line.find('#'));
        code += '\n';
    }
    return code;
}

/// The arguments of every call of the command, each as one text.
std::vector<std::string> argumentsOf(const std::string& code, std::string_view command) {
    std::vector<std::string> calls;
    for (std::size_t at = code.find(command); at != std::string::npos; at = code.find(command, at + 1)) {
        const bool startsWord = at == 0 || std::isspace(static_cast<unsigned char>(code[at - 1])) != 0;
        const std::size_t open = at + command.size();
        if (startsWord && open < code.size() && code[open] == '(') {
            const std::size_t close = code.find(')', open);
            calls.push_back(code.substr(open + 1, close - open - 1));
        }
    }
    return calls;
}

void addListed(const std::string& arguments, std::vector<std::string>& targets) {
    std::string_view key;
    for (const std::string_view word : wordsOf(arguments)) {
        if (word == "SOURCES" || word == "USES" || word == "LINKS" || word == "PRIVATE_LINKS" ||
            word == "QT") {
            key = word;
        } else if (key == "USES") {
            targets.push_back("kith_" + std::string(word));
        } else if (key == "LINKS" || key == "PRIVATE_LINKS") {
            targets.emplace_back(word);
        }
    }
}

} // namespace

std::vector<std::string> linkedTargets(std::string_view cmakeText) {
    const std::string code = withoutComments(cmakeText);
    std::vector<std::string> targets;
    for (const std::string_view command : std::array<std::string_view, 2>{"kith_module", "kith_program"}) {
        for (const std::string& arguments : argumentsOf(code, command)) {
            addListed(arguments, targets);
        }
    }
    for (const std::string& arguments : argumentsOf(code, "target_link_libraries")) {
        for (const std::string_view word : wordsOf(arguments)) {
            if (word != "PUBLIC" && word != "PRIVATE" && word != "INTERFACE") {
                targets.emplace_back(word);
            }
        }
    }
    return targets;
}

} // namespace kith::architecture
