// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentence_code.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith::model {

/// The words of a code: "%1" to "%3" stand for the arguments, "%n" for the count.
struct SentencePattern {
    SentenceCode code = SentenceCode::Verbatim;
    const char* name = "";     ///< of the code, as files keep it
    const char* text = "";     ///< English; with a count, its plural
    const char* one = nullptr; ///< English for the count 1; null = the sentence has no count
    int arguments = 0;         ///< how many there are
};

/// Every code once, in the order of the codes.
std::span<const SentencePattern> sentencePatterns();

/// What core says to the user, as a value: which sentence, and what it is about. The words are made by who
/// shows it, in English with text(), in the user's language with ui/style/error_text.h.
class Sentence {
public:
    /// Context of the patterns in translation files.
    static constexpr const char* kContext = "kith::model::Sentence";

    Sentence() = default; ///< says nothing
    /// An argument may be another sentence's stored().
    Sentence(SentenceCode code, std::vector<std::string> arguments = {}, std::int64_t count = 0);
    /// A text that comes from elsewhere (an older library, the command line), to be shown as it is.
    Sentence(std::string text);
    Sentence(const char* text)
        : Sentence(std::string(text)) {}

    bool isEmpty() const { return m_code == SentenceCode::Verbatim && m_arguments.empty(); }
    SentenceCode code() const { return m_code; }
    const std::vector<std::string>& arguments() const { return m_arguments; }
    std::int64_t count() const { return m_count; }
    bool operator==(const Sentence&) const = default;

    /// In English.
    std::string text() const;
    /// In the words that `translated` gives for a pattern and a count, the count put in already.
    std::string
    text(const std::function<std::string(const SentencePattern&, std::int64_t)>& translated) const;

    /// One line of text that parsed() makes the same sentence of; a text from elsewhere is itself.
    std::string stored() const;
    /// What stored() did not make is a text from elsewhere.
    static Sentence parsed(const std::string& stored);

private:
    SentenceCode m_code = SentenceCode::Verbatim;
    std::vector<std::string> m_arguments;
    std::int64_t m_count = 0;
};

/// A person without a name: "Unknown 012".
Sentence unknownPerson(std::int64_t number);

} // namespace kith::model
