// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace kith::vision {

/// What a network found, one box and one score for each.
struct CnnFinds {
    float threshold; ///< what scores less is none
    std::vector<cv::Rect2d> boxes;
    std::vector<float> scores;
};

/// Adds what the cells of one stride say, with boxes in pixels of the input: centre = (cell + d) * stride,
/// size = exp(s) * stride; score = sqrt(cls * obj). `cls` and `obj` hold one value per cell, row by row,
/// `box` four; a row has `columns` cells.
void decodeStride(const cv::Mat& cls, const cv::Mat& obj, const cv::Mat& box, int stride, int columns,
                  CnnFinds& finds);

/// Greedy non-maximum suppression over the finds of every pass, with boxes as fractions of a photo of this
/// size in pixels: indices, the strongest first.
std::vector<int> strongest(const CnnFinds& finds, int width, int height);

} // namespace kith::vision
