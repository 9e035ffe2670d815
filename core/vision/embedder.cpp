// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/embedder.h"

#include "core/model/error.h"

#include <opencv2/core.hpp>

namespace kith::vision {

Embedder::Embedder(const ModelEntry& entry, bool withMirror)
    : m_withMirror(withMirror)
    , m_network(entry) {}

model::Embedding Embedder::embed(const cv::Mat& aligned) {
    std::vector<cv::Mat> crops = {aligned};
    if (m_withMirror) {
        cv::flip(aligned, crops.emplace_back(), 1);
    }
    const cv::Mat rows = m_network.run(crops);
    if (rows.cols != static_cast<int>(model::kEmbeddingSize)) {
        throw model::Error(model::ErrorKind::Corrupt,
                           {model::SentenceCode::NetworkWidth, {std::to_string(rows.cols)}});
    }
    model::Embedding embedding{};
    for (int row = 0; row < rows.rows; ++row) {
        for (int i = 0; i < rows.cols; ++i) {
            embedding[static_cast<std::size_t>(i)] += rows.at<float>(row, i);
        }
    }
    model::normalise(embedding);
    return embedding;
}

} // namespace kith::vision
