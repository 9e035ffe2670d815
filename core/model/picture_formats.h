// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace kith::model {

struct PictureExtension {
    std::string_view extension; ///< lower case, with the dot
    std::string_view format;    ///< how a sentence calls it
};

inline constexpr std::string_view kCameraRaw = "camera RAW";

/// Every extension of a picture that Kith knows by name. Which of them it reads, core/image/decoder.h says.
inline constexpr auto kPictureExtensions = std::to_array<PictureExtension>({
    {".jpg", "JPEG"},      {".jpeg", "JPEG"},    {".jpe", "JPEG"},         {".jfif", "JPEG"},
    {".png", "PNG"},       {".webp", "WebP"},    {".tif", "TIFF"},         {".tiff", "TIFF"},
    {".bmp", "BMP"},       {".dib", "BMP"},      {".gif", "GIF"},          {".heic", "HEIC"},
    {".heif", "HEIF"},     {".avif", "AVIF"},    {".jxl", "JPEG XL"},      {".jp2", "JPEG 2000"},
    {".j2k", "JPEG 2000"}, {".tga", "Targa"},    {".psd", "Photoshop"},    {".psp", "Paint Shop Pro"},
    {".xcf", "GIMP"},      {".ppm", "PPM"},      {".pgm", "PGM"},          {".pbm", "PBM"},
    {".pcx", "PCX"},       {".ico", "icon"},     {".svg", "SVG"},          {".exr", "OpenEXR"},
    {".3fr", kCameraRaw},  {".arw", kCameraRaw}, {".hdr", "Radiance HDR"}, {".cr2", kCameraRaw},
    {".cr3", kCameraRaw},  {".crw", kCameraRaw}, {".dcr", kCameraRaw},     {".dng", kCameraRaw},
    {".erf", kCameraRaw},  {".iiq", kCameraRaw}, {".kdc", kCameraRaw},     {".mef", kCameraRaw},
    {".mos", kCameraRaw},  {".mrw", kCameraRaw}, {".nef", kCameraRaw},     {".nrw", kCameraRaw},
    {".orf", kCameraRaw},  {".pef", kCameraRaw}, {".raf", kCameraRaw},     {".raw", kCameraRaw},
    {".rw2", kCameraRaw},  {".rwl", kCameraRaw}, {".sr2", kCameraRaw},     {".srf", kCameraRaw},
    {".srw", kCameraRaw},  {".x3f", kCameraRaw},
});

/// What the extension of a file name promises; empty for videos, documents and unknown extensions. Case does
/// not matter.
std::string_view promisedFormat(std::string_view fileName);

} // namespace kith::model
