// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"

namespace kith::model {

/// The eight ways to turn and mirror a picture, numbered as EXIF numbers its orientations: 1 leaves it as it
/// is, 3 is a half turn, 6 a quarter turn clockwise, 8 one anticlockwise; 2, 4, 5 and 7 mirror it.
inline constexpr int kTurns = 8;

/// Where a point of a picture (fractions) is once the picture was turned that way.
Point turned(const Point& point, int turn);
Box turned(const Box& box, int turn);
/// The landmarks of a face in the turned picture; a mirrored face has its other eye and corner of the mouth
/// on the left.
Landmarks turned(const Landmarks& landmarks, int turn);

/// The turn that takes back the other.
int inverseTurn(int turn);
/// First the one turn, then the other, as one.
int composedTurn(int first, int second);
/// From the upright picture of stored pixels under one EXIF orientation to that under another.
int turnBetween(int orientation, int otherOrientation);
bool swapsSides(int turn); ///< width becomes height
bool isMirrored(int turn);

} // namespace kith::model
