# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# OpenCV by components. OpenCV's own package file is used where it is there; Debian ships it only with
# libopencv-dev, which pulls in every module (VTK, FFmpeg, Qt 5: 570 MB more), so here the components are
# also found one by one. Gives the targets opencv_<component>, OpenCV_LIBS and OpenCV_VERSION.
find_package(OpenCV ${OpenCV_FIND_VERSION} QUIET CONFIG COMPONENTS ${OpenCV_FIND_COMPONENTS})
if(OpenCV_CONFIG AND OpenCV_FOUND)
  include(FindPackageHandleStandardArgs)
  find_package_handle_standard_args(OpenCV CONFIG_MODE)
  return()
endif()

find_path(OpenCV_INCLUDE_DIR opencv2/core/version.hpp PATH_SUFFIXES opencv4)
set(OpenCV_LIBS)
set(opencv_needed OpenCV_INCLUDE_DIR)
foreach(component IN LISTS OpenCV_FIND_COMPONENTS)
  find_library(OpenCV_${component}_LIBRARY opencv_${component})
  list(APPEND opencv_needed OpenCV_${component}_LIBRARY)
  if(OpenCV_INCLUDE_DIR AND OpenCV_${component}_LIBRARY AND NOT TARGET opencv_${component})
    add_library(opencv_${component} SHARED IMPORTED)
    set_target_properties(opencv_${component} PROPERTIES
      IMPORTED_LOCATION "${OpenCV_${component}_LIBRARY}"
      INTERFACE_INCLUDE_DIRECTORIES "${OpenCV_INCLUDE_DIR}"
      INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${OpenCV_INCLUDE_DIR}")
    if(NOT component STREQUAL core)
      set_target_properties(opencv_${component} PROPERTIES INTERFACE_LINK_LIBRARIES opencv_core)
    endif()
  endif()
  list(APPEND OpenCV_LIBS opencv_${component})
endforeach()
if(OpenCV_INCLUDE_DIR)
  file(STRINGS "${OpenCV_INCLUDE_DIR}/opencv2/core/version.hpp" opencv_lines
       REGEX "define CV_VERSION_(MAJOR|MINOR|REVISION)")
  string(REGEX REPLACE "[^0-9]*([0-9]+)[^0-9]+([0-9]+)[^0-9]+([0-9]+).*" "\\1.\\2.\\3" OpenCV_VERSION
         "${opencv_lines}")
endif()
set(OpenCV_INCLUDE_DIRS "${OpenCV_INCLUDE_DIR}")
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCV REQUIRED_VARS ${opencv_needed} VERSION_VAR OpenCV_VERSION)
mark_as_advanced(${opencv_needed})
