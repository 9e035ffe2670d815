// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/face_pipeline.h"

#include "core/image/crop.h"
#include "core/vision/alignment.h"
#include "core/vision/quality.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace kith::vision {
namespace {

/// Adds the time until destruction to `total`, less what the photo spent on decoding meanwhile, which goes to
/// `decode`.
class StageTimer {
public:
    StageTimer(double& total, double& decode, const image::PhotoPixels& photo)
        : m_total(total)
        , m_decode(decode)
        , m_photo(photo)
        , m_decodedBefore(photo.decodeSeconds()) {}
    ~StageTimer() {
        const double all = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
        const double decoded = m_photo.decodeSeconds() - m_decodedBefore;
        m_decode += decoded;
        m_total += all - decoded;
    }
    StageTimer(const StageTimer&) = delete;
    StageTimer& operator=(const StageTimer&) = delete;

private:
    double& m_total;
    double& m_decode;
    const image::PhotoPixels& m_photo;
    double m_decodedBefore;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// A point of the photo turned clockwise by quarter turns, in the upright photo (fractions).
model::Point turnedBack(const model::Point& p, int quarterTurns) {
    switch (quarterTurns) {
    case 1:
        return {p.y, 1.0 - p.x};
    case 2:
        return {1.0 - p.x, 1.0 - p.y};
    case 3:
        return {1.0 - p.y, p.x};
    default:
        return p;
    }
}

model::Box turnedBack(const model::Box& box, int quarterTurns) {
    const model::Point a = turnedBack(model::Point{box.x, box.y}, quarterTurns);
    const model::Point b = turnedBack(model::Point{box.x + box.width, box.y + box.height}, quarterTurns);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

std::array<cv::Point2d, 5> inPixels(const model::Landmarks& landmarks, const image::PhotoPixels& photo) {
    std::array<cv::Point2d, 5> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {landmarks[i].x * photo.width(), landmarks[i].y * photo.height()};
    }
    return points;
}

std::vector<std::uint8_t> thumbnailOf(image::PhotoPixels& photo, const model::Box& box) {
    const double side = image::thumbnailSide(box, photo.width(), photo.height());
    const double longSide = std::max(photo.width(), photo.height());
    const double scale = std::min(1.0, image::kThumbnailSize / side);
    return image::faceThumbnail(photo.atLeast(static_cast<int>(std::ceil(longSide * scale))), box);
}

} // namespace

FacePipeline::FacePipeline(const model::LibrarySettings& settings, const ModelCatalog& catalog)
    : m_settings(settings)
    , m_traits(traitsOf(settings.detection.method))
    , m_sureScore(sureScore(m_traits, networkOf(m_traits, catalog)))
    , m_detector(Detector::create(settings.detection, catalog))
    , m_refiner(catalog.verifiedRefiner())
    , m_rule(faceRule(m_traits, networkOf(m_traits, catalog), m_refiner.figures()))
    , m_embedder(catalog.verified(settings.embedding.embedder), settings.embedding.mirror) {}

FacePipeline::~FacePipeline() = default;

/// More is asked of a detection that its detector doubts itself.
bool FacePipeline::isFace(const Judged& found) const {
    const bool doubtful = found.detection.score < m_rule.doubtfulBelow;
    return found.refined.faceProbability >= (doubtful ? m_rule.ofDoubtful : m_rule.probability);
}

std::vector<FacePipeline::Judged> FacePipeline::look(image::PhotoPixels& photo) {
    std::vector<Detection> detections;
    {
        const StageTimer timer(m_times.detect, m_times.decode, photo);
        detections = m_detector->detect(photo);
    }
    const StageTimer timer(m_times.refine, m_times.decode, photo);
    std::vector<Judged> judged;
    for (const Detection& detection : detections) {
        Judged found{detection, m_refiner.refine(photo, detection)};
        if (!isFace(found)) {
            continue;
        }
        if (m_traits.boxes == BoxSource::Landmarks) {
            found.detection.box = faceBox(found.refined.landmarks, photo.width(), photo.height());
        }
        addUnlessKnown(judged, std::move(found));
    }
    return judged;
}

void FacePipeline::addUnlessKnown(std::vector<Judged>& judged, Judged&& found) {
    const bool known = std::ranges::any_of(judged, [&found](const Judged& other) {
        return model::intersectionOverUnion(other.detection.box, found.detection.box) >= model::kSameFaceIou;
    });
    if (!known) {
        judged.push_back(std::move(found));
    }
}

std::vector<FacePipeline::Judged> FacePipeline::lookAllWays(image::PhotoPixels& photo, Ways ways) {
    std::vector<Judged> all = look(photo);
    // P(face) does not tell: it is high for a face on its head too.
    const bool isUpright = std::ranges::any_of(
        all, [this](const Judged& found) { return found.detection.score >= m_sureScore; });
    if (isUpright || (ways == Ways::AsSet && !m_settings.detection.rotatedFaces)) {
        return all;
    }
    for (int turns = 1; turns <= 3; ++turns) {
        image::PhotoPixels turned(photo.file(), turns);
        for (Judged& found : look(turned)) {
            found.detection.box = turnedBack(found.detection.box, turns);
            for (model::Point& point : found.refined.landmarks) {
                point = turnedBack(point, turns);
            }
            all.push_back(std::move(found));
        }
    }
    // A face is found on its head now and then, with a lower score: the best view of each counts.
    std::ranges::stable_sort(all, std::ranges::greater{},
                             [](const Judged& found) { return found.detection.score; });
    std::vector<Judged> judged;
    for (Judged& found : all) {
        addUnlessKnown(judged, std::move(found));
    }
    return judged;
}

std::vector<FoundFace> FacePipeline::findFaces(image::PhotoPixels& photo, Ways ways) {
    std::vector<FoundFace> faces;
    for (const Judged& found : lookAllWays(photo, ways)) {
        faces.push_back(complete(photo, found));
    }
    std::ranges::sort(faces, {}, [](const FoundFace& face) { return std::pair(face.box.x, face.box.y); });
    return faces;
}

model::Embedding FacePipeline::embed(image::PhotoPixels& photo, const model::Landmarks& landmarks) {
    cv::Mat aligned;
    {
        const StageTimer timer(m_times.align, m_times.decode, photo);
        aligned = alignedCrop(photo, landmarks);
    }
    const StageTimer timer(m_times.embed, m_times.decode, photo);
    return m_embedder.embed(aligned);
}

FoundFace FacePipeline::describe(image::PhotoPixels& photo, const model::Box& box) {
    const Detection detection{box, 1.0, model::FaceOrigin::Drawn};
    return complete(photo, {detection, m_refiner.refine(photo, detection)});
}

FoundFace FacePipeline::complete(image::PhotoPixels& photo, const Judged& found) {
    FoundFace face;
    face.box = found.detection.box;
    face.origin = found.detection.origin;
    face.detectionScore = found.detection.score;
    face.landmarks = found.refined.landmarks;
    face.faceProbability = found.refined.faceProbability;
    cv::Mat aligned;
    {
        const StageTimer timer(m_times.align, m_times.decode, photo);
        aligned = alignedCrop(photo, face.landmarks);
        face.quality = faceQuality(found.refined.quality, inPixels(face.landmarks, photo), aligned);
        face.thumbnail = thumbnailOf(photo, face.box);
    }
    const StageTimer timer(m_times.embed, m_times.decode, photo);
    face.embedding = m_embedder.embed(aligned);
    return face;
}

} // namespace kith::vision
