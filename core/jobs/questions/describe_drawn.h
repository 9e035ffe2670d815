// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/ids.h"

#include <functional>
#include <stop_token>

namespace kith::jobs {

/// Finds landmarks, quality, embedding and thumbnail of every active face drawn by hand that lacks them, and
/// stores them face by face. `described` is called after each. Faces in photos that cannot be read are passed
/// over. Blocks for about a second where there is something to do; any thread. Throws model::Error: NotFound
/// or Corrupt for a network, and like the stores.
void describeDrawn(const LibraryAccess& access, const std::function<void(model::FaceId)>& described,
                   const std::stop_token& stop);

} // namespace kith::jobs
