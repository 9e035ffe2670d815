// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/burst_folding.h"

#include "core/grouping/clustering/average_linkage.h"
#include "core/grouping/clustering/clash_free_sets.h"
#include "core/grouping/clustering/fitted_clustering.h"
#include "core/grouping/quality_weight.h"

#include <Eigen/Core>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kith::grouping {

namespace {

using Vector = Eigen::Map<const Eigen::RowVectorXf>;
constexpr auto kSize = static_cast<Eigen::Index>(model::kEmbeddingSize);
constexpr std::size_t kFollowers = 100; // looked at after each face: thousands may share one wrong date

double cosine(const FaceSample& a, const FaceSample& b) {
    return static_cast<double>(Vector(a.embedding->data(), kSize).dot(Vector(b.embedding->data(), kSize)));
}

struct Link {
    double similarity = 0.0;
    std::uint32_t a = 0; ///< < b
    std::uint32_t b = 0;
};

/// Collects the links between faces that the order of shots puts side by side.
class BurstLinks {
public:
    BurstLinks(std::span<const FaceSample> faces, double limit)
        : m_faces(faces)
        , m_limit(limit) {
        linkByTime();
        linkByName();
    }

    std::vector<Link> take() {
        std::sort(m_links.begin(), m_links.end(), [](const Link& x, const Link& y) {
            return std::tuple(-x.similarity, x.a, x.b) < std::tuple(-y.similarity, y.a, y.b);
        });
        return std::move(m_links);
    }

private:
    template <typename Key>
    std::vector<std::uint32_t> ordered(const Key& key, bool (*takesPart)(const FaceSample&)) const {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_faces.size(); ++i)
            if (takesPart(m_faces[i]))
                order.push_back(i);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(key(m_faces[a]), a) < std::pair(key(m_faces[b]), b);
        });
        return order;
    }

    void linkByTime() {
        const auto order = ordered([](const FaceSample& face) { return face.takenAt; },
                                   [](const FaceSample& face) { return face.takenAt != 0; });
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(order.size(), i + kFollowers); ++j) {
                if (m_faces[order[j]].takenAt - m_faces[order[i]].takenAt > fitted::kBurstSeconds)
                    break;
                offer(order[i], order[j]);
            }
    }

    void linkByName() {
        const auto order =
            ordered([](const FaceSample& face) { return std::pair(face.shot.series, face.shot.number); },
                    [](const FaceSample& face) { return face.shot.series != 0; });
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(order.size(), i + kFollowers); ++j) {
                const FaceSample& a = m_faces[order[i]];
                const FaceSample& b = m_faces[order[j]];
                if (a.shot.series != b.shot.series || b.shot.number - a.shot.number > 1)
                    break;
                if (a.takenAt == 0 || b.takenAt == 0)
                    offer(order[i], order[j]);
            }
    }

    void offer(std::uint32_t a, std::uint32_t b) {
        const double similarity = cosine(m_faces[a], m_faces[b]);
        if (similarity >= m_limit)
            m_links.push_back({similarity, std::min(a, b), std::max(a, b)});
    }

    std::span<const FaceSample> m_faces;
    double m_limit;
    std::vector<Link> m_links;
};

/// The burst of each face, named by its smallest face.
std::vector<std::uint32_t> joinLinked(const std::vector<Link>& links,
                                      std::vector<ConstraintSet> constraints) {
    const std::size_t faces = constraints.size();
    ClashFreeSets bursts(std::move(constraints));
    for (const Link& link : links)
        bursts.connect(link.a, link.b);
    std::vector<std::uint32_t> first;
    for (std::uint32_t face = 0; face < faces; ++face)
        first.push_back(bursts.find(face));
    return first;
}

/// Gives each representative of several faces their weighted mean.
void averageBursts(FoldedFaces& folded, std::span<const FaceSample> faces,
                   std::span<const std::uint32_t> sizes) {
    std::vector<std::uint32_t> place(sizes.size(), 0);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        if (sizes[i] > 1) {
            place[i] = static_cast<std::uint32_t>(folded.embeddings.size());
            folded.embeddings.push_back(model::Embedding{});
        }
    for (std::size_t i = 0; i < faces.size(); ++i)
        if (const std::uint32_t number = folded.of[i]; sizes[number] > 1)
            Eigen::Map<Eigen::RowVectorXf>(folded.embeddings[place[number]].data(), kSize) +=
                Vector(faces[i].embedding->data(), kSize) * static_cast<float>(linkWeight(faces[i].quality));
    for (std::size_t i = 0; i < sizes.size(); ++i)
        if (sizes[i] > 1) {
            model::normalise(folded.embeddings[place[i]]);
            folded.representatives[i].embedding = &folded.embeddings[place[i]];
        }
}

} // namespace

FoldedFaces foldBursts(std::span<const FaceSample> faces, std::span<const ConstraintSet> constraints,
                       const SimilarityCalibration& calibration) {
    const std::vector<std::uint32_t> first = joinLinked(
        BurstLinks(faces, burstSimilarity(calibration)).take(), {constraints.begin(), constraints.end()});
    FoldedFaces folded;
    folded.of.resize(faces.size());
    std::vector<std::uint32_t> sizes;
    for (std::uint32_t i = 0; i < faces.size(); ++i) {
        if (first[i] == i) {
            folded.of[i] = static_cast<std::uint32_t>(folded.representatives.size());
            folded.representatives.push_back(faces[i]);
            folded.constraints.push_back(constraints[i]);
            sizes.push_back(1);
            continue;
        }
        const std::uint32_t number = folded.of[i] = folded.of[first[i]];
        FaceSample& representative = folded.representatives[number];
        representative.quality = std::max(representative.quality, faces[i].quality);
        addAll(folded.constraints[number], constraints[i]);
        ++sizes[number];
    }
    averageBursts(folded, faces, sizes);
    return folded;
}

FoldedFaces keepBursts(std::span<const FaceSample> faces, std::span<const ConstraintSet> constraints) {
    FoldedFaces folded;
    folded.representatives.assign(faces.begin(), faces.end());
    folded.constraints.assign(constraints.begin(), constraints.end());
    folded.of.resize(faces.size());
    std::iota(folded.of.begin(), folded.of.end(), 0U);
    return folded;
}

double burstSimilarity(const SimilarityCalibration& calibration) {
    return calibration.sameMean + fitted::kBurstAboveUsual * (1.0 - calibration.sameMean);
}

} // namespace kith::grouping
