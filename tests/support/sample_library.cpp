// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_library.h"

#include "core/storage/sqlite/query.h"
#include "tests/support/catch.h"

namespace kith::storage {

std::vector<model::FaceId> SampleLibrary::addPhoto(int faceCount, std::int64_t takenAt) {
    const model::FolderId folder = folders.add("/photos");
    NewPhoto file;
    file.path = "/photos/" + std::to_string(++photoCount) + ".jpg";
    file.stamp = {1'000, takenAt * 1'000'000'000};
    const model::PhotoId photo = photos.add(folder, std::span(&file, 1)).front();
    PhotoScan scan;
    scan.photo = photo;
    scan.stamp = file.stamp;
    scan.contentHash = 0xF000'0000'0000'0000U + static_cast<std::uint64_t>(photoCount);
    scan.scanSettings = "hog";
    scan.takenAt = takenAt;
    photos.storeResult(scan);
    std::vector<model::FaceId> added;
    for (int i = 0; i < faceCount; ++i) {
        model::Face face;
        face.photo = photo;
        face.box = {0.1 * i, 0.2, 0.08, 0.1};
        face.landmarks[2] = {0.1 * i + 0.04, 0.25};
        face.quality = 0.9 - 0.05 * i;
        added.push_back(faces.add(face));
    }
    return added;
}

std::string userContent(Database& database) {
    std::string content;
    for (const char* table : {"persons", "labels", "rejections", "marks", "clusters", "cluster_members",
                              "suggestions", "pair_answers", "kept_labels"}) {
        // The key: one column, or the first two.
        const std::string name = table;
        const std::string order =
            name == "rejections" || name == "suggestions" || name == "pair_answers" ? "1, 2" : "1";
        Query query(database, "SELECT * FROM " + name + " ORDER BY " + order);
        content += name + "\n";
        while (query.next()) {
            for (int i = 0; i < query.columnCount(); ++i)
                content += (query.isNull(i) ? "NULL" : query.text(i)) + "|";
            content += "\n";
        }
    }
    return content;
}

Failure failureOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const model::Error& error) {
        return {error.kind(), error.what()};
    }
    FAIL("nothing was thrown");
    return {};
}

} // namespace kith::storage
