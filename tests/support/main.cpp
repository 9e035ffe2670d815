// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "tests/support/result_listener.h"

using kith::support::ResultListener;
CATCH_REGISTER_LISTENER(ResultListener)

int main(int argc, char** argv) {
    return Catch::Session().run(argc, argv);
}
