// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/job_topic.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"
#include "ui/shared/page_refresh.h"

#include <QTest>

using namespace kith;
using namespace kith::ui;

namespace {

/// A page that counts how often it was refreshed, in a library with jobs that wait to be released.
struct CountedPage {
    session::SessionFixture library;
    QWidget page;
    int refreshes = 0;
    int milliseconds = 0; ///< that each takes
    PageRefresh refresh{page, *library.state->jobs, [this] {
                            ++refreshes;
                            QTest::qSleep(milliseconds);
                        }};

    void startJob() {
        library.fakes.held = true;
        library.state->jobs->scan();
        REQUIRE(library.state->jobs->isRunning());
    }
    ~CountedPage() {
        library.fakes.release();
        library.finishJobs();
    }
};

} // namespace

TEST_CASE("A page that nobody sees is refreshed once, when it is shown") {
    CountedPage counted;
    counted.refresh.schedule();
    counted.refresh.scheduleNow();
    QCoreApplication::processEvents();
    counted.refresh.run();
    CHECK(counted.refreshes == 0);
    counted.page.show();
    CHECK(counted.refreshes == 1);
    counted.page.hide();
    counted.page.show(); // nothing changed meanwhile
    CHECK(counted.refreshes == 1);
}

TEST_CASE("Without a job many changes are one refresh, before anything else is done") {
    CountedPage counted;
    counted.page.show();
    for (int i = 0; i < 5; ++i) {
        counted.refresh.schedule();
    }
    CHECK(counted.refreshes == 0);
    QCoreApplication::processEvents();
    CHECK(counted.refreshes == 1);
}

TEST_CASE("While a job runs its changes are gathered, and the user's own are shown at once") {
    CountedPage counted;
    counted.page.show();
    counted.startJob();
    counted.milliseconds = 40; // a large list: two seconds until the next time
    counted.refresh.run();
    REQUIRE(counted.refreshes == 1);
    counted.refresh.schedule();
    QTest::qWait(300);
    CHECK(counted.refreshes == 1);
    counted.refresh.scheduleNow();
    counted.refresh.schedule(); // does not put it off again
    QTest::qWait(50);
    CHECK(counted.refreshes == 2);
}

TEST_CASE("What a job wrote last is shown when it ends, not when its turn would come") {
    CountedPage counted;
    QObject::connect(counted.library.state->jobs.get(), &session::JobTopic::idle, &counted.refresh,
                     &PageRefresh::schedule);
    counted.page.show();
    counted.startJob();
    counted.milliseconds = 40;
    counted.refresh.run();
    counted.refresh.schedule();
    counted.library.fakes.release();
    counted.library.finishJobs();
    QTest::qWait(300);
    CHECK(counted.refreshes == 2);
}
