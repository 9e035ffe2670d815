// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/model_catalog.h"

#include <opencv2/dnn.hpp>

namespace kith::vision {

/// Reads the entry's file, which was verified before. Throws model::Error(Corrupt) when it is no network.
cv::dnn::Net readNetwork(const ModelEntry& entry);

/// One forward pass of a network that takes N upright BGR crops of its input size (8 bit) and gives N rows.
/// Not thread-safe: one per worker.
class Network {
public:
    explicit Network(const ModelEntry& entry);
    /// N x D float; D is the network's output length. `crops` must not be empty.
    cv::Mat run(const std::vector<cv::Mat>& crops);
    const ModelInput& input() const { return m_input; }

private:
    ModelInput m_input;
    cv::dnn::Net m_net;
};

/// Keeps OpenCV from starting threads of its own, for the whole process: there is one pipeline per worker and
/// one worker per core, and more threads would only get in their way. For main(), before any other thread.
void useOneThreadPerNetwork();

} // namespace kith::vision
