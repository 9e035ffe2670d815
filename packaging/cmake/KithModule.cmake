# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later

# One static library per folder: kith_module(NAME SOURCES ... [USES other modules] [LINKS PUBLIC libs]
# [PRIVATE_LINKS libs] [QT]). The target is kith_NAME; includes are written "core/NAME/file.h" (or
# "ui/..."). USES are the allowed edges of ARCHITECTURE.md; tests/architecture reads them from here.
function(kith_module name)
  cmake_parse_arguments(ARG "QT" "" "SOURCES;USES;LINKS;PRIVATE_LINKS" ${ARGN})
  set(target kith_${name})
  add_library(${target} STATIC ${ARG_SOURCES})
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}" PRIVATE "${CMAKE_BINARY_DIR}")
  foreach(used IN LISTS ARG_USES)
    target_link_libraries(${target} PUBLIC kith_${used})
  endforeach()
  target_link_libraries(${target} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  if(ARG_QT)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
    kith_precompile(${target} ${ARG_LINKS})
  endif()
  kith_compiler_options(${target})
endfunction()
