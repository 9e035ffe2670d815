// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/graph_file.h"
#include "core/storage/stores/bin.h"
#include "tests/core/jobs/train_library.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/unkind_system.h"

#include <fstream>
#include <iterator>

namespace kith::jobs {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

struct GraphFolder {
    GraphFolder() {
        for (int i = 0; i < 100; ++i) {
            embeddings.push_back(syntheticEmbedding(i % 7, i));
        }
        std::vector<grouping::FaceSample> samples;
        for (int i = 0; i < 100; ++i) {
            samples.push_back(
                {model::FaceId(3 * i + 1), model::PhotoId(i + 1), &embeddings[i], 0.9, {}, {}, {}});
        }
        graph = grouping::updatedGraph({}, samples, 0.1F, {});
    }

    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    }

    support::TemporaryFolder folder;
    fs::path library = folder / "library.kith";
    fs::path file = storage::graphFileOf(library);
    std::vector<model::Embedding> embeddings;
    grouping::FaceGraph graph;
};

} // namespace

TEST_CASE("The graph that is stored is the one that is loaded") {
    GraphFolder folder;
    CHECK((loadGraph(folder.library) == grouping::FaceGraph()));
    REQUIRE(storeGraph(folder.library, folder.graph));
    CHECK((loadGraph(folder.library) == folder.graph));
    REQUIRE(storeGraph(folder.library, {}));
    CHECK((loadGraph(folder.library) == grouping::FaceGraph()));
    CHECK(folder.files() == std::vector<std::string>{"library.kith.graph"});
}

TEST_CASE("A graph file that is damaged, cut short, longer or of another kind is as good as none") {
    GraphFolder folder;
    REQUIRE(storeGraph(folder.library, folder.graph));
    const std::string sound = bytesOf(folder.file);
    for (const std::size_t at :
         {std::size_t{0}, std::size_t{8}, std::size_t{12}, std::size_t{16}, std::size_t{24}, std::size_t{32},
          std::size_t{40}, sound.size() / 2, sound.size() - 1}) {
        std::string damaged = sound;
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        write(folder.file, damaged);
        CHECK((loadGraph(folder.library) == grouping::FaceGraph()));
    }
    for (const std::string& other : {std::string(), sound.substr(0, 20), sound.substr(0, sound.size() - 1),
                                     sound + "x", std::string(100'000, 'x')}) {
        write(folder.file, other);
        CHECK((loadGraph(folder.library) == grouping::FaceGraph()));
    }
    fs::remove(folder.file);
    fs::create_directory(folder.file);
    CHECK((loadGraph(folder.library) == grouping::FaceGraph()));
    CHECK_FALSE(storeGraph(folder.library, folder.graph));
}

TEST_CASE("A file with a right checksum and wrong indices leads nobody astray") {
    GraphFolder folder;
    SECTION("a neighbour that does not exist") {
        folder.graph.neighbours.front().index = 100;
    }
    SECTION("more neighbours than places") {
        folder.graph.counts.front() = 65;
    }
    SECTION("a face twice") {
        folder.graph.faces[1] = folder.graph.faces[0];
    }
    REQUIRE(storeGraph(folder.library, folder.graph));
    CHECK((loadGraph(folder.library) == grouping::FaceGraph()));
}

TEST_CASE("Where nothing can be written, what was there stays and nothing else is left") {
    GraphFolder folder;
    REQUIRE(storeGraph(folder.library, folder.graph));
    fs::permissions(folder.folder.path(), fs::perms(0555));
    const storage::UnprivilegedUser nobody;
    if (!nobody.isUnprivileged()) {
        support::skip("the permissions of files mean nothing to this user");
        return;
    }
    CHECK_FALSE(storeGraph(folder.library, {}));
    nobody.asOwner([&] {
        CHECK((loadGraph(folder.library) == folder.graph));
        CHECK(folder.files() == std::vector<std::string>{"library.kith.graph"});
    });
}

TEST_CASE("A full disk costs the graph, not more") {
    GraphFolder folder;
    const storage::SmallDisk disk(folder.folder.path());
    if (!disk.isMounted()) {
        support::skip("only root can mount a small disk");
        return;
    }
    folder.graph.faces.resize(20'000);
    for (std::size_t i = 0; i < folder.graph.faces.size(); ++i) {
        folder.graph.faces[i] = model::FaceId(static_cast<std::int64_t>(i) + 1);
    }
    folder.graph.fingerprints.resize(20'000);
    folder.graph.counts.resize(20'000);
    folder.graph.neighbours.resize(20'000 * grouping::FaceGraph::kNeighbours);
    CHECK_FALSE(storeGraph(folder.library, folder.graph));
    CHECK(folder.files().empty());
}

TEST_CASE("A Train keeps its graph for the next one, which comes to the same without it") {
    TrainLibrary library;
    library.addFaces(1, 6);
    library.addFaces(2, 5);
    library.train();
    const fs::path file = storage::graphFileOf(library.request.library);
    CHECK(loadGraph(library.request.library).faces == library.all);
    const auto numbers = library.numbers();
    SECTION("with a damaged file") {
        write(file, "KithGraph no more");
    }
    SECTION("with more faces") {
        library.addFaces(3, 4);
    }
    library.train();
    CHECK(loadGraph(library.request.library).faces == library.all);
    for (const auto& [face, number] : numbers) {
        CHECK(library.numbers().at(face) == number);
    }
    const std::string stored = bytesOf(file);
    fs::remove(file);
    library.train();
    CHECK((bytesOf(file) == stored));
}

TEST_CASE("A Train that cannot keep its graph is none the worse") {
    TrainLibrary library;
    library.addFaces(1, 6);
    fs::create_directory(storage::graphFileOf(library.request.library));
    CHECK(library.train().clusters == 1);
}

} // namespace kith::jobs
