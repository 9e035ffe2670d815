// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"
#include "core/model/settings.h"
#include "core/vision/network.h"

namespace kith::vision {

/// Turns an aligned crop into a normalised 512-d embedding. Not thread-safe: one per worker.
class Embedder {
public:
    Embedder(const ModelEntry& entry, bool withMirror);
    /// `aligned`: 112 x 112 BGR. The normalised sum of the network's output for the crop and its mirror image
    /// (or for the crop alone without mirror).
    model::Embedding embed(const cv::Mat& aligned);

private:
    bool m_withMirror;
    Network m_network;
};

} // namespace kith::vision
