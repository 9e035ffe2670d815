// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_family.h"

#include "tests/support/painted_person.h"

#include <opencv2/imgcodecs.hpp>

#include <array>
#include <stdexcept>

namespace kith::support {

std::string paintedName(std::uint32_t person) {
    constexpr std::array<const char*, kPaintedCast> kNames{"Ada",  "Ben", "Cleo", "Dan", "Eve",
                                                           "Finn", "Gus", "Hana", "Ivo", "June"};
    return kNames.at(person);
}

void writePaintedPhoto(const std::filesystem::path& file, const std::vector<std::uint32_t>& persons,
                       std::uint32_t firstPose) {
    constexpr int kSide = 400;
    std::vector<PaintedPose> people;
    for (const std::uint32_t person : persons)
        people.push_back({person, firstPose});
    if (!cv::imwrite(file.string(), paintGroup(people, kSide), {cv::IMWRITE_JPEG_QUALITY, 92}))
        throw std::runtime_error("cannot write " + file.string());
}

std::vector<PaintedPhoto> paintedFamily(const std::filesystem::path& folder, int persons, int photosEach,
                                        int groupPhotos) {
    std::filesystem::create_directories(folder);
    std::vector<PaintedPhoto> photos;
    const auto write = [&](const std::string& name, std::vector<std::uint32_t> who, int pose) {
        writePaintedPhoto(folder / name, who, static_cast<std::uint32_t>(pose));
        photos.push_back({folder / name, std::move(who)});
    };
    for (std::uint32_t person = 0; person < static_cast<std::uint32_t>(persons); ++person)
        for (int photo = 0; photo < photosEach; ++photo)
            write(paintedName(person) + "-" + std::to_string(photo + 1) + ".jpg", {person}, photo);
    for (int group = 0; group < groupPhotos; ++group) {
        const auto left = static_cast<std::uint32_t>(group % persons);
        const auto right = static_cast<std::uint32_t>((group + 1) % persons);
        write(paintedName(left) + "-" + paintedName(right) + "-group" + std::to_string(group + 1) + ".jpg",
              {left, right}, photosEach + group);
    }
    return photos;
}

} // namespace kith::support
