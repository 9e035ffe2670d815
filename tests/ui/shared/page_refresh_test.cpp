// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/job_topic.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"
#include "ui/shared/page_refresh.h"

#include <QElapsedTimer>
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
    PageRefresh refresh{page, library.session->jobs(), [this] {
                            ++refreshes;
                            QTest::qSleep(milliseconds);
                        }};

    void startJob() {
        library.fakes.held = true;
        library.session->jobs().scan();
        REQUIRE(library.session->jobs().isRunning());
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
    counted.milliseconds = 6; // a large list: 300 ms until the next time, and 150 for a small one
    counted.refresh.run();
    REQUIRE(counted.refreshes == 1);
    QElapsedTimer since;
    since.start();
    counted.refresh.schedule();
    REQUIRE(QTest::qWaitFor([&] { return counted.refreshes == 2; }));
    CHECK(since.elapsed() > 270); // timers of this length may be a twentieth early
    counted.milliseconds = 40;    // two seconds until the next time
    counted.refresh.run();
    counted.refresh.schedule();
    counted.refresh.scheduleNow();
    counted.refresh.schedule(); // does not put it off again
    CHECK(QTest::qWaitFor([&] { return counted.refreshes == 4; }, 1000));
}

TEST_CASE("What a job wrote last is shown when it ends, not when its turn would come") {
    CountedPage counted;
    QObject::connect(&counted.library.session->jobs(), &session::JobTopic::idle, &counted.refresh,
                     &PageRefresh::schedule);
    counted.page.show();
    counted.startJob();
    counted.milliseconds = 40;
    counted.refresh.run();
    counted.refresh.schedule();
    counted.library.fakes.release();
    counted.library.finishJobs();
    CHECK(QTest::qWaitFor([&] { return counted.refreshes == 2; }, 1000)); // its turn comes after two seconds
}
