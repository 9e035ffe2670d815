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
using model::SentenceCode;

std::string absolutePath(const std::string& path) {
    std::string folder = std::filesystem::absolute(path).lexically_normal().string();
    while (folder.size() > 1 && folder.ends_with('/'))
        folder.pop_back();
    return folder;
}

} // namespace

std::string checkedFolder(const std::string& path) {
    if (path.empty())
        throw Error(ErrorKind::Invalid, SentenceCode::NoFolderNamed);
    if (!isUtf8(path))
        throw Error(ErrorKind::Unreadable, {SentenceCode::FolderNameNotText, {shownAsUtf8(path)}});
    const std::string folder = absolutePath(path);
    std::error_code failed;
    const auto status = std::filesystem::status(folder, failed);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Error(ErrorKind::NotFound, {SentenceCode::FolderNotThere, {folder}});
    if (std::filesystem::exists(status) && !std::filesystem::is_directory(status))
        throw Error(ErrorKind::Invalid, {SentenceCode::FileNotFolder, {folder}});
    if (!isOnline(folder))
        throw Error(ErrorKind::Unreadable, {SentenceCode::FolderForbidden, {folder}});
    return folder;
}

bool isOnline(const std::string& folder) {
    std::error_code failed;
    const std::filesystem::directory_iterator entries(folder, failed);
    return !failed;
}

} // namespace kith::folders
