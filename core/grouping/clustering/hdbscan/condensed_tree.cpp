// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/hdbscan/condensed_tree.h"

#include "core/grouping/clustering/hdbscan/disjoint_sets.h"

#include <limits>

namespace kith::grouping {

namespace {

/// Single linkage as a binary tree; nodes below `faces` are the faces.
class Dendrogram {
public:
    Dendrogram(std::span<const TreeEdge> tree, std::size_t faces)
        : m_faces(faces) {
        DisjointSets sets(faces + tree.size()); // representatives are the topmost nodes
        for (const TreeEdge& edge : tree) {
            const auto node = static_cast<std::uint32_t>(m_faces + m_merges.size());
            const std::uint32_t a = sets.find(edge.a);
            const std::uint32_t b = sets.find(edge.b);
            sets.join(node, a);
            sets.join(node, b);
            m_merges.push_back({edge.distance, a, b, sizeOf(a) + sizeOf(b)});
        }
    }

    std::uint32_t root() const { return static_cast<std::uint32_t>(m_faces + m_merges.size() - 1); }
    bool isFace(std::uint32_t node) const { return node < m_faces; }
    std::size_t sizeOf(std::uint32_t node) const { return isFace(node) ? 1 : mergeOf(node).size; }
    double distanceOf(std::uint32_t node) const { return mergeOf(node).distance; }

    /// The parts connected below the distance of an inner node.
    std::vector<std::uint32_t> partsOf(std::uint32_t node) const {
        return descend(node, [&, distance = distanceOf(node)](std::uint32_t inner) {
            return distanceOf(inner) == distance;
        });
    }
    std::vector<std::uint32_t> facesOf(std::uint32_t node) const {
        return descend(node, [](std::uint32_t /*inner*/) { return true; });
    }

private:
    struct Merge {
        double distance;
        std::uint32_t a;
        std::uint32_t b;
        std::size_t size;
    };

    const Merge& mergeOf(std::uint32_t node) const { return m_merges[node - m_faces]; }

    std::vector<std::uint32_t> descend(std::uint32_t node, const auto& goesOn) const {
        std::vector<std::uint32_t> reached;
        std::vector<std::uint32_t> open{node};
        while (!open.empty()) {
            const std::uint32_t next = open.back();
            open.pop_back();
            if (isFace(next) || !goesOn(next)) {
                reached.push_back(next);
                continue;
            }
            open.push_back(mergeOf(next).a);
            open.push_back(mergeOf(next).b);
        }
        return reached;
    }

    std::size_t m_faces;
    std::vector<Merge> m_merges;
};

class Condenser {
public:
    Condenser(const Dendrogram& dendrogram, std::size_t minimumSize, CondensedTree& tree)
        : m_dendrogram(dendrogram)
        , m_minimumSize(minimumSize)
        , m_tree(tree) {}

    void run() {
        m_open.push_back({m_dendrogram.root(), 0});
        while (!m_open.empty()) {
            const Open next = m_open.back();
            m_open.pop_back();
            remove(next.node, next.cluster);
        }
    }

private:
    struct Open {
        std::uint32_t node;
        std::uint32_t cluster;
    };

    /// Removes the longest edges of what is left of a cluster.
    void remove(std::uint32_t node, std::uint32_t cluster) {
        const double distance = m_dendrogram.distanceOf(node);
        std::vector<std::uint32_t> large;
        std::size_t leaving = 0;
        for (const std::uint32_t part : m_dendrogram.partsOf(node)) {
            if (m_dendrogram.sizeOf(part) >= m_minimumSize) {
                large.push_back(part);
                continue;
            }
            for (const std::uint32_t face : m_dendrogram.facesOf(part)) {
                m_tree.clusterOf[face] = cluster;
                m_tree.leftAt[face] = distance;
                ++leaving;
            }
        }
        if (large.size() == 1) {
            addStability(cluster, leaving, distance);
            m_open.push_back({large.front(), cluster});
            return;
        }
        addStability(cluster, m_dendrogram.sizeOf(node), distance);
        m_tree.clusters[cluster].endsAt = distance;
        for (const std::uint32_t part : large) {
            m_open.push_back({part, static_cast<std::uint32_t>(m_tree.clusters.size())});
            m_tree.clusters.push_back({cluster, distance, 0.0, 0.0});
        }
    }

    void addStability(std::uint32_t cluster, std::size_t faces, double distance) {
        if (faces > 0) // none times infinite is no number
            m_tree.clusters[cluster].stability +=
                static_cast<double>(faces) * (1.0 / distance - 1.0 / m_tree.clusters[cluster].bornAt);
    }

    const Dendrogram& m_dendrogram;
    std::size_t m_minimumSize;
    CondensedTree& m_tree;
    std::vector<Open> m_open;
};

} // namespace

CondensedTree condense(std::span<const TreeEdge> tree, std::size_t faces, std::size_t minimumSize) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    CondensedTree condensed;
    condensed.clusters.push_back({0, kInfinite, 0.0, 0.0});
    condensed.clusterOf.assign(faces, 0);
    condensed.leftAt.assign(faces, kInfinite);
    if (!tree.empty())
        Condenser(Dendrogram(tree, faces), minimumSize, condensed).run();
    return condensed;
}

} // namespace kith::grouping
