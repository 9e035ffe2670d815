// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <filesystem>

namespace kith::jobs {

/// The photo upright with a long side of at most longSide pixels; null when it cannot be decoded. Any thread.
QImage loadPreview(const std::filesystem::path& file, int longSide);

} // namespace kith::jobs
