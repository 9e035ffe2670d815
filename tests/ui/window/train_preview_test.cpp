// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/people_topic.h"
#include "core/session/suggestion_topic.h"
#include "tests/ui/support/opened_window.h"
#include "ui/window/train_preview_dialog.h"
#include "ui/window/train_preview_model.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace kith;
using namespace kith::ui;

namespace {

struct Previewed {
    OpenedWindow opened{3};
    session::JobTopic& jobs = opened.library.session->jobs();
    model::PersonId ada = opened.library.session->faces().labelAsNew({face(0)}, "Ada");
    model::PersonId bo = opened.library.session->faces().labelAsNew({face(1)}, "Bo");

    model::FaceId face(std::size_t at) { return opened.library.ids[at]; }
    model::TrainPreview preview() {
        model::TrainPreview preview;
        preview.persons = {{ada,
                            {{face(2), {}, 0.0, ada, 0.8}, {face(3), {}, 0.0, ada, 0.95}},
                            {{face(4), bo, 0.6, ada, 0.7}},
                            {{face(5), ada, 0.55, {}, 0.0}}}};
        preview.newUnknown = {{7, {face(6), face(7)}, 0}};
        preview.goneUnknown = {{3, {face(8), face(9)}, 2}, {4, {face(10)}, 0}};
        return preview;
    }
    TrainPreviewDialog* dialog() { return opened.window.findChild<TrainPreviewDialog*>(); }
    QStringList headings() {
        auto* model = dialog()->findChild<TrainPreviewModel*>();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (row == 0 || model->groupOf(row) != model->groupOf(row - 1)) {
                const TileHeading heading = model->headingFor(row, 1);
                all << heading.title + QStringLiteral(": ") + heading.count;
            }
        }
        return all;
    }
    QString message() { return opened.find<QLabel>("messageText")->text(); }
};

} // namespace

TEST_CASE("A preview of Train lists by person what is new, changed and gone, and then the unknown") {
    Previewed previewed;
    Q_EMIT previewed.jobs.trainPreviewed(model::JobEnd::Finished, previewed.preview(), {});
    REQUIRE(previewed.dialog() != nullptr);
    CHECK(previewed.dialog()->findChild<QLabel*>(QStringLiteral("trainPreviewSummary"))->text() ==
          "Train would bring 2 new suggestions, 1 changed, 1 withdrawn, 1 new unknown person.");
    CHECK(previewed.headings() == QStringList{"Ada: 2 new", "Ada: 1 until now somebody else",
                                              "Ada: 1 no longer", "Unknown 007: new, 2 faces",
                                              "Unknown 003: becomes Unknown 002, 2 faces",
                                              "Unknown 004: no more, 1 face"});
    auto* model = previewed.dialog()->findChild<TrainPreviewModel*>();
    CHECK(model->faceAt(0) == previewed.face(3)); // the most probable first
    CHECK(*model->tileAt(0).probability == Approx(0.95));
    const auto text = [&](int row) { return model->index(row).data(Qt::AccessibleTextRole).toString(); };
    CHECK(text(0) == "Ada, 95 %");
    CHECK(text(2) == "Ada, 70 %. Until now Bo, 60 %");
    CHECK(text(3) == "No longer Ada");
}

TEST_CASE("Train now trains; closing does not") {
    Previewed previewed;
    const QSignalSpy started(&previewed.jobs, &session::JobTopic::started);
    Q_EMIT previewed.jobs.trainPreviewed(model::JobEnd::Finished, previewed.preview(), {});
    QTest::mouseClick(previewed.dialog()->findChild<QPushButton*>(QStringLiteral("closeTrainPreviewButton")),
                      Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return previewed.dialog() == nullptr; }));
    CHECK(started.isEmpty()); // the other button starts Train within the click
    Q_EMIT previewed.jobs.trainPreviewed(model::JobEnd::Finished, previewed.preview(), {});
    QTest::mouseClick(previewed.dialog()->findChild<QPushButton*>(QStringLiteral("trainNowButton")),
                      Qt::LeftButton);
    REQUIRE(started.count() == 1);
    CHECK(started.first().first().value<model::JobKind>() == model::JobKind::Train);
    previewed.jobs.cancel();
}

TEST_CASE("A preview without changes, one that was stopped and one that failed say so") {
    Previewed previewed;
    Q_EMIT previewed.jobs.trainPreviewed(model::JobEnd::Finished, {}, {});
    CHECK(previewed.dialog() == nullptr);
    CHECK(previewed.message() == "Preview: Train would change nothing now.");
    Q_EMIT previewed.jobs.trainPreviewed(model::JobEnd::Cancelled, {}, {});
    CHECK(previewed.message() == "Preview stopped. Nothing was changed.");
    Q_EMIT previewed.jobs.trainPreviewed(model::JobEnd::Failed, {}, "The network is gone.");
    CHECK(previewed.message() == "The network is gone.");
    CHECK(previewed.dialog() == nullptr);
}

TEST_CASE("The window closes with its dialogs open") {
    Previewed previewed;
    auto window = std::make_unique<MainWindow>(*previewed.opened.library.session);
    window->show();
    window->showPage(Page::Inferred);
    Q_EMIT previewed.jobs.trainPreviewed(model::JobEnd::Finished, previewed.preview(), {});
    QTest::mouseClick(window->findChild<QWidget*>(QStringLiteral("checkLabelsButton")), Qt::LeftButton);
    REQUIRE(window->findChild<TrainPreviewDialog*>() != nullptr);
    REQUIRE(window->findChild<QDialog*>(QStringLiteral("checkLabelsDialog")) != nullptr);
    const QSignalSpy doubts(&previewed.opened.library.session->suggestions(),
                            &session::SuggestionTopic::labelDoubtsFound);
    window.reset();
    REQUIRE(QTest::qWaitFor([&] { return !doubts.isEmpty(); })); // which the closed dialog asked for
    CHECK(previewed.opened.library.session->people().list().size() == 2);
}

TEST_CASE("Ctrl+Shift+T and the button in Settings ask for a preview") {
    Previewed previewed;
    const QSignalSpy started(&previewed.jobs, &session::JobTopic::started);
    QTest::keyClick(&previewed.opened.window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(started.count() == 1);
    CHECK(started[0][0].value<model::JobKind>() == model::JobKind::TrainPreview);
    previewed.jobs.cancel();
    REQUIRE(QTest::qWaitFor([&] { return !previewed.jobs.isRunning(); }, 10'000));
    previewed.opened.window.showPage(Page::Settings);
    QTest::mouseClick(previewed.opened.find("settingsPreviewButton"), Qt::LeftButton);
    REQUIRE(started.count() == 2);
    CHECK(started[1][0].value<model::JobKind>() == model::JobKind::TrainPreview);
    previewed.jobs.cancel();
    REQUIRE(QTest::qWaitFor([&] { return !previewed.jobs.isRunning(); }, 10'000));
}
