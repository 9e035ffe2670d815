// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/types.hpp>

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace kith::bench {

/// A face that somebody drew, in pixels of the upright photo.
struct TrueBox {
    cv::Rect2d box;
    bool counts = true; ///< false: too unclear to be asked for; a find on it is neither right nor wrong
};

/// boxes.csv of a folder of photos, by file name. Throws std::runtime_error where there is none.
std::map<std::string, std::vector<TrueBox>> trueBoxes(const std::filesystem::path& folder);

/// Heights in pixels from which faces are counted apart.
constexpr double kSmall = 20.0;
constexpr double kLarge = 40.0;

enum class Verdict { Right, Wrong, NotCounted };

/// Every find of one photo with what it is: the strongest finds choose first, and take the true box that they
/// cover best (IoU 0.4). Finds on boxes that do not count, and unmatched ones under kSmall, are not counted.
struct Judgement {
    std::vector<Verdict> verdicts; ///< as `finds`
    std::vector<int> boxes;        ///< index of the true box of each find; -1 = none
};
Judgement judge(std::span<const cv::Rect2d> finds, std::span<const double> scores,
                const std::vector<TrueBox>& truth);

/// Sums over photos.
struct Counts {
    int small = 0; ///< true faces of kSmall and more
    int smallFound = 0;
    int large = 0;
    int largeFound = 0;
    int right = 0;
    int wrong = 0;

    void add(const Judgement& judgement, const std::vector<TrueBox>& truth);
};

} // namespace kith::bench
