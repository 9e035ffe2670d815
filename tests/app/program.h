// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <QProcess>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kith::app {

/// How a run of kith-cli ended.
struct Ended {
    int code = -1; ///< -1 = it did not end by itself
    std::string out;
    std::string err;

    /// Of stdout; fails the test case when it is no object.
    nlohmann::json json() const;
    bool says(const std::string& text) const { return err.find(text) != std::string::npos; }
};

/// A folder of its own with photos and a library, and kith-cli to work on them. Arguments are completed by
/// the library unless they name one.
class Program {
public:
    Program();

    const std::filesystem::path& folder() const { return m_folder.path(); }
    std::filesystem::path photos() const { return m_folder / "photos"; }
    std::filesystem::path library() const { return m_folder / "library.kith"; }
    /// Another value than the one the tests run with; for all runs from now on.
    void setVariable(const std::string& name, const std::string& value);

    Ended run(const std::vector<std::string>& arguments) const;
    /// As a user whom file permissions bind, also where the tests run as root; nothing when that is not
    /// possible here, having skipped the test case.
    std::optional<Ended> runUnprivileged(const std::vector<std::string>& arguments) const;
    std::unique_ptr<QProcess> start(const std::vector<std::string>& arguments) const;
    static Ended finish(QProcess& process);

private:
    void prepare(QProcess& process, const std::vector<std::string>& arguments) const;

    support::TemporaryFolder m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace kith::app
