// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/orientation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kith::model {

Point turned(const Point& point, int turn) {
    const auto [x, y] = point;
    switch (turn) {
    case 2:
        return {1.0 - x, y};
    case 3:
        return {1.0 - x, 1.0 - y};
    case 4:
        return {x, 1.0 - y};
    case 5:
        return {y, x};
    case 6:
        return {1.0 - y, x};
    case 7:
        return {1.0 - y, 1.0 - x};
    case 8:
        return {y, 1.0 - x};
    default:
        return point;
    }
}

Box turned(const Box& box, int turn) {
    const Point a = turned(Point{box.x, box.y}, turn);
    const Point b = turned(Point{box.x + box.width, box.y + box.height}, turn);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

Landmarks turned(const Landmarks& landmarks, int turn) {
    Landmarks result;
    std::ranges::transform(landmarks, result.begin(), [turn](const Point& p) { return turned(p, turn); });
    if (isMirrored(turn)) {
        std::swap(result[0], result[1]);
        std::swap(result[3], result[4]);
    }
    return result;
}

int inverseTurn(int turn) {
    return turn == 6 ? 8 : turn == 8 ? 6 : turn;
}

int composedTurn(int first, int second) {
    const Point probe{0.1, 0.3};
    const Point wanted = turned(turned(probe, first), second);
    for (int turn = 1; turn <= kTurns; ++turn) {
        const Point got = turned(probe, turn);
        if (std::abs(got.x - wanted.x) + std::abs(got.y - wanted.y) < 1e-9)
            return turn;
    }
    return 1;
}

int turnBetween(int orientation, int otherOrientation) {
    return composedTurn(inverseTurn(orientation), otherOrientation);
}

bool swapsSides(int turn) {
    return turn >= 5;
}

bool isMirrored(int turn) {
    return turn == 2 || turn == 4 || turn == 5 || turn == 7;
}

} // namespace kith::model
