// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/nearest_lists.h"
#include "core/grouping/neighbours/parallel_tasks.h"

namespace kith::grouping {

/// Looks for the neighbours of the rows of `fresh` where they most likely are: all samples are sorted into
/// lists around the centroids of a spherical k-means, and a row is compared with the lists of its nearest
/// centroids. Some true neighbours are missed (tests/bench/RESULTS.md has how many); the work grows with the
/// power 3/2 of the samples. The same for any number of threads.
void compareWithInvertedFile(std::span<const std::uint32_t> fresh, std::span<const FaceSample> samples,
                             NearestLists& lists, const Work& work);

} // namespace kith::grouping
