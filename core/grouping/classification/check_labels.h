// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/person_facts.h"
#include "core/grouping/types.h"
#include "core/model/label_doubt.h"

namespace kith::grouping {

using model::LabelDoubt;

/// Labelled faces that fit another person, or nobody, better than the other labelled faces of their own: most
/// suspicious first, ties by face id; every labelled face is in the list. A label is trusted unless the
/// evidence is strong: the only labelled face of a person is suspicious only where it is like another person.
/// clusters: of the same samples (they hold without regard to labels, so that a wrong one stands out).
/// Throws model::Error(Cancelled) when stopped.
std::vector<LabelDoubt> checkLabels(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                    const SimilarityCalibration& calibration,
                                    std::span<const PersonFacts> facts = {},
                                    const std::stop_token& stop = {});

} // namespace kith::grouping
