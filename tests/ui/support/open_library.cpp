// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/open_library.h"

#include "core/session/people_topic.h"

namespace kith::ui {

OpenLibrary::OpenLibrary(int photos) {
    const auto file = folder / "library.kith";
    {
        storage::SampleLibrary sample(file);
        for (int i = 0; i < photos; ++i) {
            for (const model::FaceId face : sample.addPhoto(4, 1'000'000 + 1'000 * i)) {
                ids.push_back(face);
            }
        }
    }
    session = session::LibrarySession::open(file);
    people = std::make_unique<PeopleIndex>(session->people());
}

} // namespace kith::ui
