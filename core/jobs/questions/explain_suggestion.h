// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/calibration.h"
#include "core/model/explanation.h"
#include "core/model/ids.h"

#include <vector>

namespace kith::jobs {

/// Why the source suggests somebody for the face: the labelled faces of that person and of the runner-up that
/// the face is most like, at most five of each, and the others of its cluster. Worked out from the stored
/// embeddings of those faces alone. Some milliseconds; any thread. Throws model::Error(NotFound) when there
/// is no such embedder.
model::Explanation explainSuggestion(const LibraryAccess& access, model::FaceId face,
                                     model::SuggestionSource source);

/// The labelled faces of each person that the face is most like, at most five, without the face itself.
/// Otherwise as above.
std::vector<model::PersonSimilarity> comparePersons(const LibraryAccess& access, model::FaceId face,
                                                    const std::vector<model::PersonId>& persons);

/// similarity: cosine of two embeddings of the embedder that the figures are of.
model::SimilarityGrade similarityGrade(double similarity, const model::SimilarityCalibration& calibration);

} // namespace kith::jobs
