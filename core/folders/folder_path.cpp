// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/folder_path.h"

#include "core/folders/utf8.h"
#include "core/model/error.h"

#include <filesystem>
#include <system_error>

namespace kith::folders {

namespace {

using model::Error;
using model::ErrorKind;

std::string absolutePath(const std::string& path) {
    std::string folder = std::filesystem::absolute(path).lexically_normal().string();
    while (folder.size() > 1 && folder.ends_with('/'))
        folder.pop_back();
    return folder;
}

} // namespace

std::string checkedFolder(const std::string& path) {
    if (path.empty())
        throw Error(ErrorKind::Invalid, "No folder was named.");
    if (!isUtf8(path))
        throw Error(ErrorKind::Unreadable, "The name of the folder " + shownAsUtf8(path) +
                                               " holds bytes that are not text; please rename it.");
    const std::string folder = absolutePath(path);
    std::error_code failed;
    const auto status = std::filesystem::status(folder, failed);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Error(ErrorKind::NotFound, "The folder " + folder + " does not exist.");
    if (std::filesystem::exists(status) && !std::filesystem::is_directory(status))
        throw Error(ErrorKind::Invalid,
                    folder + " is a file, not a folder; please choose the folder that holds it.");
    if (!isOnline(folder))
        throw Error(ErrorKind::Unreadable,
                    "The folder " + folder + " cannot be read; please check its permissions.");
    return folder;
}

bool isOnline(const std::string& folder) {
    std::error_code failed;
    const std::filesystem::directory_iterator entries(folder, failed);
    return !failed;
}

} // namespace kith::folders
