// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/command_line.h"
#include "core/session/library_session.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char** argv) {
    using namespace kith::app;
    const auto parsed = parseCommandLine({argv + 1, argv + argc});
    if (const auto* farewell = std::get_if<Farewell>(&parsed)) {
        (farewell->code == ExitCode::Done ? std::cout : std::cerr) << farewell->text;
        return static_cast<int>(farewell->code);
    }
    kith::session::setUpProcess();
    const QCoreApplication application(argc, argv);
    return static_cast<int>(runCommandLine(std::get<CommandLine>(parsed)));
}
