// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <sys/types.h>

namespace kith::storage {

/// While it lives, the process has no more rights on files than anybody (where it is root's).
class UnprivilegedUser {
public:
    UnprivilegedUser();
    ~UnprivilegedUser();
    UnprivilegedUser(const UnprivilegedUser&) = delete;
    UnprivilegedUser& operator=(const UnprivilegedUser&) = delete;

    bool isUnprivileged() const;
    /// With the rights of before.
    void asOwner(const std::function<void()>& action) const;

private:
    uid_t m_before;
};

/// A file system of eight megabytes, mounted on a folder while it lives; needs root's rights.
class SmallDisk {
public:
    explicit SmallDisk(std::filesystem::path folder);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_isMounted; }

private:
    std::filesystem::path m_folder;
    bool m_isMounted;
};

} // namespace kith::storage
