// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/change_detector.h"

#include <algorithm>
#include <utility>

namespace kith::folders {

using model::PhotoState;

namespace {

/// What is not known of either says nothing.
bool wasTouched(const model::FileTrace& known, const model::FileTrace& found) {
    const auto differs = [](std::int64_t a, std::int64_t b) { return a != 0 && b != 0 && a != b; };
    return differs(known.changedNs, found.changedNs) || differs(known.inode, found.inode);
}

} // namespace

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
    if (known.state == PhotoState::Skipped)
        return {FileChange::UnchangedSkipped, known.photo};
    // What came back was moved or mounted anew, which leaves another trace in any case.
    const bool isBack = known.state == PhotoState::Missing;
    if (!isBack && wasTouched(known.trace, found.trace))
        return {FileChange::Touched, known.photo};
    return {isBack ? FileChange::Back : FileChange::Unchanged, known.photo, known.trace != found.trace};
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
