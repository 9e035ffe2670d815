# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later

# One test program, one ctest entry:
#   kith_test(NAME n LABEL unit|gui|e2e|accuracy|bench SOURCES ... [LINKS ...] [QT] [OWN_MAIN] [TIMEOUT s])
# LINKS takes targets (kith_storage, kith_test_support, Qt6::Test ...). Without OWN_MAIN the program gets
# Catch2's main; with QT a main that owns a QApplication (on the "offscreen" platform unless
# QT_QPA_PLATFORM says otherwise), which is also right for tests that only need an event loop.
# tests/support/source_paths.h says where the files are that a test reads or keeps.
function(kith_test)
  cmake_parse_arguments(ARG "QT;OWN_MAIN" "NAME;LABEL;TIMEOUT" "SOURCES;LINKS" ${ARGN})
  set(labels unit gui e2e accuracy bench)
  if(NOT ARG_NAME OR NOT ARG_LABEL IN_LIST labels OR ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "kith_test(${ARGN}): a NAME and a LABEL out of ${labels} are needed")
  endif()
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE "${CMAKE_SOURCE_DIR}")
  if(ARG_QT)
    set_target_properties(${ARG_NAME} PROPERTIES AUTOMOC ON)
  endif()
  if(ARG_OWN_MAIN)
    target_link_libraries(${ARG_NAME} PRIVATE kith_test_files ${ARG_LINKS})
  elseif(ARG_QT)
    target_link_libraries(${ARG_NAME} PRIVATE kith_test_main_qt ${ARG_LINKS})
    target_precompile_headers(${ARG_NAME} REUSE_FROM kith_test_main_qt)
  else()
    target_link_libraries(${ARG_NAME} PRIVATE kith_test_main ${ARG_LINKS})
    target_precompile_headers(${ARG_NAME} REUSE_FROM kith_test_main)
  endif()
  kith_compiler_options(${ARG_NAME})

  add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME})
  if(NOT ARG_TIMEOUT)
    set(timeout_unit 240)
    set(timeout_gui 180)
    set(timeout_e2e 600)
    set(timeout_accuracy 1800)
    set(timeout_bench 3600)
    set(ARG_TIMEOUT ${timeout_${ARG_LABEL}})
    if(KITH_SANITIZE)
      math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 4")
    endif()
  endif()
  set(labels ${ARG_LABEL})
  if(ARG_QT AND ARG_LABEL STREQUAL e2e)
    list(APPEND labels window)  # packaging/test.sh runs these once more on an X server
  endif()
  # Nothing a test does may reach the settings or the library of the person who runs it.
  set(environment KITH_TEST_PROGRAM=${ARG_NAME})
  foreach(kind DATA CONFIG CACHE STATE)
    list(APPEND environment "XDG_${kind}_HOME=${CMAKE_BINARY_DIR}/test-home/${ARG_NAME}/${kind}")
  endforeach()
  # One thread per library: ctest runs the programs side by side, and results do not hang on the machine.
  list(APPEND environment OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 OPENCV_FOR_THREADS_NUM=1)
  set_tests_properties(${ARG_NAME} PROPERTIES LABELS "${labels}" TIMEOUT ${ARG_TIMEOUT}
                       ENVIRONMENT "${environment}")
  if(ARG_LABEL MATCHES "e2e|accuracy|bench")
    set_tests_properties(${ARG_NAME} PROPERTIES RUN_SERIAL ON)
  endif()
endfunction()
