// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sentence.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kith::model {

namespace {

/// A stored sentence: kStart, the code's name, and each time after kPart the count and the arguments.
constexpr char kStart = '\x1E';
constexpr char kPart = '\x1F';
/// Stands before a character that is moved out of the way of those two, and of itself.
constexpr char kEscape = '\x1B';
constexpr char kMoved = 0x40;

const SentencePattern& patternOf(SentenceCode code) {
    return sentencePatterns()[static_cast<std::size_t>(code)];
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char character : text) {
        const bool isSpecial = character == kStart || character == kPart || character == kEscape;
        if (isSpecial)
            safe += kEscape;
        safe += isSpecial ? static_cast<char>(character + kMoved) : character;
    }
    return safe;
}

std::string unescaped(std::string_view safe) {
    std::string text;
    for (std::size_t i = 0; i < safe.size(); ++i) {
        const bool isSpecial = safe[i] == kEscape && i + 1 < safe.size();
        text += isSpecial ? static_cast<char>(safe[++i] - kMoved) : safe[i];
    }
    return text;
}

std::vector<std::string_view> partsOf(std::string_view stored) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= stored.size();) {
        const std::size_t end = std::min(stored.find(kPart, start), stored.size());
        parts.push_back(stored.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::string english(const SentencePattern& pattern, std::int64_t count) {
    std::string text = pattern.one != nullptr && count == 1 ? pattern.one : pattern.text;
    if (pattern.one != nullptr) {
        if (const std::size_t place = text.find("%n"); place != std::string::npos)
            text.replace(place, 2, std::to_string(count));
    }
    return text;
}

/// In one go, so that an argument may hold "%1" itself.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t number = pattern[i] == '%' && i + 1 < pattern.size()
                                       ? static_cast<std::size_t>(pattern[i + 1]) - '1'
                                       : arguments.size();
        if (number < arguments.size()) {
            text += arguments[number];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace

Sentence::Sentence(SentenceCode code, std::vector<std::string> arguments, std::int64_t count)
    : m_code(code)
    , m_arguments(std::move(arguments))
    , m_count(count) {}

Sentence::Sentence(std::string text) {
    if (!text.empty())
        m_arguments.push_back(std::move(text));
}

std::string Sentence::text() const {
    return text(english);
}

std::string
Sentence::text(const std::function<std::string(const SentencePattern&, std::int64_t)>& translated) const {
    if (m_code == SentenceCode::Verbatim)
        return m_arguments.empty() ? std::string() : m_arguments.front();
    std::vector<std::string> words;
    for (const std::string& argument : m_arguments)
        words.push_back(parsed(argument).text(translated));
    return filled(translated(patternOf(m_code), m_count), words);
}

std::string Sentence::stored() const {
    if (m_code == SentenceCode::Verbatim)
        return text();
    std::string line = kStart + std::string(patternOf(m_code).name) + kPart + std::to_string(m_count);
    for (const std::string& argument : m_arguments)
        line += kPart + escaped(argument);
    return line;
}

Sentence Sentence::parsed(const std::string& stored) {
    if (!stored.starts_with(kStart))
        return stored;
    const std::vector<std::string_view> parts = partsOf(std::string_view(stored).substr(1));
    const auto patterns = sentencePatterns();
    const auto pattern = std::ranges::find_if(
        patterns, [&](const SentencePattern& known) { return known.name == parts.front(); });
    std::int64_t count = 0;
    if (pattern == patterns.end() || parts.size() != static_cast<std::size_t>(pattern->arguments) + 2 ||
        std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), count).ec != std::errc())
        return stored;
    std::vector<std::string> arguments;
    for (std::size_t i = 2; i < parts.size(); ++i)
        arguments.push_back(unescaped(parts[i]));
    return {pattern->code, std::move(arguments), count};
}

Sentence unknownPerson(std::int64_t number) {
    constexpr std::size_t kDigits = 3;
    std::string digits = std::to_string(number);
    digits.insert(0, kDigits - std::min(kDigits, digits.size()), '0');
    return {SentenceCode::UnknownPerson, {digits}};
}

} // namespace kith::model
