// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

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

/// Thrown for misuse and for failures of the whole operation. what() is a sentence for the person in front
/// of the screen; the failure of one photo is data in its row instead.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& sentence)
        : std::runtime_error(sentence)
        , m_kind(kind) {}
    ErrorKind kind() const { return m_kind; }

private:
    ErrorKind m_kind;
};

} // namespace kith::model
