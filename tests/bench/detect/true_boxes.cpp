// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/detect/true_boxes.h"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <sstream>
#include <stdexcept>

namespace kith::bench {
namespace {

constexpr double kSameFace = 0.4;

double overlapOf(const cv::Rect2d& a, const cv::Rect2d& b) {
    const double common = (a & b).area();
    return common / (a.area() + b.area() - common);
}

} // namespace

std::map<std::string, std::vector<TrueBox>> trueBoxes(const std::filesystem::path& folder) {
    std::ifstream stream(folder / "boxes.csv");
    if (!stream)
        throw std::runtime_error("There is no boxes.csv in " + folder.string() + ".");
    std::map<std::string, std::vector<TrueBox>> boxes;
    std::string line;
    std::getline(stream, line); // the names of the columns
    while (std::getline(stream, line)) {
        std::ranges::replace(line, ',', ' ');
        std::istringstream values(line);
        std::string file;
        cv::Rect2d box;
        int invalid = 0;
        if (values >> file >> box.x >> box.y >> box.width >> box.height >> invalid)
            boxes[file].push_back({box, invalid == 0});
    }
    return boxes;
}

Judgement judge(std::span<const cv::Rect2d> finds, std::span<const double> scores,
                const std::vector<TrueBox>& truth) {
    Judgement judgement;
    judgement.verdicts.resize(finds.size(), Verdict::Wrong);
    judgement.boxes.resize(finds.size(), -1);
    std::vector<std::size_t> order(finds.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return scores[i]; });
    std::vector<char> taken(truth.size(), 0);
    for (const std::size_t find : order) {
        double best = kSameFace;
        bool onUncounted = false;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const double overlap = overlapOf(finds[find], truth[i].box);
            onUncounted = onUncounted || (!truth[i].counts && overlap >= kSameFace);
            if (truth[i].counts && taken[i] == 0 && overlap >= best) {
                best = overlap;
                judgement.boxes[find] = static_cast<int>(i);
            }
        }
        if (judgement.boxes[find] >= 0) {
            taken[static_cast<std::size_t>(judgement.boxes[find])] = 1;
            judgement.verdicts[find] = Verdict::Right;
        } else if (onUncounted || finds[find].height < kSmall) {
            judgement.verdicts[find] = Verdict::NotCounted;
        }
    }
    return judgement;
}

void Counts::add(const Judgement& judgement, const std::vector<TrueBox>& truth) {
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (!truth[i].counts)
            continue;
        const double height = truth[i].box.height;
        const int found = std::ranges::count(judgement.boxes, static_cast<int>(i)) > 0 ? 1 : 0;
        small += height >= kSmall ? 1 : 0;
        smallFound += height >= kSmall ? found : 0;
        large += height >= kLarge ? 1 : 0;
        largeFound += height >= kLarge ? found : 0;
    }
    right += static_cast<int>(std::ranges::count(judgement.verdicts, Verdict::Right));
    wrong += static_cast<int>(std::ranges::count(judgement.verdicts, Verdict::Wrong));
}

} // namespace kith::bench
