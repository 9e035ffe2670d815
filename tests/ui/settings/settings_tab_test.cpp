// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "tests/support/catch.h"
#include "tests/ui/support/open_library.h"
#include "ui/settings/settings_editor.h"
#include "ui/settings/settings_tab.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace kith;
using namespace kith::ui;

namespace {

struct OpenedTab {
    explicit OpenedTab(int photos = 2)
        : library(photos) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(tab);
        window.resize(1000, 700);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }

    template <typename Widget = QWidget>
    Widget* find(const char* name) {
        auto* widget = window.findChild<Widget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(widget != nullptr);
        return widget;
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    const model::LibrarySettings& settings() { return library.session->settings().current(); }
    bool started(const QSignalSpy& jobs, model::JobKind kind) {
        return QTest::qWaitFor([&] { return jobs.count() > 0; }) &&
               jobs.first().first().value<model::JobKind>() == kind;
    }

    OpenLibrary library;
    QWidget window;
    SettingsTab* tab =
        new SettingsTab({library.session->faces(), library.session->photos(), library.session->jobs(),
                         library.session->settings(), library.session->suggestions()},
                        library.shared(), &window);
};

} // namespace

TEST_CASE("Every control of detection and clustering is kept at once") {
    OpenedTab opened;
    opened.click("minimumClusterSize8");
    CHECK(opened.settings().clustering.minimumClusterSize == 8);
    opened.click("minimumClusterSizeAuto");
    CHECK(opened.settings().clustering.minimumClusterSize == 0);
    opened.find<QSlider>("strictness")->setValue(16);
    CHECK(opened.settings().clustering.strictness == Approx(0.8));
    opened.find<QSlider>("selectionEpsilon")->setValue(100);
    CHECK(opened.settings().clustering.selectionEpsilon == Approx(1.0));
    CHECK(opened.find<QLabel>("selectionEpsilonValue")->text() == "1.00");
    auto* samples = opened.find<QComboBox>("minimumSamples");
    samples->setFocus();
    QTest::keyClick(samples, Qt::Key_Down);
    CHECK(opened.settings().clustering.minimumSamples == 2);
    opened.find<QCheckBox>("linkLimit")->click();
    CHECK_FALSE(opened.settings().clustering.linkLimit);
    opened.find<QCheckBox>("foldBursts")->click();
    CHECK_FALSE(opened.settings().clustering.foldBursts);
    opened.find<QSlider>("minimumFaceSize")->setValue(10);
    CHECK(opened.settings().detection.minimumFaceFraction == Approx(0.05));
    opened.find<QCheckBox>("rotatedFaces")->click();
    CHECK(opened.settings().detection.rotatedFaces);
    opened.find<QCheckBox>("mirrorImages")->click();
    CHECK_FALSE(opened.settings().embedding.mirror);
}

TEST_CASE("Reset brings clustering back to its defaults and leaves the rest alone") {
    OpenedTab opened;
    opened.click("minimumClusterSize16");
    opened.find<QSlider>("strictness")->setValue(0);
    opened.find<QCheckBox>("rotatedFaces")->click();
    opened.click("clusteringReset");
    CHECK(opened.settings().clustering == model::ClusteringSettings());
    CHECK(opened.find<QSlider>("strictness")->value() == 10);
    CHECK(opened.find<QLabel>("strictnessValue")->text() == "Balanced");
    CHECK(opened.settings().detection.rotatedFaces);
}

TEST_CASE("Strictness can be set while there is a link limit") {
    OpenedTab opened;
    auto* strictness = opened.find<QSlider>("strictness");
    auto* limit = opened.find<QCheckBox>("linkLimit");
    CHECK(limit->isChecked());
    CHECK(strictness->isEnabled());
    CHECK_FALSE(limit->toolTip().isEmpty());
    limit->click();
    CHECK_FALSE(strictness->isEnabled());
    opened.click("clusteringReset");
    CHECK(limit->isChecked());
    CHECK(strictness->isEnabled());
}

TEST_CASE("Controls follow settings that change elsewhere") {
    OpenedTab opened;
    auto settings = opened.settings();
    settings.classification.probabilityToShow = 0.7;
    settings.classification.probabilityCertain = 0.95;
    settings.clustering.minimumSamples = 5;
    settings.clustering.foldBursts = false;
    settings.clustering.linkLimit = false;
    opened.library.session->settings().change(settings);
    CHECK(opened.find<QSlider>("probabilityToShow")->value() == 70);
    CHECK(opened.find<QLabel>("probabilityCertainValue")->text() == "95 %");
    CHECK(opened.find<QComboBox>("minimumSamples")->currentText() == "5");
    CHECK_FALSE(opened.find<QCheckBox>("foldBursts")->isChecked());
    CHECK_FALSE(opened.find<QCheckBox>("linkLimit")->isChecked());
    CHECK_FALSE(opened.find<QSlider>("strictness")->isEnabled());
}

TEST_CASE("A refused change is reported, and the control goes back to what holds") {
    OpenLibrary library(1);
    SettingsEditor editor(library.session->settings(), library.notices, nullptr);
    const QSignalSpy reports(&library.notices, &Notices::failed);
    const QSignalSpy shown(&editor, &SettingsEditor::shown);
    editor.edit([](auto& s) { s.clustering.minimumClusterSize = 3; });
    CHECK(reports.count() == 1);
    CHECK(shown.count() == 1);
    CHECK(editor.current() == model::LibrarySettings());
}

TEST_CASE("cnn is chosen from the start; hog can be chosen, and cnn again") {
    OpenedTab opened;
    CHECK(opened.settings().detection.method == model::DetectionMethod::Cnn); // of new libraries
    CHECK(opened.find("detectionMethodCnn")->isEnabled());
    CHECK_FALSE(opened.find("detectionCnnMissing")->isVisible());
    const QString thorough = opened.find<QLabel>("detectionMethodText")->text();
    opened.click("detectionMethodHog");
    CHECK(opened.settings().detection.method == model::DetectionMethod::Hog);
    CHECK(opened.find<QLabel>("detectionMethodText")->text() != thorough);
    opened.click("detectionMethodCnn");
    CHECK(opened.settings().detection.method == model::DetectionMethod::Cnn);
    CHECK(opened.find<QLabel>("detectionMethodText")->text() == thorough);
}

TEST_CASE("The chosen recognition model is marked; one that is not installed cannot be chosen") {
    OpenedTab opened;
    int embedders = 0;
    for (const auto& choice : opened.library.session->settings().models()) {
        if (choice.kind == "embedder") {
            auto* button = opened.find<QRadioButton>(("embedder_" + choice.id).c_str());
            CHECK(button->isEnabled() == choice.usable);
            CHECK(button->isChecked() == (choice.id == opened.settings().embedding.embedder));
            ++embedders;
        }
    }
    CHECK(embedders > 0);
}

TEST_CASE("The buttons start Train and Re-scan") {
    OpenedTab opened;
    {
        const QSignalSpy jobs(&opened.library.session->jobs(), &session::JobTopic::started);
        opened.click("settingsTrainButton");
        CHECK(opened.started(jobs, model::JobKind::Train));
    }
    opened.library.session->jobs().cancel();
    REQUIRE(QTest::qWaitFor([&] { return !opened.library.session->jobs().isRunning(); }));
    const QSignalSpy jobs(&opened.library.session->jobs(), &session::JobTopic::started);
    opened.click("settingsRescanButton");
    CHECK(opened.started(jobs, model::JobKind::Rescan));
}

TEST_CASE("A folder is listed, and removed only after a question") {
    OpenedTab opened;
    CHECK(opened.find<QLabel>("folderPath")->text() == "/photos");
    CHECK(opened.find<QLabel>("folderCounts")->text() == "2 photos · 8 faces");
    CHECK(opened.find<QLabel>("folderState")->text() == "Offline: names stay");
    opened.click("removeFolderButton");
    CHECK(opened.library.session->photos().folders().size() == 1);
    opened.click("removeFolderConfirm");
    CHECK(QTest::qWaitFor([&] { return opened.find("noFolders")->isVisible(); }));
    CHECK(opened.library.session->photos().folders().empty());
}

TEST_CASE("A removal of a folder that came to a stop can be asked for again") {
    OpenedTab opened;
    auto& photos = opened.library.session->photos();
    storage::SampleLibrary(opened.library.session->file())
        .folders.startRemoval(photos.folders().at(0).folder.id);
    Q_EMIT photos.foldersChanged(); // as after a failure
    REQUIRE(QTest::qWaitFor(
        [&] { return opened.find<QLabel>("folderState")->text() == QStringLiteral("Removing…"); }));
    opened.click("removeFolderButton");
    opened.click("removeFolderConfirm");
    CHECK(QTest::qWaitFor([&] { return opened.find("noFolders")->isVisible(); }));
}

TEST_CASE("Add folder is passed on") {
    OpenedTab opened;
    const QSignalSpy wanted(opened.tab, &SettingsTab::addFolderRequested);
    opened.click("settingsAddFolder");
    CHECK(wanted.count() == 1);
}

TEST_CASE("Files that could not be read are counted, listed on demand and tried again") {
    OpenLibrary library(1);
    library.session.reset();
    {
        storage::SampleLibrary sample(library.folder / "library.kith");
        storage::PhotoScan damaged;
        const auto photo = sample.photos.findByPath("/photos/1.jpg");
        REQUIRE(photo);
        damaged.photo = photo->id;
        damaged.state = model::PhotoState::Failed;
        damaged.reason = "The file ends too early.";
        sample.photos.storeResult(damaged);
    }
    library.session = session::LibrarySession::open(library.folder / "library.kith");
    library.people = std::make_unique<PeopleIndex>(library.session->people());
    SettingsTab tab({library.session->faces(), library.session->photos(), library.session->jobs(),
                     library.session->settings(), library.session->suggestions()},
                    library.shared(), nullptr);
    tab.show();
    REQUIRE(QTest::qWaitForWindowExposed(&tab));
    CHECK(tab.findChild<QLabel*>("problemText")->text() == "1 file could not be read.");
    const QSignalSpy wanted(&tab, &SettingsTab::problemsRequested);
    QTest::mouseClick(tab.findChild<QWidget*>("settingsProblems"), Qt::LeftButton);
    CHECK(wanted.count() == 1);
    const QSignalSpy jobs(&library.session->jobs(), &session::JobTopic::started);
    QTest::mouseClick(tab.findChild<QWidget*>("problemRetry"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return jobs.count() == 1; }));
    CHECK(library.session->photos().stats().failed == 0);
}

TEST_CASE("The bin is emptied only after a question") {
    OpenedTab opened;
    CHECK_FALSE(opened.find("settingsEmptyBin")->isEnabled());
    opened.library.session->faces().remove({opened.library.ids[0]});
    CHECK(opened.find<QLabel>("binText")->text().startsWith("1 face "));
    opened.click("settingsEmptyBin");
    CHECK(opened.library.session->faces().counts().deleted == 1);
    opened.click("emptyBinConfirm");
    CHECK(opened.library.session->faces().counts().deleted == 0);
    CHECK(opened.find<QLabel>("binText")->text() == "The bin is empty.");
}

TEST_CASE("Statistics count, and the bars are read aloud") {
    OpenedTab opened;
    auto& faces = opened.library.session->faces();
    const auto& ids = opened.library.ids;
    faces.labelAsNew({ids[0], ids[1], ids[2]}, "Ada");
    faces.labelAsNew({ids[3]}, "Bo");
    CHECK(QTest::qWaitFor([&] { return opened.find<QLabel>("namedFigure")->text() == "4"; }));
    CHECK(opened.find<QLabel>("faceFigure")->text() == "8");
    CHECK(opened.find<QLabel>("peopleFigure")->text() == "2");
    CHECK(opened.find("peopleChart")->accessibleDescription() == "Ada: 3 faces, Bo: 1 face");
}

TEST_CASE("The wheel scrolls the page and leaves a control alone that has not the focus") {
    OpenedTab opened;
    auto* slider = opened.find<QSlider>("strictness");
    const auto wheel = [&] {
        QWheelEvent event(QPointF(5, 5), slider->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(slider, &event);
    };
    wheel();
    CHECK(slider->value() == 10);
    slider->setFocus();
    REQUIRE(slider->hasFocus());
    wheel();
    CHECK(slider->value() != 10);
}

TEST_CASE("A section chosen on the left comes into view, and is there again after a restart") {
    QSettings().clear();
    {
        OpenedTab opened;
        auto* sections = opened.find<QListWidget>("settingsSections");
        CHECK(sections->count() == 7);
        auto* bar = opened.find<QScrollArea>("settingsArea")->verticalScrollBar();
        CHECK(bar->value() == 0);
        sections->setCurrentRow(3);
        CHECK(bar->value() > 0);
        CHECK(sections->currentItem()->text() == "Clustering");
        bar->setValue(0);
        CHECK(sections->currentRow() == 0);
        bar->setValue(bar->maximum());
        CHECK(sections->currentItem()->text() == "Statistics");
        sections->setCurrentRow(3);
        QSettings settings;
        opened.tab->saveState(settings);
    }
    OpenLibrary library(1);
    SettingsTab tab({library.session->faces(), library.session->photos(), library.session->jobs(),
                     library.session->settings(), library.session->suggestions()},
                    library.shared(), nullptr);
    tab.restoreState(QSettings());
    tab.resize(1000, 700);
    tab.show();
    auto* bar = tab.findChild<QScrollArea*>("settingsArea")->verticalScrollBar();
    CHECK(QTest::qWaitFor([&] { return bar->value() > 0; }));
    CHECK(tab.findChild<QListWidget*>("settingsSections")->currentRow() == 3);
}

TEST_CASE("Statistics measure how far probabilities hold, and say what is needed for it") {
    OpenedTab opened;
    auto* plot = opened.find("reliabilityChart");
    CHECK(QTest::qWaitFor(
        [&] { return plot->accessibleDescription().startsWith(QStringLiteral("Name some faces")); }));
}
