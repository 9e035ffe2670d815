// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/graph_file.h"

#include "core/storage/stores/bin.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace kith::jobs {
namespace {

namespace fs = std::filesystem;
using grouping::FaceGraph;
using grouping::Neighbour;

/// In front of the four arrays of a FaceGraph; numbers as this kind of processor keeps them.
struct Header {
    std::array<char, 8> magic{'K', 'i', 't', 'h', 'G', 'r', 'p', 'h'};
    std::uint32_t version = 2;
    std::uint32_t places = FaceGraph::kNeighbours;
    std::uint64_t faces = 0;
    std::uint64_t checksum = 0; ///< XXH3 (64 bits) of floor and arrays
    float floor = 0.0F;
    std::uint32_t unused = 0;
};
static_assert(sizeof(Header) == 40 && sizeof(Neighbour) == 8);

constexpr std::size_t kBytesPerFace = sizeof(model::FaceId) + sizeof(std::uint64_t) + sizeof(std::uint8_t) +
                                      FaceGraph::kNeighbours * sizeof(Neighbour);

/// The graph's arrays as bytes, const ones of a const graph.
template <typename Graph>
auto arraysOf(Graph& graph) {
    const auto bytes = [](auto& array) {
        if constexpr (std::is_const_v<Graph>)
            return std::as_bytes(std::span(array));
        else
            return std::as_writable_bytes(std::span(array));
    };
    return std::array{bytes(graph.faces), bytes(graph.fingerprints), bytes(graph.counts),
                      bytes(graph.neighbours)};
}

std::uint64_t checksumOf(const FaceGraph& graph) {
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), XXH3_freeState);
    XXH3_64bits_reset(state.get());
    XXH3_64bits_update(state.get(), &graph.floor, sizeof graph.floor);
    for (const auto bytes : arraysOf(graph))
        XXH3_64bits_update(state.get(), bytes.data(), bytes.size());
    return XXH3_64bits_digest(state.get());
}

/// That no index leads astray, whoever wrote the file.
bool isSound(const FaceGraph& graph) {
    const bool ascending = std::ranges::is_sorted(graph.faces, std::ranges::less_equal{});
    const bool countable =
        std::ranges::all_of(graph.counts, [](auto count) { return count <= FaceGraph::kNeighbours; });
    return ascending && countable && std::ranges::all_of(graph.neighbours, [&](const Neighbour& neighbour) {
               return neighbour.index < graph.faces.size();
           });
}

std::optional<FaceGraph> readGraph(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    Header header;
    const Header expected;
    if (!in.read(reinterpret_cast<char*>(&header), sizeof header) || header.magic != expected.magic ||
        header.version != expected.version || header.places != expected.places)
        return std::nullopt;
    const std::uintmax_t size = fs::file_size(file) - sizeof header;
    if (size / kBytesPerFace != header.faces || size % kBytesPerFace != 0)
        return std::nullopt;
    FaceGraph graph;
    graph.floor = header.floor;
    graph.faces.resize(header.faces);
    graph.fingerprints.resize(header.faces);
    graph.counts.resize(header.faces);
    graph.neighbours.resize(header.faces * FaceGraph::kNeighbours);
    for (const auto bytes : arraysOf(graph))
        in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!in || checksumOf(graph) != header.checksum || !isSound(graph))
        return std::nullopt;
    return graph;
}

bool writeGraph(const fs::path& file, const FaceGraph& graph) {
    Header header;
    header.faces = graph.faces.size();
    header.floor = graph.floor;
    header.checksum = checksumOf(graph);
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(&header), sizeof header);
    for (const auto bytes : arraysOf(graph))
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    return !out.fail();
}

} // namespace

grouping::FaceGraph loadGraph(const fs::path& library) {
    try {
        if (std::optional<FaceGraph> graph = readGraph(storage::graphFileOf(library)))
            return std::move(*graph);
    } catch (const std::exception&) {
        // As good as none.
    }
    return {};
}

bool storeGraph(const fs::path& library, const grouping::FaceGraph& graph) {
    const fs::path file = storage::graphFileOf(library);
    fs::path unfinished = file;
    unfinished += ".new";
    std::error_code failure;
    if (writeGraph(unfinished, graph)) {
        fs::rename(unfinished, file, failure);
        if (!failure)
            return true;
    }
    fs::remove(unfinished, failure);
    return false;
}

} // namespace kith::jobs
