// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "tests/support/result_listener.h"

#include <QApplication>

using kith::support::ResultListener;
CATCH_REGISTER_LISTENER(ResultListener)

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Settings written by a test must never reach those of the person who runs it.
    QCoreApplication::setOrganizationName(QStringLiteral("kith-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("kith-tests"));
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
