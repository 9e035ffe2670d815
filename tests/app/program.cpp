// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include "tests/support/catch.h"
#include "tests/support/skip.h"

#include <algorithm>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kith::app {

namespace {

constexpr int kPatienceMs = 100'000;
constexpr unsigned kNobody = 65534;

/// In the child, between fork and exec.
void becomeNobody() {
    if (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) {
        ::_exit(127);
    }
}

} // namespace

nlohmann::json Ended::json() const {
    INFO("stdout: " << out << "stderr: " << err);
    auto parsed = nlohmann::json::parse(out, nullptr, false);
    REQUIRE(parsed.is_object());
    return parsed;
}

Program::Program() {
    std::filesystem::create_directory(photos());
    setVariable("XDG_DATA_HOME", (m_folder / "home").string());
}

void Program::setVariable(const std::string& name, const std::string& value) {
    m_environment.insert(QString::fromStdString(name), QString::fromStdString(value));
}

void Program::prepare(QProcess& process, const std::vector<std::string>& arguments) const {
    QStringList all;
    if (std::ranges::find(arguments, "--library") == arguments.end()) {
        all = {QStringLiteral("--library"), QString::fromStdString(library().string())};
    }
    for (const auto& argument : arguments) {
        all.append(QString::fromStdString(argument));
    }
    process.setProcessEnvironment(m_environment);
    process.setProgram(QStringLiteral(KITH_CLI));
    process.setArguments(all);
}

Ended Program::run(const std::vector<std::string>& arguments) const {
    return finish(*start(arguments));
}

std::optional<Ended> Program::runUnprivileged(const std::vector<std::string>& arguments) const {
    if (::geteuid() != 0) {
        return run(arguments);
    }
    // Made for root alone.
    REQUIRE(::chmod(folder().c_str(), 0755) == 0);
    QProcess process;
    prepare(process, arguments);
    process.setChildProcessModifier(becomeNobody);
    process.start();
    if (!process.waitForStarted()) {
        support::skip("run by root, and another user cannot start kith-cli from its folder");
        return std::nullopt;
    }
    Ended ended = finish(process);
    if (ended.code == 127) {
        support::skip("run by root, who cannot become another user here");
        return std::nullopt;
    }
    return ended;
}

std::unique_ptr<QProcess> Program::start(const std::vector<std::string>& arguments) const {
    auto process = std::make_unique<QProcess>();
    prepare(*process, arguments);
    process->start();
    REQUIRE(process->waitForStarted());
    return process;
}

Ended Program::finish(QProcess& process) {
    // A short run may have ended before anybody waited.
    REQUIRE((process.state() == QProcess::NotRunning || process.waitForFinished(kPatienceMs)));
    Ended ended;
    ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.out = process.readAllStandardOutput().toStdString();
    ended.err = process.readAllStandardError().toStdString();
    return ended;
}

} // namespace kith::app
