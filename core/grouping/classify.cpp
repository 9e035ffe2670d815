// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classify.h"

#include "core/grouping/centred_faces.h"
#include "core/grouping/cluster.h"
#include "core/grouping/clustered_faces.h"
#include "core/grouping/neighbour_graph.h"
#include "core/grouping/open_set.h"
#include "core/grouping/open_set_model.h"
#include "core/grouping/person_gallery.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace kith::grouping {

namespace {

constexpr std::size_t kBlock = 512;
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

/// The two best persons of one sample and their log odds before the shift of the prior.
struct Verdict {
    std::size_t sample = 0;
    Best first;
    Best second;
    double firstOdds = 0.0;
    double secondOdds = 0.0;
};

class Classifier {
public:
    Classifier(const ClusteredFaces& faces, const SimilarityCalibration& calibration,
               std::span<const Rejection> rejections)
        : m_faces(faces)
        , m_calibration(calibration)
        , m_gallery(faces.samples())
        , m_exclusions(faces.samples(), rejections, columns(m_gallery))
        // One person hardly ever appears twice in a photo: even the same picture falls to a stranger's score.
        , m_inPhotoPenalty(static_cast<float>(2.0 * (calibration.sameMean - calibration.differentMean))) {}

    bool knowsAnybody() const { return !m_gallery.persons().empty(); }

    void judge(std::span<const std::size_t> block, std::vector<Verdict>& verdicts) {
        std::vector<const model::Embedding*> embeddings;
        for (const std::size_t i : block)
            embeddings.push_back(m_faces.samples()[i].embedding);
        m_gallery.score(toRows(embeddings), m_scores);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const FaceSample& sample = m_faces.samples()[block[i]];
            auto row = m_scores.row(static_cast<Eigen::Index>(i));
            for (const std::size_t p : m_exclusions.inPhoto(sample.photo))
                row[static_cast<Eigen::Index>(p)] -= m_inPhotoPenalty;
            const auto [first, second] =
                twoBest(row.data(), m_gallery.persons().size(), sample.face, m_exclusions);
            if (first.exists)
                verdicts.push_back({block[i], first, second, logOdds(block[i], first, second),
                                    second.exists ? logOdds(block[i], second, first) : 0.0});
        }
    }

    Candidate candidate(const Verdict& verdict, double shift) const {
        Candidate result{m_faces.samples()[verdict.sample].face,
                         m_gallery.persons()[verdict.first.person],
                         probability(verdict.firstOdds + shift),
                         {},
                         0.0};
        if (verdict.second.exists) {
            result.runnerUp = m_gallery.persons()[verdict.second.person];
            result.runnerUpProbability =
                std::min(probability(verdict.secondOdds + shift), 1.0 - result.probability);
        }
        return result;
    }

private:
    static Columns columns(const PersonGallery& gallery) {
        Columns result;
        for (std::size_t p = 0; p < gallery.persons().size(); ++p)
            result.emplace(gallery.persons()[p], p);
        return result;
    }

    double logOdds(std::size_t sample, const Best& person, const Best& other) const {
        return openSetLogOdds(m_calibration,
                              {person.score, other.score, other.exists, m_gallery.persons().size(),
                               m_gallery.labels(person.person), m_faces.samples()[sample].quality,
                               m_faces.clusterSize(sample), m_faces.membership(sample)});
    }

    const ClusteredFaces& m_faces;
    SimilarityCalibration m_calibration;
    PersonGallery m_gallery;
    Exclusions m_exclusions;
    float m_inPhotoPenalty;
    Rows m_scores; ///< scratch
};

} // namespace

std::vector<Candidate> bestCandidates(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                      const SimilarityCalibration& calibration,
                                      std::span<const Rejection> rejections, const std::stop_token& stop,
                                      const ProgressCallback& progress) {
    const CentredFaces centred(samples, calibration);
    const ClusteredFaces faces(centred.samples(), clusters);
    Classifier classifier(faces, centred.calibration(), rejections);
    std::vector<std::size_t> unlabelled;
    for (std::size_t i = 0; i < samples.size() && classifier.knowsAnybody(); ++i)
        if (!samples[i].label.isValid())
            unlabelled.push_back(i);
    std::vector<Verdict> verdicts;
    for (std::size_t start = 0; start < unlabelled.size(); start += kBlock) {
        throwIfStopped(stop);
        const std::size_t count = std::min(kBlock, unlabelled.size() - start);
        classifier.judge(std::span(unlabelled).subspan(start, count), verdicts);
        if (progress)
            progress(static_cast<double>(start + count) / static_cast<double>(unlabelled.size()));
    }
    std::vector<double> logOdds;
    for (const Verdict& verdict : verdicts)
        logOdds.push_back(verdict.firstOdds);
    const double shift = priorShift(logOdds);
    std::vector<Candidate> candidates;
    for (const Verdict& verdict : verdicts)
        candidates.push_back(classifier.candidate(verdict, shift));
    return candidates;
}

std::vector<Candidate> classifyFaces(std::span<const FaceSample> samples,
                                     const SimilarityCalibration& calibration,
                                     std::span<const Rejection> rejections, std::stop_token stop,
                                     const ProgressCallback& progress, std::span<const Cluster> clusters) {
    const auto isLabelled = [](const FaceSample& sample) { return sample.label.isValid(); };
    if (std::none_of(samples.begin(), samples.end(), isLabelled))
        return {};
    std::vector<Cluster> own;
    if (clusters.empty()) {
        own = clusterFaces(samples, {}, calibration, {}, stop);
        clusters = own;
    }
    auto candidates = bestCandidates(samples, clusters, calibration, rejections, stop, progress);
    std::erase_if(candidates, [](const Candidate& c) { return c.probability <= kSmallestProbability; });
    return candidates;
}

} // namespace kith::grouping
