// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <vector>

namespace kith::support {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "kith-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), "no temporary folder " + pattern);
    m_path = pattern;
    fs::permissions(m_path, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                                fs::perms::others_read | fs::perms::others_exec);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
    if (!fs::exists(m_path, ignored))
        return;
    // A test took permissions away: give them back, parents before children.
    std::vector<fs::path> open{m_path};
    while (!open.empty()) {
        const fs::path folder = open.back();
        open.pop_back();
        fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
        for (const auto& entry : fs::directory_iterator(folder, ignored))
            if (entry.is_directory(ignored) && !entry.is_symlink(ignored))
                open.push_back(entry.path());
    }
    fs::remove_all(m_path, ignored);
}

} // namespace kith::support
