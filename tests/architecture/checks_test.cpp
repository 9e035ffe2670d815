// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The checks against made-up trees: each of them can fail, and lets pass what is allowed.
#include "tests/architecture/checks.h"
#include "tests/architecture/cmake_calls.h"
#include "tests/support/catch.h"

using namespace kith::architecture;

namespace {

constexpr const char* kLicence = "// SPDX-FileCopyrightText: 2026 Somebody\n"
                                 "// SPDX-License-Identifier: GPL-3.0-or-later\n";

SourceTree treeOf(std::vector<SourceFile> files) {
    return {{}, std::move(files)};
}

} // namespace

TEST_CASE("An include of a layer that is not in the row is found") {
    const SourceTree tree = treeOf({
        {"core/model/face.h", "#include \"core/storage/sqlite/database.h\"\n"},
        {"core/storage/sqlite/rows.h",
         "#include \"core/model/face.h\"\n#include \"core/storage/sqlite/query.h\"\n"},
        {"core/jobs/scan.cpp", "#include \"core/vision/detector.h\"\n#include \"core/session/mailbox.h\"\n"},
        {"ui/faces/grid.cpp", "#include \"core/session/topic.h\"\n#include \"core/jobs/scan.h\"\n"},
        {"core/image/crop.cpp", "#include \"tests/support/skip.h\"\n"},
        {"tests/core/x_test.cpp", "#include \"core/session/topic.h\"\n"},
    });
    CHECK(forbiddenIncludes(tree) ==
          Violations{"core/model/face.h: model may not include core/storage/sqlite/database.h",
                     "core/jobs/scan.cpp: jobs may not include core/session/mailbox.h",
                     "ui/faces/grid.cpp: ui may not include core/jobs/scan.h",
                     "core/image/crop.cpp: image may not include tests/support/skip.h"});
}

TEST_CASE("A folder that is no layer is found") {
    CHECK(forbiddenIncludes(treeOf({{"core/utils/misc.h", ""}})) ==
          Violations{"core/utils/misc.h: core/utils is no layer"});
}

TEST_CASE("Links are read from every way to state them") {
    const char* text = "kith_module(image QT\n  SOURCES kith.cpp # USES storage\n  USES model vision\n"
                       "  LINKS opencv_core\n  PRIVATE_LINKS Qt6::Svg)\n"
                       "my_kith_module(no LINKS nothing)\n"
                       "kith_program(kith SOURCES main.cpp LINKS kith_ui)\n"
                       "target_link_libraries(kith_image PRIVATE kith_session)\n";
    CHECK(linkedTargets(text) == std::vector<std::string>{"kith_model", "kith_vision", "opencv_core",
                                                          "Qt6::Svg", "kith_ui", "kith_image",
                                                          "kith_session"});
}

TEST_CASE("A link of a layer or library that is not in the row is found") {
    const SourceTree tree = treeOf({
        {"core/image/CMakeLists.txt", "kith_module(image SOURCES a.cpp USES model vision LINKS opencv_core)"},
        {"core/grouping/CMakeLists.txt", "kith_module(grouping SOURCES a.cpp USES model LINKS Qt6::Core)"},
        {"core/session/CMakeLists.txt", "kith_module(session QT SOURCES a.cpp USES jobs LINKS Qt6::Widgets)"},
        {"core/jobs/CMakeLists.txt", "kith_module(jobs SOURCES a.cpp USES vision PRIVATE_LINKS SQLiteCpp)"},
        {"ui/CMakeLists.txt",
         "kith_module(ui QT SOURCES a.cpp USES session LINKS Qt6::Widgets kith_storage)"},
        {"tests/CMakeLists.txt", "target_link_libraries(any PRIVATE kith_session)"},
    });
    CHECK(forbiddenLinks(tree) == Violations{"core/image/CMakeLists.txt: image may not link kith_vision",
                                             "core/grouping/CMakeLists.txt: grouping may not link Qt6::Core",
                                             "core/session/CMakeLists.txt: session may not link Qt6::Widgets",
                                             "core/jobs/CMakeLists.txt: jobs may not link SQLiteCpp",
                                             "ui/CMakeLists.txt: ui may not link kith_storage"});
}

TEST_CASE(
    "Qt below jobs, SQL outside of storage, and OpenCV and dlib outside of image and vision are found") {
    const SourceTree tree = treeOf({
        {"core/folders/walk.cpp", "#include <QDir>\n#include <queue>\n"},
        {"core/jobs/scan.cpp", "#include <QThreadPool>\n#include <opencv2/core.hpp>\nvoid f(cv::Mat);\n"},
        {"core/image/crop.cpp", "#include <opencv2/core.hpp>\n#include <dlib/matrix.h>\n"},
        {"core/session/topic.cpp",
         "#include <sqlite3.h>\nauto sql = \"SELECT 1\";\n// \"PRAGMA x\" and cv::\n"},
        {"core/storage/sqlite/rows.cpp",
         "#include <SQLiteCpp/Column.h>\nauto sql = \"DELETE FROM faces\";\n"},
        {"core/session/window.h", "#include <QWidget>\n"},
        {"ui/grid.cpp", "#include <QWidget>\n#include <QtGui/QImage>\n"},
        {"tests/any_test.cpp", "#include <opencv2/core.hpp>\n#include <QDir>\n"},
    });
    CHECK(forbiddenLibraries(tree) == Violations{"core/folders/walk.cpp:1: qt is not for folders",
                                                 "core/jobs/scan.cpp:2: opencv is not for jobs",
                                                 "core/jobs/scan.cpp:3: opencv is not for jobs",
                                                 "core/image/crop.cpp:2: dlib is not for image",
                                                 "core/session/topic.cpp:1: sqlite is not for session",
                                                 "core/session/topic.cpp:2: sqlite is not for session",
                                                 "core/session/window.h:1: widgets is not for session"});
}

TEST_CASE("Lines are counted with and without an end of the last line") {
    const auto linesOfLength = [](int count) {
        std::string text;
        for (int i = 1; i < count; ++i) {
            text += "x\n";
        }
        return text + "x";
    };
    CHECK(tooLongFiles(treeOf({{"a.cpp", linesOfLength(400)},
                               {"b.cpp", linesOfLength(400) + "\n"},
                               {"c.cpp", linesOfLength(401)},
                               {"d.h", linesOfLength(120)},
                               {"e.h", linesOfLength(121)},
                               {"tests/f.cpp", linesOfLength(500)}})) ==
          Violations{"c.cpp: 401 lines, 400 are the limit", "e.h: 121 lines, 120 are the limit",
                     "tests/f.cpp: 500 lines, 400 are the limit"});
}

TEST_CASE("A source file without the two lines is found") {
    const std::string licence = kLicence;
    CHECK(missingLicences(treeOf({{"a.cpp", licence + "int a;\n"},
                                  {"run.sh", "#!/bin/bash\n" + licence},
                                  {"b.cpp", "int b;\n"},
                                  {"c.h", "// SPDX-FileCopyrightText: 2026 Somebody\n"},
                                  {"d.cpp", std::string(500, ' ') + licence},
                                  {"core/CMakeLists.txt", ""},
                                  {"notes.txt", ""}})) ==
          Violations{"b.cpp: no SPDX header", "c.h: no SPDX header", "d.cpp: no SPDX header",
                     "core/CMakeLists.txt: no SPDX header"});
}

TEST_CASE("What does not belong into the root is found") {
    const SourceTree tree{{".git", ".clang-format", "app", "core", "notes.md", "README.md", "x.cpp"}, {}};
    CHECK(strangeTopLevel(tree) ==
          Violations{"notes.md: has no place in the root", "x.cpp: has no place in the root"});
}
