// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/folder_walk.h"

#include "core/folders/utf8.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <linux/magic.h>
#include <map>
#include <set>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <system_error>
#include <utility>

namespace kith::folders {

namespace {

using model::SentenceCode;

std::int64_t nanoseconds(const timespec& time) {
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return time.tv_sec * kNanoseconds + time.tv_nsec;
}

model::FileStamp stampFrom(const struct stat& status) {
    return {status.st_size, nanoseconds(status.st_mtim)};
}

/// Whether inodes are the same after the next mount: FAT, FUSE and network file systems may give others.
bool keepsInodes(const std::string& path) {
    constexpr unsigned long kKeeping[] = {EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC,
                                          F2FS_SUPER_MAGIC, TMPFS_MAGIC};
    struct statfs system {};
    return ::statfs(path.c_str(), &system) == 0 &&
           std::ranges::find(kKeeping, static_cast<unsigned long>(system.f_type)) != std::end(kKeeping);
}

model::FileTrace traceFrom(const struct stat& status, bool keepsInode) {
    return {nanoseconds(status.st_ctim), keepsInode ? static_cast<std::int64_t>(status.st_ino) : 0};
}

/// Names in the folder that are not hidden, sorted; nothing where it cannot be listed. Some of them when
/// stopped.
std::optional<std::vector<std::string>> namesIn(const std::string& folder, std::error_code& failed,
                                                const std::stop_token& stop) {
    std::vector<std::string> names;
    std::filesystem::directory_iterator entry(folder, failed);
    const std::filesystem::directory_iterator end;
    for (; !failed && entry != end && !stop.stop_requested(); entry.increment(failed)) {
        std::string name = entry->path().filename().string();
        if (!name.starts_with('.'))
            names.push_back(std::move(name));
    }
    if (failed)
        return std::nullopt;
    std::ranges::sort(names);
    return names;
}

class Walk {
public:
    Walk(const std::function<void(std::span<const FoundFile>)>& found, const std::stop_token& stop)
        : m_found(found)
        , m_stop(stop) {}

    WalkResult run(const std::string& root) {
        std::error_code failed;
        struct stat status {};
        if (::stat(root.c_str(), &status) != 0 || !namesIn(root, failed, m_stop))
            return {WalkEnd::Offline, {}};
        m_waiting.push_back(root);
        m_entered.emplace(status.st_dev, status.st_ino);
        while (!m_waiting.empty() && !m_stop.stop_requested()) {
            const std::string folder = std::move(m_waiting.back());
            m_waiting.pop_back();
            list(folder);
        }
        handOver();
        m_result.end = m_stop.stop_requested() ? WalkEnd::Stopped : WalkEnd::Complete;
        return std::move(m_result);
    }

private:
    void list(const std::string& folder) {
        std::error_code failed;
        const auto names = namesIn(folder, failed, m_stop);
        if (!names) {
            m_result.unreadable.push_back(folder);
            add({folder, {}, {SentenceCode::ThisFolderUnread, {failed.message()}}});
            return;
        }
        std::vector<std::string> inside;
        for (const std::string& name : *names) {
            if (m_stop.stop_requested())
                return;
            meet(folder.ends_with('/') ? folder + name : folder + '/' + name, inside);
        }
        // The last one in is the next to be listed.
        std::ranges::move(inside.rbegin(), inside.rend(), std::back_inserter(m_waiting));
    }

    void meet(const std::string& path, std::vector<std::string>& folders) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0)
            return; // a link to nowhere, or gone since the folder was listed
        const bool isFolder = S_ISDIR(status.st_mode);
        const image::FormatGuess guess = isFolder ? image::FormatGuess{} : image::formatByExtension(path);
        if (!isFolder && (!S_ISREG(status.st_mode) || guess.format == image::FileFormat::NotAnImage))
            return;
        if (isFolder && !m_entered.emplace(status.st_dev, status.st_ino).second)
            return;
        if (!isUtf8(path)) {
            add({shownAsUtf8(path), stampFrom(status), SentenceCode::NameNotText});
        } else if (isFolder) {
            folders.push_back(path);
        } else {
            add({path, stampFrom(status), guess.isReadable() ? model::Sentence() : image::notReadYet(guess),
                 traceFrom(status, keepsInodesOf(path, status.st_dev))});
        }
    }

    bool keepsInodesOf(const std::string& path, dev_t device) {
        const auto [known, isNew] = m_keepsInodes.emplace(device, false);
        if (isNew)
            known->second = keepsInodes(path);
        return known->second;
    }

    void add(FoundFile file) {
        m_batch.push_back(std::move(file));
        if (m_batch.size() >= kWalkBatch)
            handOver();
    }

    void handOver() {
        if (!m_batch.empty())
            m_found(m_batch);
        m_batch.clear();
    }

    const std::function<void(std::span<const FoundFile>)>& m_found;
    const std::stop_token& m_stop;
    std::vector<std::string> m_waiting;
    std::set<std::pair<dev_t, ino_t>> m_entered;
    std::map<dev_t, bool> m_keepsInodes;
    std::vector<FoundFile> m_batch;
    WalkResult m_result;
};

} // namespace

WalkResult walkFolder(const std::string& folder, const std::function<void(std::span<const FoundFile>)>& found,
                      const std::stop_token& stop) {
    return Walk(found, stop).run(folder);
}

std::optional<FileFacts> factsOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return FileFacts{stampFrom(status), traceFrom(status, keepsInodes(path))};
}

std::optional<model::FileStamp> stampOf(const std::string& path) {
    const auto facts = factsOf(path);
    return facts ? std::optional(facts->stamp) : std::nullopt;
}

} // namespace kith::folders
