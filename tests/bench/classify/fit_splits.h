// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/classify/labelled_split.h"

#include <functional>
#include <string>
#include <vector>

namespace kith::bench {

/// What weights are fitted on, and how.
struct FitProtocol {
    std::vector<std::string> labels;  ///< names of plansFor()
    std::vector<std::size_t> persons; ///< known in a split; 0 = as many as the plan has
    int firstSplit = 0;
    int splits = 3; ///< random ones of each plan
    double ridge = 1.0;
};

/// Takes [--first N] [--splits N] [--ridge R] from the command line. Throws std::invalid_argument for others.
void readOptions(FitProtocol& protocol, int argc, char** argv);

/// The faces of half of lfw-dev's persons (Persons::Fitted) as they are (lfw) and degraded (few, wild),
/// through both networks: calls `use` for each library. False, with a line that says why, where
/// KITH_TEST_DATA or a network is missing.
bool forEachLibrary(const std::function<void(const std::string& name, const EmbeddedLibrary&)>& use);

/// Of the same libraries every plan; calls `use` for each split, always the same ones.
bool forEachSplit(
    const FitProtocol& protocol,
    const std::function<void(const LabelledSplit& split, const model::SimilarityCalibration&)>& use);

} // namespace kith::bench
