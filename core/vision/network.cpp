// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/network.h"

#include "core/model/error.h"

namespace kith::vision {

cv::dnn::Net readNetwork(const ModelEntry& entry) {
    try {
        return cv::dnn::readNetFromONNX(entry.file.string());
    } catch (const cv::Exception& problem) {
        throw model::Error(model::ErrorKind::Corrupt,
                           {model::SentenceCode::NetworkNotLoaded, {entry.file.string(), problem.err}});
    }
}

Network::Network(const ModelEntry& entry)
    : m_input(entry.input)
    , m_net(readNetwork(entry)) {}

cv::Mat Network::run(const std::vector<cv::Mat>& crops) {
    const double mean = m_input.mean;
    // One crop at a time: OpenCV 4.6 plans its memory anew whenever the batch size changes.
    cv::Mat rows;
    for (const cv::Mat& crop : crops) {
        m_net.setInput(
            cv::dnn::blobFromImage(crop, m_input.scale, {}, cv::Scalar(mean, mean, mean), m_input.rgb));
        rows.push_back(m_net.forward().reshape(1, 1));
    }
    return rows;
}

void useOneThreadPerNetwork() {
    cv::setNumThreads(1);
}

} // namespace kith::vision
