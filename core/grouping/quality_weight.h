// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::grouping {

/// How much a face counts in a sum over a group, by its quality in [0, 1]. A face of low quality says little
/// about its group; never weighs nothing.
double linkWeight(double quality);

/// The same among groups that are to be joined, where it says less still.
double groupWeight(double quality);

} // namespace kith::grouping
