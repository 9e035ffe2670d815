// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/hog_scan.h"

#include <algorithm>

namespace kith::vision {
namespace {

std::vector<SeparableFilter> separableFilters(const HogScanner::fhog_filterbank& bank) {
    std::vector<SeparableFilter> filters;
    for (std::size_t plane = 0; plane < bank.row_filters.size(); ++plane) {
        for (std::size_t i = 0; i < bank.row_filters[plane].size(); ++i) {
            const auto& row = bank.row_filters[plane][i];
            const auto& column = bank.col_filters[plane][i];
            filters.push_back(
                {static_cast<int>(plane), {row.begin(), row.end()}, {column.begin(), column.end()}});
        }
    }
    return filters;
}

} // namespace

HogScan::HogScan(const HogFilter& filter)
    : m_overlaps(filter.get_overlap_tester()) {
    m_geometry.copy_configuration(filter.get_scanner());
    for (unsigned long i = 0; i < filter.num_detectors(); ++i) {
        const auto& weights = filter.get_w(i);
        m_detectors.push_back({separableFilters(m_geometry.build_fhog_filterbank(weights)),
                               weights(m_geometry.get_num_dimensions())});
    }
}

bool HogScan::takesLevel(unsigned long level, const HogPicture& picture) const {
    const auto width = static_cast<unsigned long>(picture.nc());
    const auto height = static_cast<unsigned long>(picture.nr());
    return level == 0 || (level < m_geometry.get_max_pyramid_levels() &&
                          width >= m_geometry.get_min_pyramid_layer_width() &&
                          height >= m_geometry.get_min_pyramid_layer_height());
}

void HogScan::scan(const HogPicture& picture, unsigned long level, double threshold,
                   std::vector<HogDetection>& detections) {
    if (picture.size() == 0) {
        return;
    }
    extractFhog({&picture[0][0], static_cast<int>(picture.nr()), static_cast<int>(picture.nc())},
                {static_cast<int>(m_geometry.get_cell_size()),
                 static_cast<int>(m_geometry.get_fhog_window_height()),
                 static_cast<int>(m_geometry.get_fhog_window_width())},
                m_features);
    if (m_features.planes.planes.empty()) { // too small for a single cell
        return;
    }
    for (const Detector& detector : m_detectors) {
        correlate(m_features.planes, detector.filters, m_map);
        collect(detector, level, threshold, detections);
    }
}

void HogScan::collect(const Detector& detector, unsigned long level, double threshold,
                      std::vector<HogDetection>& detections) const {
    const auto height = static_cast<long>(m_geometry.get_fhog_window_height());
    const auto width = static_cast<long>(m_geometry.get_fhog_window_width());
    const auto padding = static_cast<long>(m_geometry.get_padding());
    const HogScanner::pyramid_type pyramid;
    for (int r = 0; r < m_map.rows; ++r) {
        for (int c = 0; c < m_map.columns; ++c) {
            const double score = m_map.at(r, c) - detector.threshold;
            if (score < threshold) {
                continue;
            }
            const dlib::point centre(c + width / 2, r + height / 2);
            const dlib::rectangle cells =
                dlib::centered_rect(centre, static_cast<unsigned long>(width - 2 * padding),
                                    static_cast<unsigned long>(height - 2 * padding));
            const dlib::rectangle box =
                dlib::fhog_to_image(cells, static_cast<int>(m_geometry.get_cell_size()),
                                    static_cast<int>(height), static_cast<int>(width));
            detections.emplace_back(score, pyramid.rect_up(box, level));
        }
    }
}

std::vector<HogDetection> HogScan::suppressed(std::vector<HogDetection> detections) const {
    std::ranges::stable_sort(detections, std::ranges::greater{}, &HogDetection::first);
    std::vector<HogDetection> kept;
    for (const HogDetection& detection : detections) {
        const bool covered = std::ranges::any_of(kept, [&](const HogDetection& stronger) {
            return m_overlaps(stronger.second, detection.second);
        });
        if (!covered) {
            kept.push_back(detection);
        }
    }
    return kept;
}

} // namespace kith::vision
