// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of rooms against made-up trees: each of them can fail, and lets pass what is allowed.
#include "tests/architecture/checks.h"
#include "tests/support/catch.h"

using namespace kith::architecture;

namespace {

SourceTree treeOf(std::vector<SourceFile> files) {
    return {{}, std::move(files)};
}

} // namespace

TEST_CASE("The table of rooms itself goes one way") {
    CHECK(forbiddenRooms(treeOf({})) == Violations{});
}

TEST_CASE("An include of a room that is not in the row is found") {
    const SourceTree tree = treeOf({
        {"core/grouping/neighbours/graph.cpp", "#include \"core/grouping/types.h\"\n"
                                               "#include \"core/grouping/clustering/cluster.h\"\n"},
        {"core/grouping/clustering/cluster.cpp", "#include \"core/grouping/neighbours/graph.h\"\n"
                                                 "#include \"core/grouping/clustering/hdbscan/tree.h\"\n"
                                                 "#include \"core/model/ids.h\"\n"},
        {"core/storage/sqlite/rows.h", "#include \"core/storage/stores/bin.h\"\n"},
        {"ui/faces/faces_tab.cpp",
         "#include \"ui/inferred/inferred_tab.h\"\n#include \"ui/why/why_panel.h\"\n"},
        {"ui/main_window.cpp", "#include \"ui/faces/faces_tab.h\"\n"},
        {"tests/ui/x_test.cpp", "#include \"ui/faces/faces_tab.h\"\n"},
    });
    CHECK(forbiddenRooms(tree) ==
          Violations{"core/grouping/neighbours/graph.cpp: core/grouping/neighbours may not include "
                     "core/grouping/clustering/cluster.h",
                     "core/storage/sqlite/rows.h: core/storage/sqlite may not include "
                     "core/storage/stores/bin.h",
                     "ui/faces/faces_tab.cpp: ui/faces may not include ui/inferred/inferred_tab.h"});
}

TEST_CASE("A folder that is no room is found") {
    CHECK(forbiddenRooms(treeOf({{"core/model/face.h", ""},
                                 {"core/model/helpers/misc.h", ""},
                                 {"ui/utils/misc.h", ""},
                                 {"core/storage/misc.h", ""},
                                 {"core/storage/CMakeLists.txt", ""}})) ==
          Violations{"core/model/helpers/misc.h: core/model/helpers is no room",
                     "ui/utils/misc.h: ui/utils is no room", "core/storage/misc.h: core/storage is no room"});
}

TEST_CASE("A layer that is seen through a chain of includes is found") {
    const SourceTree tree = treeOf({
        {"core/session/topic.h", "#include \"core/model/face.h\"\n#include \"core/session/inner.h\"\n"},
        {"core/session/inner.h", "#include \"core/jobs/job.h\"\n"},
        {"core/jobs/job.h", ""},
        {"ui/faces/grid.cpp", "#include \"core/session/topic.h\"\n"},
        {"ui/photo/view.cpp", "#include \"core/model/face.h\"\n"},
    });
    CHECK(forbiddenReach(tree) == Violations{"ui/faces/grid.cpp: sees core/jobs/job.h"});
}

TEST_CASE("A room with too many sources is found") {
    std::vector<SourceFile> files;
    for (int i = 0; i < 31; ++i) {
        files.push_back({"ui/faces/part" + std::to_string(i) + ".cpp", ""});
        files.push_back({"ui/faces/part" + std::to_string(i) + ".h", ""});
    }
    CHECK(crowdedRooms(treeOf(files)) == Violations{"ui/faces: 31 sources, 30 are the limit"});
    files.pop_back();
    files.pop_back();
    CHECK(crowdedRooms(treeOf(files)) == Violations{});
}
