// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/photo_preview.h"

#include "core/image/rgb_picture.h"

#include <exception>

namespace kith::jobs {

QImage loadPreview(const std::filesystem::path& file, int longSide) {
    try {
        const image::RgbPicture picture = image::readRgbPicture(file, longSide);
        const QImage view(picture.bytes.data(), picture.width, picture.height, 3 * picture.width,
                          QImage::Format_RGB888);
        return view.convertToFormat(QImage::Format_RGB32); // its own copy
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace kith::jobs
