// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/open_set.h"

#include "core/grouping/classification/fitted_open_set.h"
#include "core/grouping/neighbours/neighbour_graph.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr std::size_t kBlock = 512;

struct Best {
    std::size_t person = 0;
    double score = 0.0;
};

/// The highest and the second highest score of the persons that `isAllowed`.
template <typename Predicate>
std::pair<std::optional<Best>, std::optional<Best>> twoBest(const float* scores, std::size_t persons,
                                                            const Predicate& isAllowed) {
    std::optional<Best> first;
    std::optional<Best> second;
    for (std::size_t p = 0; p < persons; ++p) {
        const double score = scores[p];
        if ((second && score <= second->score) || !isAllowed(p))
            continue;
        if (!first || score > first->score) {
            second = first;
            first = Best{p, score};
        } else {
            second = Best{p, score};
        }
    }
    return {first, second};
}

std::optional<double> scoreOf(const std::optional<Best>& best) {
    return best ? std::optional(best->score) : std::nullopt;
}

} // namespace

OpenSet::OpenSet(const OpenSetInput& input)
    : m_centred(input.samples, input.calibration)
    , m_faces(m_centred.samples(), input.clusters)
    , m_gallery(m_faces, input.facts)
    , m_exclusions(input.samples, input.rejections, m_gallery.persons()) {}

void OpenSet::scoreBlock(std::span<const std::size_t> block) {
    m_gallery.score(block, m_scores);
    // One person hardly ever appears twice in a photo.
    const auto penalty = static_cast<float>(fitted::kSamePhotoPenalty *
                                            (calibration().sameMean - calibration().differentMean));
    for (std::size_t i = 0; i < block.size(); ++i) {
        const FaceSample& sample = m_faces.samples()[block[i]];
        for (const std::size_t p : m_exclusions.inPhoto(sample.photo))
            if (persons()[p] != sample.label)
                m_scores(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(p)) -= penalty;
    }
}

Option OpenSet::option(std::size_t sample, const PersonGallery::Match& match,
                       std::optional<double> other) const {
    Option option{match.person,
                  {match.score, other.value_or(0.0), other.has_value(), persons().size(), match.labels,
                   match.meanSimilarity, match.usualShare, m_faces.samples()[sample].quality,
                   m_faces.clusterSize(sample), m_faces.membership(sample)},
                  0.0};
    option.logOdds = openSetLogOdds(calibration(), option.evidence);
    return option;
}

std::vector<Verdict> OpenSet::judge(std::span<const std::size_t> faces, const std::stop_token& stop,
                                    const ProgressCallback& progress) {
    std::vector<Verdict> verdicts;
    if (persons().empty())
        return verdicts;
    for (std::size_t start = 0; start < faces.size(); start += kBlock) {
        throwIfStopped(stop);
        const auto block = faces.subspan(start, std::min(kBlock, faces.size() - start));
        scoreBlock(block);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const std::size_t sample = block[i];
            const auto isAllowed = [&](std::size_t p) {
                return !m_exclusions.isRejected(m_faces.samples()[sample].face, p);
            };
            const auto [first, second] =
                twoBest(m_scores.row(static_cast<Eigen::Index>(i)).data(), persons().size(), isAllowed);
            const auto weigh = [&](const Best& best, const std::optional<Best>& other) {
                return option(sample, m_gallery.match(sample, best.person, best.score), scoreOf(other));
            };
            if (first)
                verdicts.push_back({sample, weigh(*first, second),
                                    second ? std::optional(weigh(*second, first)) : std::nullopt});
        }
        if (progress)
            progress(static_cast<double>(start + block.size()) / static_cast<double>(faces.size()));
    }
    return verdicts;
}

std::vector<OpenSet::Trial> OpenSet::tryLabelled(std::span<const std::size_t> faces,
                                                 const std::stop_token& stop) {
    std::vector<Trial> trials;
    for (std::size_t start = 0; start < faces.size(); start += kBlock) {
        throwIfStopped(stop);
        const auto block = faces.subspan(start, std::min(kBlock, faces.size() - start));
        scoreBlock(block);
        for (std::size_t i = 0; i < block.size(); ++i)
            trials.push_back(tryOne(block[i], m_scores.row(static_cast<Eigen::Index>(i)).data()));
    }
    return trials;
}

OpenSet::Trial OpenSet::tryOne(std::size_t sample, const float* scores) const {
    Trial trial{sample, {}, {}};
    const FaceSample& face = m_faces.samples()[sample];
    const auto isOther = [&](std::size_t p) {
        return persons()[p] != face.label && !m_exclusions.isRejected(face.face, p);
    };
    const auto [first, second] = twoBest(scores, persons().size(), isOther);
    if (first)
        trial.other = option(sample, m_gallery.match(sample, first->person, first->score), scoreOf(second));
    const auto person =
        static_cast<std::size_t>(std::ranges::find(persons(), face.label) - persons().begin());
    if (const auto rest = m_gallery.rest(sample, person, scores[person]); rest.labels > 0)
        trial.own = option(sample, rest, scoreOf(first));
    return trial;
}

} // namespace kith::grouping
