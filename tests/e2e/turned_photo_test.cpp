// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Photos that the camera stored lying on their side, with a note how they were held.
#include "core/session/face_topic.h"
#include "core/session/thumbnail_reader.h"
#include "tests/e2e/desk.h"
#include "tests/e2e/faces.h"
#include "ui/photo/photo_view.h"

#include <QMouseEvent>
#include <QTest>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <fstream>
#include <iterator>

using namespace kith;
using namespace kith::e2e;

namespace {

constexpr const char* kFaces = "facesGrid";

/// Stores the picture a quarter turn to the left, with EXIF orientation 6: turn it to the right to see it.
void layOnItsSide(const std::filesystem::path& file) {
    cv::Mat lying;
    cv::rotate(cv::imread(file.string()), lying, cv::ROTATE_90_COUNTERCLOCKWISE);
    cv::imwrite(file.string(), lying);
    std::ifstream in(file, std::ios::binary);
    std::string jpeg{std::istreambuf_iterator<char>(in), {}};
    using namespace std::string_literals;
    const std::string exif = "\xFF\xE1\x00\x22"
                             "Exif\0\0"
                             "MM\0*\0\0\0\x08"
                             "\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"s;
    jpeg.insert(2, exif);
    std::ofstream(file, std::ios::binary) << jpeg;
}

/// Mean difference of the pictures, 0 to 255.
double differenceOf(const QImage& a, const QImage& b) {
    const QImage one = a.scaled(32, 32).convertToFormat(QImage::Format_Grayscale8);
    const QImage other = b.scaled(32, 32).convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            sum += std::abs(one.constScanLine(y)[x] - other.constScanLine(y)[x]);
        }
    }
    return sum / (32.0 * 32.0);
}

void dragOver(QWidget& widget, QPoint from, QPoint to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (const QPoint at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

TEST_CASE("A face drawn on a photo that lies on its side is the one the user sees there, moved or not") {
    Desk desk("turned", 2);
    Driver& kith = desk.kith;
    layOnItsSide(desk.photos.front().file); // Ada-1.jpg
    desk.scan();
    auto& faces = kith.session().faces();
    const model::FaceId found = faceOn(kith, "Ada-1.jpg");
    const model::FaceDetails original = *faces.details(found);
    const QImage seen = kith.session().thumbnails().load(found);
    REQUIRE_FALSE(seen.isNull());
    clickTile(kith, kFaces, found);
    kith.press(Qt::Key_Delete);
    kith.clickRow("facesTab/personList", "Deleted");
    clickTile(kith, kFaces, found); // its photo is shown, with the box where it was
    auto& view = kith.widget<ui::PhotoView>("facesTab/photoView");
    kith.waitFor(
        "the photo", [&] { return kith.widget("facesTab/drawFaceButton").isEnabled(); }, 10);
    QTest::qWait(300);
    const QRect box = view.boxRect(found);
    kith.picture("in_the_bin");
    kith.press(Qt::Key_D);
    REQUIRE(view.isDrawing());
    dragOver(view, box.topLeft(), box.bottomRight());
    kith.waitFor(
        "the popup for the new face", [&] { return kith.isShown("labelPopup"); }, 5);
    kith.press(Qt::Key_Escape);

    const model::FaceId drawn = faceOn(kith, "Ada-1.jpg");
    REQUIRE(drawn != found);
    CHECK(model::intersectionOverUnion(faces.details(drawn)->face.box, original.face.box) > 0.8);
    const auto described = [&] {
        const QImage thumbnail = kith.session().thumbnails().load(drawn);
        return thumbnail.isNull() ? 255.0 : differenceOf(thumbnail, seen);
    };
    kith.waitFor(
        "the picture of the drawn face", [&] { return described() < 255.0; }, 20);
    CHECK(described() < 20.0);
    kith.waitFor( // another file than the picture's, written after it
        "the quality of the drawn face",
        [&] { return faces.details(drawn)->face.quality > model::kLowQuality; }, 20);
    kith.picture("drawn");

    // Dragged by its middle: the box follows, and so does the picture.
    const QRect now = view.boxRect(drawn);
    dragOver(view, now.center(), now.center() + QPoint(now.width(), 0));
    const model::Box moved = faces.details(drawn)->face.box;
    CHECK(moved.x > original.face.box.x + 0.5 * original.face.box.width);
    CHECK(moved.y == Approx(original.face.box.y).margin(0.02));
    kith.waitFor(
        "the picture to follow the box", [&] { return described() > 25.0; }, 20);
    kith.press(Qt::Key_Z, Qt::ControlModifier);
    kith.waitFor(
        "the picture to come back with the box", [&] { return described() < 20.0; }, 20);
}
