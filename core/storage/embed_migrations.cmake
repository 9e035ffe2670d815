# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes a .cpp that defines kith::storage::<name>Migrations() from the files NNN_*.sql of a folder, and
# stores its path in <output>. Runs again whenever one of them changes, appears or goes.
function(kith_embed_migrations name folder output)
  file(GLOB files CONFIGURE_DEPENDS "${folder}/[0-9][0-9][0-9]_*.sql")
  list(SORT files)
  set(entries "")
  set(expected 1)
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    get_filename_component(base "${file}" NAME)
    string(REGEX MATCH "^0*([1-9][0-9]*)_" matched "${base}")
    if(NOT CMAKE_MATCH_1 EQUAL expected)
      message(FATAL_ERROR "${file}: the next migration has to have number ${expected}")
    endif()
    math(EXPR expected "${expected} + 1")
    file(READ "${file}" sql)
    string(APPEND entries "    Migration{${CMAKE_MATCH_1}, R\"kith_sql(${sql})kith_sql\"},\n")
  endforeach()
  set(cpp "${CMAKE_CURRENT_BINARY_DIR}/${name}_migrations.cpp")
  file(CONFIGURE OUTPUT "${cpp}" @ONLY CONTENT
"// Written by embed_migrations.cmake.
#include \"core/storage/sqlite/migrations.h\"

namespace kith::storage {

namespace {
constexpr Migration kMigrations[] = {
@entries@};
} // namespace

std::span<const Migration> @name@Migrations() {
    return kMigrations;
}

} // namespace kith::storage
")
  set(${output} "${cpp}" PARENT_SCOPE)
endfunction()
