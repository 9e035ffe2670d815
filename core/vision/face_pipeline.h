// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/detector.h"
#include "core/vision/detector_traits.h"
#include "core/vision/embedder.h"
#include "core/vision/refiner.h"

#include <memory>
#include <vector>

namespace kith::vision {

/// Seconds spent in each stage since the pipeline was made.
struct StageTimes {
    double decode = 0.0;
    double detect = 0.0;
    double refine = 0.0;
    double align = 0.0;
    double embed = 0.0;
};

/// A face ready to be stored.
struct FoundFace {
    model::Box box;
    model::Landmarks landmarks{};
    model::FaceOrigin origin = model::FaceOrigin::Hog;
    double detectionScore = 0.0;
    double faceProbability = 0.0;
    double quality = 0.0;
    model::Embedding embedding{};
    std::vector<std::uint8_t> thumbnail; ///< JPEG
};

/// Detect, refine, align and embed, with networks of its own. One per worker: not thread-safe.
class FacePipeline {
public:
    /// Throws model::Error when weights are missing or damaged.
    FacePipeline(const model::LibrarySettings& settings, const ModelCatalog& catalog);
    ~FacePipeline();

    /// Whether faces that lie on their side or on their head are looked for where none stands upright.
    enum class Ways { AsSet, All };
    /// All faces of the photo, left to right. Throws model::Error(Corrupt) when it cannot be decoded.
    std::vector<FoundFace> findFaces(image::PhotoPixels& photo, Ways ways = Ways::AsSet);
    /// The embedding of a face whose landmarks are known (a change of the embedder).
    model::Embedding embed(image::PhotoPixels& photo, const model::Landmarks& landmarks);
    /// Landmarks, quality and embedding of a face of which only the box is known (drawn, imported, erased).
    FoundFace describe(image::PhotoPixels& photo, const model::Box& box);

    const StageTimes& times() const { return m_times; }

private:
    struct Judged {
        Detection detection;
        RefinedFace refined;
    };
    bool isFace(const Judged& found) const;
    /// To be called with the strongest first: a second detection of the same face is the weaker one.
    static void addUnlessKnown(std::vector<Judged>& judged, Judged&& found);
    std::vector<Judged> look(image::PhotoPixels& photo);
    /// Upright, and turned where that is wanted and upright finds no face with a good score.
    std::vector<Judged> lookAllWays(image::PhotoPixels& photo, Ways ways);
    FoundFace complete(image::PhotoPixels& photo, const Judged& found);

    model::LibrarySettings m_settings;
    StageTimes m_times;
    const DetectorTraits& m_traits;
    double m_sureScore;
    std::unique_ptr<Detector> m_detector;
    Refiner m_refiner;
    FaceRule m_rule;
    Embedder m_embedder;
};

} // namespace kith::vision
