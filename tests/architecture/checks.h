// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/source_tree.h"

#include <string>
#include <vector>

namespace kith::architecture {

/// One sentence per violation, naming the file.
using Violations = std::vector<std::string>;

/// An #include of a layer that the file's own layer may not use; product code that includes tests.
Violations forbiddenIncludes(const SourceTree& tree);
/// An #include from one room of a layer into another that its row of kRooms does not name; a folder of the
/// product that is neither a layer without rooms nor in kRooms; a row that names a room below it.
Violations forbiddenRooms(const SourceTree& tree);
/// A layer that another one sees through a chain of includes although it may not (kHiddenLayers).
Violations forbiddenReach(const SourceTree& tree);
/// Folders of the product with more sources than a newcomer reads.
Violations crowdedRooms(const SourceTree& tree);
/// The same as forbiddenIncludes() for what a CMakeLists.txt of core, ui or app links; libraries too.
Violations forbiddenLinks(const SourceTree& tree);
/// Qt, SQL, OpenCV or dlib in a layer that may not see it.
Violations forbiddenLibraries(const SourceTree& tree);
Violations tooLongFiles(const SourceTree& tree);
Violations missingLicences(const SourceTree& tree);
Violations strangeTopLevel(const SourceTree& tree);

} // namespace kith::architecture
