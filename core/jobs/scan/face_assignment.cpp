// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/face_assignment.h"

#include "core/jobs/scan/optimal_assignment.h"

#include <algorithm>
#include <cmath>

namespace kith::jobs {

namespace {

using Gains = std::vector<std::vector<double>>;
using Pair = FaceAssignment::Pair;

/// In widths of a face: how far a face may be from where the picture's move takes it. Boxes of two detectors
/// differ by a fifth, and a move that rests on faces at one side is off by more at the other.
constexpr double kFarthest = 0.75;
/// A fitted move whose faces are farther off on average fits nothing.
constexpr double kWorstFit = 0.25;
/// What full agreement of places is worth beside a cosine similarity: it decides between faces of people who
/// look alike.
constexpr double kPlaceWeight = 0.5;

double distanceInFaces(const model::Box& a, const model::Box& b, double aspect) {
    const model::Point p = a.centre();
    const model::Point q = b.centre();
    const double width = std::max({a.width, b.width}) * aspect;
    return std::hypot((p.x - q.x) * aspect, p.y - q.y) / std::max(width, 1e-9);
}

class Matching {
public:
    Matching(std::span<const PlacedFace> known, std::span<const PlacedFace> met, const PictureChange& change,
             const model::SimilarityCalibration& calibration)
        : m_known(known)
        , m_met(met)
        , m_change(change)
        , m_sureGate(calibration.threshold1e4)
        , m_unsureGate(std::max(calibration.threshold1e5, calibration.sameMean)) {}

    FaceAssignment run() {
        if (m_change.exactTurn) {
            m_result.move = PictureMove{*m_change.exactTurn};
            m_result.isSure = true;
            m_result.pairs = assigned([this](std::size_t k, std::size_t m) { return overlap(k, m); });
            return m_result;
        }
        m_similarity.assign(m_known.size(), std::vector<double>(m_met.size(), -1.0));
        for (std::size_t k = 0; k < m_known.size(); ++k) {
            for (std::size_t m = 0; m < m_met.size(); ++m) {
                if (m_known[k].embedding && m_met[m].embedding)
                    m_similarity[k][m] = model::cosineSimilarity(*m_known[k].embedding, *m_met[m].embedding);
            }
        }
        findMove(assigned([this](std::size_t k, std::size_t m) {
            return m_similarity[k][m] >= m_sureGate ? m_similarity[k][m] : 0.0;
        }));
        m_result.pairs = assigned([this](std::size_t k, std::size_t m) { return gain(k, m); });
        return m_result;
    }

private:
    template <typename Gain>
    std::vector<Pair> assigned(const Gain& gainOf) const {
        Gains gains(m_known.size(), std::vector<double>(m_met.size()));
        for (std::size_t k = 0; k < m_known.size(); ++k) {
            for (std::size_t m = 0; m < m_met.size(); ++m)
                gains[k][m] = gainOf(k, m);
        }
        std::vector<Pair> pairs;
        const auto columns = optimalAssignment(gains);
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (columns[k])
                pairs.push_back({k, *columns[k]});
        }
        return pairs;
    }

    /// 0 below what counts as the same box.
    double overlap(std::size_t k, std::size_t m) const {
        const double iou = model::intersectionOverUnion(m_result.move->moved(m_known[k].box), m_met[m].box);
        return iou >= model::kSameFaceIou ? iou : 0.0;
    }

    bool isInPlace(const PictureMove& move, std::size_t k, std::size_t m) const {
        return distanceInFaces(move.moved(m_known[k].box), m_met[m].box, m_change.otherAspect) <= kFarthest;
    }

    double gain(std::size_t k, std::size_t m) const {
        const double similarity = m_similarity[k][m];
        if (m_result.isSure && m_known[k].isNobody)
            return overlap(k, m);
        if (similarity < (m_result.isSure ? m_sureGate : m_unsureGate))
            return 0.0;
        if (!m_result.isSure)
            return similarity;
        return isInPlace(*m_result.move, k, m) ? similarity + kPlaceWeight * overlap(k, m) : 0.0;
    }

    /// How the picture was changed, by those who look alike.
    void findMove(std::vector<Pair> alike) {
        if (m_change.looksTurn) {
            m_result.move = PictureMove{*m_change.looksTurn};
            m_result.isSure = true;
            if (2 * assigned([this](std::size_t k, std::size_t m) { return gain(k, m); }).size() >=
                alike.size())
                return;
            m_result = {}; // the faces say something else
        }
        const int likely = m_change.looksTurn.value_or(1);
        while (!alike.empty()) {
            const auto fitted = fitMove(placesOf(alike), m_change.aspect, m_change.otherAspect, likely);
            if (fitted->error <= kWorstFit) {
                m_result.move = fitted->move;
                m_result.isSure = alike.size() >= 2;
                return;
            }
            dropWorst(alike);
        }
    }

    /// The pair without which the others fit best; among two the one that looks less alike.
    void dropWorst(std::vector<Pair>& alike) const {
        std::size_t worst = 0;
        double least = 0.0;
        for (std::size_t i = 0; i < alike.size(); ++i) {
            std::vector<Pair> others = alike;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            const auto fitted = fitMove(placesOf(others), m_change.aspect, m_change.otherAspect, 1);
            const double error =
                others.size() > 1 ? fitted->error : m_similarity[alike[i].known][alike[i].met];
            if (i == 0 || error < least) {
                least = error;
                worst = i;
            }
        }
        alike.erase(alike.begin() + static_cast<std::ptrdiff_t>(worst));
    }

    std::vector<FacePlaces> placesOf(const std::vector<Pair>& pairs) const {
        std::vector<FacePlaces> places;
        for (const Pair& pair : pairs) {
            const PlacedFace& known = m_known[pair.known];
            const PlacedFace& met = m_met[pair.met];
            places.push_back({known.box, known.landmarks, met.box, met.landmarks});
        }
        return places;
    }

    std::span<const PlacedFace> m_known;
    std::span<const PlacedFace> m_met;
    const PictureChange& m_change;
    double m_sureGate;
    double m_unsureGate;
    Gains m_similarity;
    FaceAssignment m_result;
};

} // namespace

FaceAssignment assignFaces(std::span<const PlacedFace> known, std::span<const PlacedFace> met,
                           const PictureChange& change, const model::SimilarityCalibration& calibration) {
    return Matching(known, met, change, calibration).run();
}

} // namespace kith::jobs
