# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS kith-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(KITH_BUILD_UI)
  install(TARGETS kith RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY resources/models/ DESTINATION ${CMAKE_INSTALL_DATADIR}/kith/models
        FILES_MATCHING PATTERN "*.onnx" PATTERN "*.json" PATTERN "*.md")
