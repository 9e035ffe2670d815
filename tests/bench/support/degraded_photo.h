// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <cstdint>
#include <random>

namespace kith::bench {

/// What makes a face hard to recognise.
enum class Wear { None, Blurred, Turned, Covered, Shrunk, Squeezed, Dark };

/// The photo (8-bit BGR, the face in its middle) so degraded, as strongly as chance says.
cv::Mat wear(const cv::Mat& photo, Wear kind, std::mt19937& random);

} // namespace kith::bench
