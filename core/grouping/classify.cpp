// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classify.h"

#include "core/grouping/neighbour_graph.h"
#include "core/grouping/open_set.h"
#include "core/grouping/open_set_model.h"
#include "core/grouping/person_gallery.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace kith::grouping {

namespace {

constexpr Eigen::Index kBlock = 512;
constexpr double kSmallestProbability = 0.01;

/// Column of each known person in the gallery.
using Columns = std::unordered_map<model::PersonId, std::size_t>;

/// What the user's labels say about other faces: who was rejected for a face, who is in a photo already.
class Exclusions {
public:
    Exclusions(std::span<const FaceSample> samples, std::span<const Rejection> rejections,
               const Columns& columns) {
        for (const Rejection& rejection : rejections)
            if (const auto found = columns.find(rejection.person); found != columns.end())
                m_rejected[rejection.face].push_back(found->second);
        for (const FaceSample& sample : samples)
            if (sample.label.isValid() && sample.photo.isValid())
                m_inPhoto[sample.photo].push_back(columns.at(sample.label));
    }

    bool rejected(model::FaceId face, std::size_t person) const { return contains(m_rejected, face, person); }

    /// Persons labelled in the photo; empty for most.
    std::span<const std::size_t> inPhoto(model::PhotoId photo) const {
        const auto found = m_inPhoto.find(photo);
        return found == m_inPhoto.end() ? std::span<const std::size_t>{} : found->second;
    }

private:
    template <typename Map, typename Key>
    static bool contains(const Map& map, const Key& key, std::size_t person) {
        const auto found = map.find(key);
        return found != map.end() && std::ranges::find(found->second, person) != found->second.end();
    }

    std::unordered_map<model::FaceId, std::vector<std::size_t>> m_rejected;
    std::unordered_map<model::PhotoId, std::vector<std::size_t>> m_inPhoto;
};

struct Best {
    std::size_t person = 0;
    double score = 0.0;
    bool exists = false;
};

/// The two best persons that are not rejected.
std::pair<Best, Best> twoBest(const float* scores, std::size_t persons, model::FaceId face,
                              const Exclusions& exclusions) {
    Best first;
    Best second;
    for (std::size_t p = 0; p < persons; ++p) {
        const double score = scores[p];
        if (second.exists && score <= second.score)
            continue;
        if (exclusions.rejected(face, p))
            continue;
        if (!first.exists || score > first.score) {
            second = first;
            first = {p, score, true};
        } else {
            second = {p, score, true};
        }
    }
    return {first, second};
}

double probabilityOf(const SimilarityCalibration& calibration, const PersonGallery& gallery, double quality,
                     const Best& person, const Best& other) {
    return openSetProbability(calibration, {person.score, other.score, other.exists, gallery.persons().size(),
                                            gallery.labels(person.person), quality});
}

Candidate candidateFor(const FaceSample& sample, const SimilarityCalibration& calibration,
                       const PersonGallery& gallery, const Best& first, const Best& second) {
    Candidate candidate{sample.face,
                        gallery.persons()[first.person],
                        probabilityOf(calibration, gallery, sample.quality, first, second),
                        {},
                        0.0};
    if (second.exists) {
        candidate.runnerUp = gallery.persons()[second.person];
        candidate.runnerUpProbability = std::min(
            probabilityOf(calibration, gallery, sample.quality, second, first), 1.0 - candidate.probability);
    }
    return candidate;
}

} // namespace

std::vector<Candidate> bestCandidates(std::span<const FaceSample> samples,
                                      const SimilarityCalibration& calibration,
                                      std::span<const Rejection> rejections, const std::stop_token& stop,
                                      const ProgressCallback& progress) {
    PersonGallery gallery(samples);
    std::vector<std::size_t> unlabelled;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (!samples[i].label.isValid())
            unlabelled.push_back(i);
    Columns columns;
    for (std::size_t p = 0; p < gallery.persons().size(); ++p)
        columns.emplace(gallery.persons()[p], p);
    const Exclusions exclusions(samples, rejections, columns);
    // One person hardly ever appears twice in a photo: even the same picture again falls to a stranger's
    // score.
    const auto inPhotoPenalty = static_cast<float>(2.0 * (calibration.sameMean - calibration.differentMean));

    std::vector<Candidate> candidates;
    Rows scores;
    for (std::size_t start = 0; start < unlabelled.size() && !columns.empty(); start += kBlock) {
        throwIfStopped(stop);
        const std::size_t count = std::min<std::size_t>(kBlock, unlabelled.size() - start);
        std::vector<const model::Embedding*> block;
        for (std::size_t i = 0; i < count; ++i)
            block.push_back(samples[unlabelled[start + i]].embedding);
        gallery.score(toRows(block), scores);
        for (std::size_t i = 0; i < count; ++i) {
            const FaceSample& sample = samples[unlabelled[start + i]];
            auto row = scores.row(static_cast<Eigen::Index>(i));
            for (const std::size_t p : exclusions.inPhoto(sample.photo))
                row[static_cast<Eigen::Index>(p)] -= inPhotoPenalty;
            const auto [first, second] = twoBest(row.data(), columns.size(), sample.face, exclusions);
            if (first.exists)
                candidates.push_back(candidateFor(sample, calibration, gallery, first, second));
        }
        if (progress)
            progress(static_cast<double>(start + count) / static_cast<double>(unlabelled.size()));
    }
    return candidates;
}

std::vector<Candidate> classifyFaces(std::span<const FaceSample> samples,
                                     const SimilarityCalibration& calibration,
                                     std::span<const Rejection> rejections, std::stop_token stop,
                                     const ProgressCallback& progress) {
    auto candidates = bestCandidates(samples, calibration, rejections, stop, progress);
    std::erase_if(candidates, [](const Candidate& c) { return c.probability <= kSmallestProbability; });
    return candidates;
}

} // namespace kith::grouping
