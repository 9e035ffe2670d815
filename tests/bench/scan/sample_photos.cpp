// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scan/sample_photos.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace kith::bench {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> firstPhotos(const fs::path& folder, std::size_t count) {
    std::vector<fs::path> photos;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".jpg")
            photos.push_back(entry.path());
    }
    std::ranges::sort(photos);
    photos.resize(std::min(photos.size(), count));
    return photos;
}

} // namespace

std::size_t linkPhotos(const fs::path& from, const fs::path& to, std::size_t count) {
    fs::create_directories(to);
    const std::vector<fs::path> photos = firstPhotos(from, count);
    for (std::size_t i = 0; i < photos.size(); ++i)
        fs::create_symlink(fs::canonical(photos[i]), to / (std::to_string(100'000 + i) + ".jpg"));
    return photos.size();
}

std::size_t enlargePhotos(const fs::path& from, const fs::path& to, std::size_t count, double pixels) {
    fs::create_directories(to);
    const std::vector<fs::path> photos = firstPhotos(from, count);
    for (std::size_t i = 0; i < photos.size(); ++i) {
        const cv::Mat photo = cv::imread(photos[i].string());
        const double factor = std::sqrt(pixels / static_cast<double>(photo.total()));
        cv::Mat large;
        cv::resize(photo, large, {}, factor, factor, cv::INTER_CUBIC);
        cv::imwrite((to / (std::to_string(100'000 + i) + ".jpg")).string(), large,
                    {cv::IMWRITE_JPEG_QUALITY, 90});
    }
    return photos.size();
}

} // namespace kith::bench
