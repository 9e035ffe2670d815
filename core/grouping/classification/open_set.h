// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/clustered_faces.h"
#include "core/grouping/classification/exclusions.h"
#include "core/grouping/classification/open_set_model.h"
#include "core/grouping/classification/person_gallery.h"
#include "core/grouping/clustering/centred_faces.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace kith::grouping {

/// What classification works on, see classifyFaces().
struct OpenSetInput {
    std::span<const FaceSample> samples;
    std::span<const Cluster> clusters; ///< of these samples
    SimilarityCalibration calibration;
    std::span<const Rejection> rejections;
    std::span<const PersonFacts> facts;
};

/// One person for one face.
struct Option {
    std::size_t person = 0; ///< place in OpenSet::persons()
    OpenSetEvidence evidence;
    double logOdds = 0.0; ///< of that evidence, before anything is known of the library
};

/// The two best persons of one face.
struct Verdict {
    std::size_t sample = 0;
    Option first;
    std::optional<Option> second; ///< none where nobody else may be suggested
};

/// Compares the faces of one library with its labelled persons.
class OpenSet {
public:
    /// input's spans have to outlive this object.
    explicit OpenSet(const OpenSetInput& input);

    std::span<const model::PersonId> persons() const { return m_gallery.persons(); }
    std::size_t groups() const { return m_faces.groups(); }
    const SimilarityCalibration& calibration() const { return m_centred.calibration(); }

    /// Verdicts on unlabelled faces in the order given; a face of which nobody may be suggested has none.
    std::vector<Verdict> judge(std::span<const std::size_t> faces, const std::stop_token& stop,
                               const ProgressCallback& progress);

    /// A labelled face, as if its label were not known and as if its person were not.
    struct Trial {
        std::size_t sample = 0;
        std::optional<Option> own;   ///< none where it is the person's only label
        std::optional<Option> other; ///< the best other person
        bool isOwnFirst() const { return own && (!other || own->evidence.score > other->evidence.score); }
    };
    /// In the order given.
    std::vector<Trial> tryLabelled(std::span<const std::size_t> faces, const std::stop_token& stop);

private:
    void scoreBlock(std::span<const std::size_t> block);
    Option option(std::size_t sample, const PersonGallery::Match& match, std::optional<double> other) const;
    Trial tryOne(std::size_t sample, const float* scores) const;

    CentredFaces m_centred;
    ClusteredFaces m_faces;
    PersonGallery m_gallery;
    Exclusions m_exclusions;
    Rows m_scores; ///< scratch
};

} // namespace kith::grouping
