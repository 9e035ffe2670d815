// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/change_detector.h"

#include <algorithm>
#include <utility>

namespace kith::folders {

using model::PhotoState;

ChangeDetector::ChangeDetector(std::vector<KnownFile> known)
    : m_known(std::move(known)) {
    m_byPath.reserve(m_known.size());
    for (std::size_t i = 0; i < m_known.size(); ++i)
        m_byPath.emplace(m_known[i].path, Entry{i});
}

Comparison ChangeDetector::compare(const FoundFile& found) {
    const bool readable = found.problem.isEmpty();
    const auto entry = m_byPath.find(found.path);
    if (entry == m_byPath.end())
        return {readable ? FileChange::New : FileChange::NewSkipped, {}};
    entry->second.met = true;
    const KnownFile& known = m_known[entry->second.index];
    if (!readable && known.state == PhotoState::Skipped)
        return {FileChange::UnchangedSkipped, known.photo};
    if (known.state == PhotoState::Pending)
        return {FileChange::Waiting, known.photo};
    // A file that was left out by its name alone, and whose format is read by now.
    const bool readableNow = known.state == PhotoState::Skipped && !known.opened;
    if (known.stamp != found.stamp || readableNow)
        return {FileChange::Changed, known.photo};
    if (known.state == PhotoState::Missing)
        return {FileChange::Back, known.photo};
    return {known.state == PhotoState::Skipped ? FileChange::UnchangedSkipped : FileChange::Unchanged,
            known.photo};
}

std::vector<model::PhotoId> ChangeDetector::missing(const std::vector<std::string>& unreadable) const {
    const auto isBelow = [&unreadable](const std::string& path) {
        return std::ranges::any_of(unreadable, [&path](const std::string& folder) {
            return path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/';
        });
    };
    std::vector<model::PhotoId> photos;
    for (const KnownFile& known : m_known) {
        const bool met = m_byPath.at(known.path).met;
        if (!met && known.state != PhotoState::Missing && !isBelow(known.path))
            photos.push_back(known.photo);
    }
    return photos;
}

} // namespace kith::folders
