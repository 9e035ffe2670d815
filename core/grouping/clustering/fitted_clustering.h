// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The numbers of the clustering, one a row. No program fits them: they were chosen by trials that were not
/// kept, on lfw-dev's persons (in halves, and in random libraries of few of them) as they are and degraded,
/// with kith-embed-1 and arcface-mbf-512; how they do together is what `bench_grouping` measures on lfw, few,
/// wild and mixed (tests/bench/RESULTS.md, "Grouping: methods side by side", with a caveat). Where a row says
/// "by judgement", no bench measures it.
namespace kith::grouping::fitted {

// average_linkage.cpp, 2026-11-25.
// Share of a stranger's scatter that all faces of one person have in common, so that averaging over more of
// them does not remove it. 1 = plain average linkage; measured best between 0.8 and 1.
inline constexpr double kSharedScatter = 0.88;
// Two groups that hold together well in themselves, but little more than half as well with each other, are
// relatives and not one person.
inline constexpr double kLeastShareOfInner = 0.55;

// link_limit.cpp, 2026-11-25.
inline constexpr double kChanceLinks = 0.01;    // that a face may expect among all persons of the library
inline constexpr double kMostChanceJoins = 0.7; // likewise, for a group
inline constexpr double kChanceShare = 1.5; // joins that chance may be expected to make for one that is made
inline constexpr double kLatest = 0.04;     // of the groups: joins that are looked at together,
inline constexpr std::size_t kMostLatest = 20; // but so many at most
// Persons added to those of the library: a small one is one family, and families look alike.
inline constexpr double kFamily = 60.0;
// Qualities from here up are no reason for doubt. On degraded photos (wild).
inline constexpr double kGoodQuality = 0.75;
// Powers of ten between the two ends of the setting "strictness", and the highest limit (cosine). By
// judgement.
inline constexpr double kStrictnessRange = 3.0;
inline constexpr double kHighestLimit = 0.95;

// cluster_members.cpp, 2026-11-25. Quality of a face that can be seen well: those of `objects`, which are no
// faces, stay below (column mixed).
inline constexpr double kSeenWell = 0.4;

// label_propagation.cpp, 2026-11-25. Of the limit, taken off each vote: many faint links do not outvote a few
// close ones.
inline constexpr double kVoteDiscount = 0.5;

// seed_groups.cpp, 2026-11-25. Rounds after which the limit and the number of persons agree, at most.
inline constexpr int kLimitRounds = 6;

// cluster.cpp, 2026-11-25. Least size of a cluster (a larger one loses everybody who is on few photos), and
// the share of threshold1e2 below which links decide nothing.
inline constexpr int kAutoMinimumSize = 2;
inline constexpr double kFloorShare = 0.8;

// burst_folding.cpp, 2026-11-25. By judgement: seconds between two shots of one burst, and where its
// similarity lies on the way from the usual one of a person (0.611 with arcface-mbf-512) to 1, so that it is
// 0.75 there.
inline constexpr std::int64_t kBurstSeconds = 10;
inline constexpr double kBurstAboveUsual = 0.36;

} // namespace kith::grouping::fitted
