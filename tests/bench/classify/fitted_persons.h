// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/classify/labelled_split.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::bench {

/// Those whose faces the shipped weights of the classifier were fitted on (half of the persons by their
/// names, the same in every library), or the rest.
enum class Persons { All, Fitted, Other };

/// Leaves the faces of these persons. name, data: of libraryPhotos().
void keep(EmbeddedLibrary& library, const std::string& name, const std::filesystem::path& data,
          Persons which);

/// The numbers of labels that the classifier is tried with. lfw: everybody with six photos may be known, all
/// others are strangers; where everybody has many photos, half of the persons are strangers.
std::vector<LabelPlan> plansFor(const std::string& library);

} // namespace kith::bench
