// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desk.h"

#include "core/session/photo_topic.h"
#include "tests/e2e/faces.h"

#include <QSettings>
#include <opencv2/imgcodecs.hpp>

namespace kith::e2e {
namespace {

std::filesystem::path newLibrary(const support::TemporaryFolder& folder) {
    QSettings().clear();
    return folder / "data" / "library.kith";
}

} // namespace

Desk::Desk(const std::string& story, int photosEach)
    : photos(support::paintedFamily(folder / "Summer", 2, photosEach))
    , kith(newLibrary(folder), story) {}

QStringList Desk::summer() const {
    return {QString::fromStdString((folder / "Summer").string())};
}

void Desk::scan() {
    kith.drag(summer());
    REQUIRE(kith.drop(summer()));
    kith.waitUntilIdle("the scan to end");
}

std::int64_t Desk::scanned() {
    return kith.session().photos().stats().scanned;
}

void Desk::typeName(const std::string& file, const std::string& name) {
    clickTile(kith, "facesGrid", faceOn(kith, file));
    kith.click("labelButton");
    kith.type(name);
}

void Desk::nameAs(const std::string& file, const std::string& name) {
    typeName(file, name);
    kith.press(Qt::Key_Return);
    kith.waitFor(
        "the popup to close", [this] { return !kith.isShown("labelPopup"); }, 5);
}

void Desk::makeMorePhotos(std::int64_t count) {
    const auto originals = static_cast<std::int64_t>(photos.size());
    for (std::int64_t i = originals; i < count; ++i) {
        const auto& original = photos[static_cast<std::size_t>(i % originals)].file;
        auto copy = original;
        copy.replace_filename(original.stem().string() + "-" + std::to_string(i) + ".jpg");
        cv::Mat picture;
        cv::imread(original.string()).convertTo(picture, -1, 1.0, static_cast<double>(1 + i / originals));
        cv::imwrite(copy.string(), picture);
    }
}

} // namespace kith::e2e
