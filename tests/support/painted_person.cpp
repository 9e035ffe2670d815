// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_person.h"

#include "tests/support/painted_head.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kith::support {
namespace {

using Rotation = cv::Matx33d;

Rotation rotationOf(const Pose& pose) {
    const double cy = std::cos(pose.yaw), sy = std::sin(pose.yaw);
    const double cp = std::cos(pose.pitch), sp = std::sin(pose.pitch);
    const double cr = std::cos(pose.roll), sr = std::sin(pose.roll);
    const Rotation yaw(cy, 0, sy, 0, 1, 0, -sy, 0, cy);
    const Rotation pitch(1, 0, 0, 0, cp, -sp, 0, sp, cp);
    const Rotation roll(cr, -sr, 0, sr, cr, 0, 0, 0, 1);
    return roll * pitch * yaw;
}

// The height field as something that rays can hit. Everything is in the frame of the head.
class Surface {
public:
    explicit Surface(const PaintedHead& head)
        : m_head(head) {
        cv::Mat1f smooth;
        cv::Mat1f filled = cv::max(head.height, -0.2f);
        cv::GaussianBlur(filled, m_smooth, {}, 1.2);
        cv::GaussianBlur(filled, m_wide, {}, 0.07 * PaintedHead::kPixelsPerUnit);
    }

    float heightAt(const cv::Vec3d& point) const {
        const cv::Point2f pixel = PaintedHead::toPixel(point[0], point[1]);
        const int column = cvFloor(pixel.x), row = cvFloor(pixel.y);
        if (column < 1 || row < 1 || column + 2 >= m_head.height.cols || row + 2 >= m_head.height.rows)
            return PaintedHead::kNoSurface;
        return m_head.height(row, column);
    }

    // The first point of the surface on the ray origin + t * direction, or nothing.
    std::optional<cv::Vec3d> hit(const cv::Vec3d& origin, const cv::Vec3d& direction) const {
        constexpr double kStep = 0.035;
        constexpr double kThickness = 0.35;
        constexpr double kHighest = 1.1; // of any head
        const double far = (-kThickness - origin[2]) / direction[2];
        for (double t = (kHighest - origin[2]) / direction[2]; t < far; t += kStep) {
            const cv::Vec3d point = origin + direction * t;
            const float height = heightAt(point);
            if (height < 0 || point[2] > height || point[2] < height - kThickness)
                continue;
            double before = t - kStep, after = t;
            for (int step = 0; step < 6; ++step) {
                const double middle = (before + after) / 2;
                const cv::Vec3d probe = origin + direction * middle;
                const float probeHeight = heightAt(probe);
                (probeHeight >= 0 && probe[2] <= probeHeight ? after : before) = middle;
            }
            return origin + direction * after;
        }
        return std::nullopt;
    }

    cv::Vec3d normalAt(int row, int column) const {
        const double dx =
            (m_smooth(row, column + 1) - m_smooth(row, column - 1)) * PaintedHead::kPixelsPerUnit / 2;
        const double dy =
            (m_smooth(row + 1, column) - m_smooth(row - 1, column)) * PaintedHead::kPixelsPerUnit / 2;
        return cv::normalize(cv::Vec3d(-std::clamp(dx, -4.0, 4.0), -std::clamp(dy, -4.0, 4.0), 1));
    }

    // How much of the surrounding light reaches a point, 0..1: less in hollows.
    double opennessAt(int row, int column) const {
        return std::clamp(1.0 - 3.5 * (m_wide(row, column) - m_head.height(row, column)), 0.35, 1.15);
    }

    bool inShadow(const cv::Vec3d& point, const cv::Vec3d& towardsLight) const {
        for (double t = 0.04; t < 0.6; t += 0.03) {
            const cv::Vec3d probe = point + towardsLight * t;
            const float height = heightAt(probe);
            if (height >= 0 && probe[2] < height - 0.012)
                return true;
        }
        return false;
    }

    cv::Vec3f colourAt(int row, int column) const { return m_head.colour(row, column); }

private:
    const PaintedHead& m_head;
    cv::Mat1f m_smooth, m_wide;
};

cv::Vec3f shade(const Surface& surface, const Pose& pose, const Rotation& toHead, const cv::Vec3d& point) {
    const cv::Point2f pixel = PaintedHead::toPixel(point[0], point[1]);
    const int column = cvFloor(pixel.x), row = cvFloor(pixel.y);
    const cv::Vec3d normal = surface.normalAt(row, column);
    const cv::Vec3d light = toHead * cv::Vec3d(pose.light[0], pose.light[1], pose.light[2]);
    double direct = std::max(0.0, normal.dot(light));
    if (direct > 0 && surface.inShadow(point, light))
        direct *= 0.45;
    const cv::Vec3d viewer = toHead * cv::Vec3d(0, 0, 1);
    const double gloss =
        std::pow(std::max(0.0, normal.dot(cv::normalize(light + viewer))), 24) * 0.10 * direct;
    const double ambient = pose.ambient * surface.opennessAt(row, column) * (0.7 - 0.3 * normal[1]);
    const cv::Vec3f colour = surface.colourAt(row, column);
    return (colour * static_cast<float>(direct * 0.85 + ambient) + cv::Vec3f::all(static_cast<float>(gloss)))
        .mul(pose.lightColour);
}

// Everything behind the head is out of focus: painted small, then enlarged.
cv::Mat3f paintBackdrop(const Look& look, const Pose& pose, int pictureSize) {
    const int size = pictureSize / 4;
    cv::Mat3f picture(size, size);
    for (int row = 0; row < size; ++row) {
        const float t = static_cast<float>(row) / static_cast<float>(size);
        picture.row(row).setTo(cv::Scalar(pose.backgroundTop * (1 - t) + pose.backgroundBottom * t));
    }
    cv::RNG random(pose.seed + 99);
    for (int shape = 0; shape < 5; ++shape) { // something out of focus behind
        const cv::Point centre(random.uniform(0, size), random.uniform(0, size));
        const cv::Vec3f tint = pose.backgroundTop * random.uniform(0.6f, 1.2f);
        cv::rectangle(
            picture,
            {centre, cv::Size(random.uniform(size / 8, size / 2), random.uniform(size / 8, size / 2))},
            cv::Scalar(tint), cv::FILLED);
    }
    cv::GaussianBlur(picture, picture, {}, size / 24.0);
    const double unit = pose.scale * size;
    const cv::Point2d centre(size * (0.5 + pose.shiftX), size * (0.46 + pose.shiftY));
    const auto at = [&](double x, double y) {
        return cv::Point(cvRound(centre.x + x * unit), cvRound(centre.y + y * unit));
    };
    const float lit = static_cast<float>(0.5 + pose.ambient * 0.6);
    const std::vector<cv::Point> shoulders{at(-1.9, 2.4),  at(-1.75, 1.75), at(-1.2, 1.45), at(-0.45, 1.25),
                                           at(0.45, 1.25), at(1.2, 1.45),   at(1.75, 1.75), at(1.9, 2.4),
                                           at(1.9, 6),     at(-1.9, 6)};
    cv::fillPoly(picture, std::vector<std::vector<cv::Point>>{shoulders}, cv::Scalar(pose.clothes * lit));
    const double neck = look.headWidth * 0.72;
    const std::vector<cv::Point> throat{at(-neck, 0.3), at(neck, 0.3), at(neck * 1.05, 1.3), at(0, 1.65),
                                        at(-neck * 1.05, 1.3)};
    cv::fillPoly(picture, std::vector<std::vector<cv::Point>>{throat}, cv::Scalar(look.skin * (lit * 0.62f)));
    cv::GaussianBlur(picture, picture, {}, unit * 0.03);
    cv::Mat3f enlarged;
    cv::resize(picture, enlarged, {pictureSize, pictureSize}, 0, 0, cv::INTER_LINEAR);
    return enlarged;
}

// The cast stands first; everybody else comes after the seeds that it was chosen from.
std::uint32_t seedOf(std::uint32_t person) {
    constexpr std::array<std::uint32_t, kPaintedCast> kCast{12, 23, 25, 29, 40, 55, 97, 16, 81, 52};
    return person < kCast.size() ? kCast[person] : 1000 + person;
}

} // namespace

cv::Mat paintPerson(std::uint32_t person, std::uint32_t poseNumber, int size) {
    const Look look = lookOf(seedOf(person));
    const Pose pose = poseOf(seedOf(person), poseNumber);
    const PaintedHead head = buildHead(look, pose);
    const Surface surface(head);
    const Rotation toHead = rotationOf(pose).t();
    cv::Mat3f picture = paintBackdrop(look, pose, size);
    const double unit = pose.scale * size;
    const cv::Vec3d direction = toHead * cv::Vec3d(0, 0, -1);
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column) {
            const double x = (column + 0.5 - size * (0.5 + pose.shiftX)) / unit;
            const double y = (row + 0.5 - size * (0.46 + pose.shiftY)) / unit;
            if (std::abs(x) > 1.35 || std::abs(y) > 1.5)
                continue;
            if (const auto point = surface.hit(toHead * cv::Vec3d(x, y, 2), direction))
                picture(row, column) = shade(surface, pose, toHead, *point);
        }
    }
    cv::GaussianBlur(picture, picture, {}, 0.5 + pose.blur);
    cv::pow(cv::max(cv::Mat(picture), 0), 1 / 1.5, picture); // towards the tone curve of a camera
    cv::Mat3f grain(picture.size());
    cv::RNG(pose.seed + 7).fill(grain, cv::RNG::NORMAL, 0, pose.noise);
    cv::Mat result;
    cv::Mat(picture * 255 + grain).convertTo(result, CV_8U);
    return result;
}

cv::Mat paintGroup(const std::vector<PaintedPose>& people, int tileSize) {
    std::vector<cv::Mat> tiles;
    for (const auto& someone : people)
        tiles.push_back(paintPerson(someone.person, someone.pose, tileSize));
    cv::Mat picture;
    cv::hconcat(tiles, picture);
    return picture;
}

} // namespace kith::support
