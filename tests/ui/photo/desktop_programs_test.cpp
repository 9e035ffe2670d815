// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "ui/photo/desktop_programs.h"

#include <QFile>

#include <filesystem>
#include <fstream>

using namespace kith;
using namespace kith::ui;

namespace {

void write(const std::filesystem::path& file, const std::string& entry) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << entry;
}

QString path(const std::filesystem::path& folder) {
    return QString::fromStdString(folder.string());
}

} // namespace

TEST_CASE("The Exec line of a desktop entry becomes a command with one place for the file") {
    CHECK(commandOf(QStringLiteral("gimp-2.10 %U")) == QStringList{"gimp-2.10", "%f"});
    CHECK(commandOf(QStringLiteral("\"/opt/My Viewer/view\" --name %c -f %f")) ==
          QStringList{"/opt/My Viewer/view", "--name", "-f", "%f"});
    CHECK(commandOf(QStringLiteral("eog")) == QStringList{"eog", "%f"});
    CHECK(commandOf(QString()).isEmpty());
}

TEST_CASE("Programs of the photo's type, by name; the user's own entry hides the system's") {
    const support::TemporaryFolder folder;
    const auto own = folder / "own";
    const auto system = folder / "system";
    write(own / "viewer.desktop",
          "[Desktop Entry]\nName=My viewer\nExec=mine %f\nMimeType=image/png;image/jpeg;\n");
    write(system / "viewer.desktop", "[Desktop Entry]\nName=Viewer\nExec=view %f\nMimeType=image/jpeg;\n");
    write(system / "editor.desktop", "[Desktop Entry]\nName=Editor\nExec=edit "
                                     "%U\nMimeType=image/jpeg;\n[Desktop Action new]\nName=New\nExec=no\n");
    write(system / "hidden.desktop",
          "[Desktop Entry]\nName=Hidden\nExec=h %f\nMimeType=image/jpeg;\nNoDisplay=true\n");
    write(system / "text.desktop", "[Desktop Entry]\nName=Text\nExec=t %f\nMimeType=text/plain;\n");
    const auto programs = programsFor(QStringLiteral("image/jpeg"), {path(own), path(system)});
    REQUIRE(programs.size() == 2);
    CHECK(programs[0].name == QStringLiteral("Editor"));
    CHECK(programs[0].command == QStringList{"edit", "%f"});
    CHECK(programs[1].name == QStringLiteral("My viewer"));
    CHECK(programsFor(QStringLiteral("image/webp"), {path(own), path(system)}).empty());
}
