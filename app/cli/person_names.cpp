// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/person_names.h"

#include "core/model/error.h"
#include "core/session/people_topic.h"

#include <QRegularExpression>
#include <QString>

namespace kith::app {

model::Person requirePerson(session::LibrarySession& session, const std::string& name) {
    if (auto person = session.people().findByName(name)) {
        return *person;
    }
    throw model::Error(model::ErrorKind::NotFound,
                       "There is no person named \"" + name + "\"; `kith-cli people` lists them.");
}

std::optional<model::ClusterId> findUnknown(session::LibrarySession& session, const std::string& name) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*unknown\\s+(\\d{1,9})\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromStdString(name));
    if (match.hasMatch()) {
        for (const auto& summary : session.people().unknown()) {
            if (summary.number == match.captured(1).toInt()) {
                return summary.id;
            }
        }
    }
    return std::nullopt;
}

PersonNames::PersonNames(session::LibrarySession& session) {
    for (const auto& summary : session.people().list()) {
        m_names.emplace(summary.person.id, summary.person.name);
    }
}

std::string PersonNames::of(model::PersonId person) const {
    const auto found = m_names.find(person);
    return found == m_names.end() ? "?" : found->second;
}

} // namespace kith::app
