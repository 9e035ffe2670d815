# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS kith-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY resources/models/ DESTINATION ${CMAKE_INSTALL_DATADIR}/kith/models
        FILES_MATCHING PATTERN "*.onnx" PATTERN "*.json" PATTERN "*.md" PATTERN training EXCLUDE)
if(KITH_BUILD_UI)
  install(TARGETS kith RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES packaging/linux/org.kith.Kith.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES packaging/linux/org.kith.Kith.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES packaging/linux/kith.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
          RENAME org.kith.Kith.svg)
endif()
