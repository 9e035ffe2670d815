// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unkind_system.h"

#include "tests/support/catch.h"

#include <sys/mount.h>
#include <unistd.h>

namespace kith::storage {

namespace {
constexpr uid_t kNobody = 65'534;
} // namespace

UnprivilegedUser::UnprivilegedUser()
    : m_before(::geteuid()) {
    if (m_before == 0 && ::seteuid(kNobody) != 0)
        WARN("the user cannot be changed");
    // In a system whose root folder is closed to other users nobody reaches any file: nothing can be tried.
    if (m_before == 0 && ::euidaccess("/", X_OK) != 0 && ::seteuid(m_before) != 0)
        std::terminate();
}

UnprivilegedUser::~UnprivilegedUser() {
    if (m_before != ::geteuid() && ::seteuid(m_before) != 0)
        std::terminate();
}

bool UnprivilegedUser::isUnprivileged() const {
    return ::geteuid() != 0;
}

void UnprivilegedUser::asOwner(const std::function<void()>& action) const {
    const uid_t now = ::geteuid();
    REQUIRE(::seteuid(m_before) == 0);
    action();
    REQUIRE(::seteuid(now) == 0);
}

SmallDisk::SmallDisk(std::filesystem::path folder)
    : m_folder(std::move(folder))
    , m_isMounted(::mount("kith-small-disk", m_folder.c_str(), "tmpfs", 0, "size=8m") == 0) {}

SmallDisk::~SmallDisk() {
    if (m_isMounted)
        ::umount2(m_folder.c_str(), MNT_DETACH);
}

} // namespace kith::storage
