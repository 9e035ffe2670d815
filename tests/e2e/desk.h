// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/driver.h"
#include "tests/support/painted_family.h"
#include "tests/support/temporary_folder.h"

#include <vector>

namespace kith::e2e {

/// A folder "Summer" with photos of two painted people, Ada and Ben, and a new library, with Kith running on
/// it.
class Desk {
public:
    explicit Desk(const std::string& story, int photosEach = 2);

    QStringList summer() const;
    /// Drops the folder and waits for the end of the scan.
    void scan();
    /// Photos in which faces have been looked for.
    std::int64_t scanned();
    /// Opens the popup for the face on this photo and types the name.
    void typeName(const std::string& file, const std::string& name);
    /// The same with Enter, which creates the person.
    void nameAs(const std::string& file, const std::string& name);
    /// The photos again and again, a little brighter each time (equal pixels would take their twins' names),
    /// until there are so many.
    void makeMorePhotos(std::int64_t count);

    support::TemporaryFolder folder;
    std::vector<support::PaintedPhoto> photos;
    Driver kith;
};

} // namespace kith::e2e
