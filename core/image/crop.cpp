// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/crop.h"

#include "core/image/jpeg_codec.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::image {

cv::Mat squareCrop(const cv::Mat& picture, cv::Point2d centre, double side, int size) {
    const int pixels = std::max(1, static_cast<int>(std::lround(side)));
    const int left = static_cast<int>(std::lround(centre.x - side / 2.0));
    const int top = static_cast<int>(std::lround(centre.y - side / 2.0));
    const cv::Rect wanted(left, top, pixels, pixels);
    const cv::Rect inside = wanted & cv::Rect(0, 0, picture.cols, picture.rows);
    if (inside.empty()) {
        return cv::Mat(size, size, picture.type(), cv::Scalar::all(128));
    }
    cv::Mat crop = picture(inside);
    if (inside != wanted) {
        cv::copyMakeBorder(crop, crop, inside.y - top, wanted.br().y - inside.br().y, inside.x - left,
                           wanted.br().x - inside.br().x, cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
    }
    cv::Mat result;
    cv::resize(crop, result, cv::Size(size, size), 0, 0, pixels > size ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

double thumbnailSide(const model::Box& box, int width, int height) {
    return std::max(box.width * width, box.height * height) * (1.0 + 2.0 / 3.0);
}

std::vector<std::uint8_t> faceThumbnail(const cv::Mat& picture, const model::Box& box) {
    const cv::Size2d whole(picture.cols, picture.rows);
    const double face = std::max(box.width * whole.width, box.height * whole.height);
    const double fits = std::max(face, std::min(whole.width, whole.height));
    const double side = std::min(thumbnailSide(box, picture.cols, picture.rows), fits);
    const auto shifted = [side](double centre, double length) {
        return side > length ? length / 2.0 : std::clamp(centre, side / 2.0, length - side / 2.0);
    };
    const cv::Point2d centre(shifted(box.centre().x * whole.width, whole.width),
                             shifted(box.centre().y * whole.height, whole.height));
    const int size = std::clamp(static_cast<int>(std::lround(side)), 16, kThumbnailSize);
    return encodeJpeg(squareCrop(picture, centre, side, size), 88);
}

} // namespace kith::image
