# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library comes from Debian's own packages (packaging/debian-packages.txt installs them); the versions
# are those of Debian 12, and Debian 13's newer ones work too.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs dnn)
find_package(dlib 19.24 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(SQLiteCpp 3.2 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_path(UTF8CPP_INCLUDE_DIR utf8cpp/utf8.h REQUIRED)  # headers alone; 3 and 4 name their targets differently
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui)
if(KITH_BUILD_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Svg LinguistTools)
endif()
pkg_check_modules(EXIV2 REQUIRED IMPORTED_TARGET exiv2)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(TURBOJPEG REQUIRED IMPORTED_TARGET libturbojpeg)
