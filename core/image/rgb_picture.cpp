// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/rgb_picture.h"

#include "core/image/photo_pixels.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::image {

RgbPicture readRgbPicture(const std::filesystem::path& file, int longSide) {
    const PhotoFile photo = readPhotoFile(file);
    PhotoPixels pixels(photo);
    cv::Mat picture = pixels.atLeast(std::max(1, longSide));
    const double factor = static_cast<double>(std::max(1, longSide)) / std::max(picture.cols, picture.rows);
    if (factor < 1.0) {
        const cv::Size size(std::max(1, static_cast<int>(std::lround(picture.cols * factor))),
                            std::max(1, static_cast<int>(std::lround(picture.rows * factor))));
        cv::Mat smaller;
        cv::resize(picture, smaller, size, 0, 0, cv::INTER_AREA);
        picture = smaller;
    }
    RgbPicture result{picture.cols, picture.rows, std::vector<std::uint8_t>(picture.total() * 3)};
    const cv::Mat rgb(picture.rows, picture.cols, CV_8UC3, result.bytes.data());
    cv::cvtColor(picture, rgb, cv::COLOR_BGR2RGB);
    return result;
}

} // namespace kith::image
