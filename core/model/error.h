// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentence.h"

#include <exception>
#include <memory>
#include <stdexcept>

namespace kith::model {

enum class ErrorKind {
    NotFound,     ///< a file, folder, face or person that does not exist
    Unreadable,   ///< exists, but cannot be read (permissions, damage, a directory where a file is expected)
    Unsupported,  ///< a format or version this program does not handle
    Corrupt,      ///< content contradicts itself or its checksum
    ReadOnly,     ///< writing is not allowed there
    DiskFull,     ///< no space left
    Busy,         ///< somebody else holds it
    Invalid,      ///< the request makes no sense (blank name, unknown id)
    AlreadyThere, ///< the name is taken
    Cancelled,    ///< the user stopped it
    Internal      ///< a defect of this program
};

/// Thrown for misuse and for failures of the whole operation. Its sentence is for the person in front of the
/// screen, what() is the same in English; the failure of one photo is data in its row instead.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const Sentence& sentence)
        : std::runtime_error(sentence.text())
        , m_kind(kind)
        , m_sentence(std::make_shared<const Sentence>(sentence)) {}
    ErrorKind kind() const { return m_kind; }
    const Sentence& sentence() const { return *m_sentence; }

private:
    ErrorKind m_kind;
    std::shared_ptr<const Sentence> m_sentence; ///< copies of an exception may not throw
};

/// What an exception says: of an Error its sentence, of another one its text.
inline Sentence sentenceOf(const std::exception& error) {
    const auto* known = dynamic_cast<const Error*>(&error);
    return known != nullptr ? known->sentence() : Sentence(error.what());
}

} // namespace kith::model
