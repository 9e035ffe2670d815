// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_details.h"
#include "core/model/photo.h"

#include <QString>

#include <functional>

namespace kith::ui {

/// What the photo pane and tooltips write about a face.
QString fileNameOf(const model::Photo& photo);
QString folderOf(const model::Photo& photo);
/// "4032 × 3024", empty while unknown.
QString sizeOf(const model::Photo& photo);
QString takenOf(const model::Photo& photo);
/// "412 px · quality 0.91"
QString faceOf(const model::FaceDetails& details);
/// The person's name, else "Unknown 012", else empty.
QString nameOf(const model::FaceDetails& details);
/// "Ada"; without a name "Ben? 94 %" for the most probable guess, or "Unknown 012". nameOfGuess gives the
/// name of a person by id.
QString captionOf(const model::FaceDetails& details,
                  const std::function<QString(model::PersonId)>& nameOfGuess);
/// File, date, size and quality, one per line.
QString faceToolTip(const model::FaceDetails& details);

} // namespace kith::ui
