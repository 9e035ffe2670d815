// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"
#include "core/session/library_session.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace kith::app {

/// Throws NotFound when nobody has this name.
model::Person requirePerson(session::LibrarySession& session, const std::string& name);

/// "Unknown 12" and "unknown 012" alike give the cluster of that unknown person; nothing where there is none.
std::optional<model::ClusterId> findUnknown(session::LibrarySession& session, const std::string& name);

/// Names by id; another program may have changed persons since they were read.
class PersonNames {
public:
    explicit PersonNames(session::LibrarySession& session);
    /// "?" for a person who was not there.
    std::string of(model::PersonId person) const;

private:
    std::unordered_map<model::PersonId, std::string> m_names;
};

} // namespace kith::app
