// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/cluster_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;

namespace {

/// Faces 1 to 6; 1 and 2 in cluster 1, 3 and 4 in cluster 2.
struct ClusteredLibrary : SampleLibrary {
    ClusteredLibrary() {
        TrainResult result;
        result.clusters = {{1, {{faces[0], 0.5}, {faces[1], 0.75}}}, {2, {{faces[2], 0.5}, {faces[3], 0.5}}}};
        suggestions.replace(result);
    }
    /// "1:1 2:1 3:2": face and cluster.
    std::string members() {
        std::string text;
        for (const auto& [face, number] : suggestions.clusterNumbers())
            text += (text.empty() ? "" : " ") + std::to_string(face.value) + ":" + std::to_string(number);
        return text;
    }
    std::vector<model::FaceId> faces = addPhoto(6);
    ClusterStore clusters{database};
};

} // namespace

TEST_CASE("Joined clusters are one, ignored members too, and it can be undone") {
    ClusteredLibrary library;
    library.labels.mark(std::vector{library.faces[3]}, model::FaceMark::Ignored);
    const std::string before = userContent(library.database);
    library.journal.record("Joined",
                           [&] { library.clusters.join(model::ClusterId(1), model::ClusterId(2)); });
    CHECK(library.members() == "1:1 2:1 3:1 4:1");
    CHECK(library.suggestions.highestNumber() == 2);
    library.journal.undo();
    CHECK(userContent(library.database) == before);
}

TEST_CASE("A single face joins a cluster, and two single faces make one of the next number") {
    ClusteredLibrary library;
    const std::vector<model::FaceId>& faces = library.faces;
    library.clusters.put(std::vector{faces[4]}, model::ClusterId(2));
    CHECK(library.members() == "1:1 2:1 3:2 4:2 5:2");
    CHECK(library.clusters.put(std::vector{faces[5], faces[4]}, {}) == model::ClusterId(3));
    CHECK(library.members() == "1:1 2:1 3:2 4:2 5:3 6:3");
    // Numbers that people have seen do not come again for somebody else.
    library.clusters.join(model::ClusterId(1), model::ClusterId(3));
    CHECK(library.clusters.put(std::vector{faces[5]}, {}) == model::ClusterId(4));
}
