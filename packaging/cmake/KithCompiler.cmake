# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, sanitizers and the compiler cache: one place for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Qt 6.4's moc cannot parse libstdc++'s <concepts>; moc needs nothing of it.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)

find_program(KITH_CCACHE ccache)
if(KITH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers and ccache agree only with these two "sloppinesses"; paths below the root are told
  # relative to it, so that another clone finds the same objects.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
      "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${KITH_CCACHE}")
endif()

# Warnings for our own code. The baseline is x86-64: no -march here; hot loops that want more
# carry their own run-time dispatched variants.
function(kith_compiler_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                           -Wno-unknown-pragmas)
  if(KITH_WARNINGS_ARE_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(KITH_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${KITH_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=${KITH_SANITIZE})
  endif()
endfunction()

# Precompiles the headers that nearly every Qt source reads, of what the target links. What a source needs it
# includes all the same: without this, everything compiles too, only slower.
function(kith_precompile target)
  set(headers <QObject> <QString> <algorithm> <functional> <memory> <optional> <span> <string> <vector>)
  if("Qt6::Widgets" IN_LIST ARGN)
    list(APPEND headers <QtWidgets/QtWidgets>)
  endif()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()
