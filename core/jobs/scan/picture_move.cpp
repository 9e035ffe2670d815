// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/picture_move.h"

#include "core/model/orientation.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::jobs {

namespace {

using model::Point;

/// In widths of a face: landmarks are found again with about this error.
constexpr double kLandmarkError = 0.04;

/// In units of the picture's height, so that both directions have the same scale.
Point inHeights(const Point& point, double aspect) {
    return {point.x * aspect, point.y};
}

struct PointPair {
    Point from;
    Point to;
};

void addPoints(std::vector<PointPair>& points, const FacePlaces& face, int turn, double aspect,
               double otherAspect) {
    const auto add = [&](const Point& from, const Point& to) {
        points.push_back({inHeights(from, aspect), inHeights(to, otherAspect)});
    };
    if (face.landmarks != model::Landmarks{} && face.otherLandmarks != model::Landmarks{}) {
        const model::Landmarks from = model::turned(face.landmarks, turn);
        for (std::size_t i = 0; i < from.size(); ++i)
            add(from[i], face.otherLandmarks[i]);
        return;
    }
    const model::Box from = model::turned(face.box, turn);
    const model::Box& to = face.otherBox;
    add({from.x, from.y}, {to.x, to.y});
    add({from.x + from.width, from.y + from.height}, {to.x + to.width, to.y + to.height});
}

Point meanOf(const std::vector<PointPair>& points, Point PointPair::*side) {
    Point mean;
    for (const PointPair& pair : points) {
        mean.x += (pair.*side).x / static_cast<double>(points.size());
        mean.y += (pair.*side).y / static_cast<double>(points.size());
    }
    return mean;
}

/// Least squares for one turn.
FittedMove fitTurn(std::span<const FacePlaces> faces, double aspect, double otherAspect, int turn) {
    const double turnedAspect = model::swapsSides(turn) ? 1.0 / aspect : aspect;
    std::vector<PointPair> points;
    double faceWidth = 0.0;
    for (const FacePlaces& face : faces) {
        addPoints(points, face, turn, turnedAspect, otherAspect);
        faceWidth += face.otherBox.width * otherAspect / static_cast<double>(faces.size());
    }
    const Point from = meanOf(points, &PointPair::from);
    const Point to = meanOf(points, &PointPair::to);
    double product = 0.0;
    double spread = 0.0;
    for (const PointPair& pair : points) {
        const Point a{pair.from.x - from.x, pair.from.y - from.y};
        product += a.x * (pair.to.x - to.x) + a.y * (pair.to.y - to.y);
        spread += a.x * a.x + a.y * a.y;
    }
    const double scale = spread > 0.0 ? std::max(product / spread, 1e-3) : 1.0;
    const Point shift{to.x - scale * from.x, to.y - scale * from.y};
    double error = 0.0;
    for (const PointPair& pair : points)
        error +=
            std::hypot(scale * pair.from.x + shift.x - pair.to.x, scale * pair.from.y + shift.y - pair.to.y);
    FittedMove fitted;
    fitted.move = {turn, scale * turnedAspect / otherAspect, scale, shift.x / otherAspect, shift.y};
    fitted.error = error / static_cast<double>(points.size()) / std::max(faceWidth, 1e-6);
    return fitted;
}

} // namespace

Point PictureMove::moved(const Point& point) const {
    const Point turnedPoint = model::turned(point, turn);
    return {turnedPoint.x * scaleX + shiftX, turnedPoint.y * scaleY + shiftY};
}

model::Box PictureMove::moved(const model::Box& box) const {
    const model::Box turnedBox = model::turned(box, turn);
    return {turnedBox.x * scaleX + shiftX, turnedBox.y * scaleY + shiftY, turnedBox.width * scaleX,
            turnedBox.height * scaleY};
}

model::Landmarks PictureMove::moved(const model::Landmarks& landmarks) const {
    model::Landmarks result = model::turned(landmarks, turn);
    for (Point& point : result)
        point = {point.x * scaleX + shiftX, point.y * scaleY + shiftY};
    return result;
}

double shareInside(const model::Box& box) {
    const double width = std::min(box.x + box.width, 1.0) - std::max(box.x, 0.0);
    const double height = std::min(box.y + box.height, 1.0) - std::max(box.y, 0.0);
    return width > 0.0 && height > 0.0 && box.area() > 0.0 ? width * height / box.area() : 0.0;
}

std::optional<FittedMove> fitMove(std::span<const FacePlaces> faces, double aspect, double otherAspect,
                                  int likelyTurn) {
    if (faces.empty())
        return std::nullopt;
    FittedMove best = fitTurn(faces, aspect, otherAspect, likelyTurn);
    double least = best.error - kLandmarkError;
    for (int turn = 1; turn <= model::kTurns; ++turn) {
        const FittedMove fitted = fitTurn(faces, aspect, otherAspect, turn);
        if (fitted.error < least) {
            best = fitted;
            least = fitted.error;
        }
    }
    return best;
}

} // namespace kith::jobs
