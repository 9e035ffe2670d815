// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_job.h"
#include "core/model/scan_summary.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"
#include "core/storage/stores/photo_store.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::jobs {

/// Folders of models that belong to the source alone: nothing installed on this machine changes a test.
std::vector<std::filesystem::path> ownModels();

/// A painted person as a JPEG; the same arguments give the same bytes.
void paintPhoto(const std::filesystem::path& file, unsigned person, unsigned pose = 0);

/// Every face of a library as text, in order of path and box: path, box, landmarks, quality and embedding,
/// bit by bit. Ids are not part of it.
std::vector<std::string> facesAsText(storage::Database& database);

/// What the library says about one file.
struct PhotoFacts {
    model::Photo photo;
    std::vector<storage::StoredFace> faces;
};

/// A folder "photos" and a library that knows it.
class ScanFixture {
public:
    ScanFixture();

    std::filesystem::path photo(const std::string& name) const { return photos / name; }
    ScanRequest request(ScanMode mode = ScanMode::Incremental) const;
    model::ScanSummary scan(ScanMode mode = ScanMode::Incremental, std::vector<model::PhotoId> only = {});
    /// Fails the test where the library does not know the file.
    PhotoFacts facts(const std::string& name);
    /// The only face of a photo.
    storage::StoredFace face(const std::string& name);
    model::PersonId label(const std::string& name, const std::string& person);

    support::TemporaryFolder root;
    std::filesystem::path photos = root / "photos";
    std::filesystem::path libraryFile = root / "library/family.kith";
    storage::Database database{libraryFile};
    StoredFaces stored; ///< by the last scan
};

} // namespace kith::jobs
