// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/hdbscan/spanning_tree.h"

#include "core/grouping/clustering/hdbscan/core_distances.h"
#include "core/grouping/clustering/hdbscan/disjoint_sets.h"
#include "core/grouping/neighbours/dot_product.h"

#include <algorithm>
#include <cblas.h>
#include <cmath>
#include <limits>
#include <tuple>

namespace kith::grouping {

namespace {

constexpr double kUnconnected = 2.0;

TreeEdge edgeOf(double squared, std::uint32_t a, std::uint32_t b) {
    return {std::sqrt(squared), std::min(a, b), std::max(a, b)};
}

void sortEdges(std::vector<TreeEdge>& edges) {
    std::sort(edges.begin(), edges.end(), [](const TreeEdge& x, const TreeEdge& y) {
        return std::tuple(x.distance, x.a, x.b) < std::tuple(y.distance, y.a, y.b);
    });
}

/// Prim's algorithm. The rows that are not yet in the tree stay together at the top of the matrix, so that
/// one product in single precision tells which of them the row taken last could be nearest to; only their
/// distances are computed exactly.
class Prim {
public:
    Prim(Rows rows, const std::vector<double>& cores)
        : m_rows(std::move(rows))
        , m_products(m_rows.rows()) {
        const std::vector<double> norms = squaredNorms(m_rows);
        for (std::uint32_t i = 0; i < norms.size(); ++i)
            m_outside.push_back({i, i, kFar, cores[i], norms[i]});
    }

    std::vector<TreeEdge> run(const Work& work) {
        std::vector<TreeEdge> edges;
        const auto count = static_cast<double>(m_outside.size());
        std::size_t next = 0;
        while (!m_outside.empty()) {
            pausePoint(work);
            const Outside taken = take(next);
            if (taken.best < kFar)
                edges.push_back(edgeOf(taken.best, taken.face, taken.nearest));
            next = update(taken);
            const double left = static_cast<double>(m_outside.size()) / count;
            if (work.progress)
                work.progress(1.0 - left * left);
        }
        return edges;
    }

private:
    static constexpr double kFar = std::numeric_limits<double>::infinity();

    struct Outside {
        std::uint32_t face;
        std::uint32_t nearest; ///< in the tree
        double best;           ///< squared distance to it
        double core;           ///< squared
        double norm;           ///< squared
    };

    Outside take(std::size_t position) {
        const Outside taken = m_outside[position];
        m_taken = m_rows.row(static_cast<Eigen::Index>(position));
        m_rows.row(static_cast<Eigen::Index>(position)) =
            m_rows.row(static_cast<Eigen::Index>(m_outside.size()) - 1);
        m_outside[position] = m_outside.back();
        m_outside.pop_back();
        return taken;
    }

    /// Returns the position of the row nearest to the tree.
    std::size_t update(const Outside& taken) {
        const auto left = static_cast<int>(m_outside.size());
        if (left == 0)
            return 0;
        cblas_sgemv(CblasRowMajor, CblasNoTrans, left, static_cast<int>(m_rows.cols()), 1.0F, m_rows.data(),
                    static_cast<int>(m_rows.outerStride()), m_taken.data(), 1, 0.0F, m_products.data(), 1);
        std::size_t nearest = 0;
        for (std::size_t i = 0; i < m_outside.size(); ++i) {
            Outside& row = m_outside[i];
            const auto at = static_cast<Eigen::Index>(i);
            const double core = std::max(row.core, taken.core);
            const double rough = row.norm + taken.norm - 2.0 * static_cast<double>(m_products(at));
            if (core < row.best && rough - double{kProductRounding} < row.best) {
                const double distance = std::max(core, squaredDistance(m_rows, at, m_taken));
                if (distance < row.best) {
                    row.best = distance;
                    row.nearest = taken.face;
                }
            }
            if (row.best < m_outside[nearest].best)
                nearest = i;
        }
        return nearest;
    }

    Rows m_rows;
    Eigen::VectorXf m_products;
    Eigen::RowVectorXf m_taken;
    std::vector<Outside> m_outside;
};

/// All links of the graph with their squared mutual reachability; most of them twice.
std::vector<TreeEdge> linksOf(const FaceGraph& graph, const Rows& rows, int minimumSamples,
                              const std::stop_token& stop) {
    const std::size_t count = graph.faces.size();
    std::vector<TreeEdge> links;
    std::vector<double> cores(count, 0.0);
    const auto others = static_cast<std::size_t>(std::max(minimumSamples, 1) - 1);
    for (std::uint32_t i = 0; i < count; ++i) {
        throwIfStopped(stop);
        const Eigen::RowVectorXf row = rows.row(static_cast<Eigen::Index>(i));
        std::vector<double> distances;
        for (const Neighbour& neighbour : graph.of(i)) {
            distances.push_back(squaredDistance(rows, static_cast<Eigen::Index>(neighbour.index), row));
            links.push_back({distances.back(), std::min(i, neighbour.index), std::max(i, neighbour.index)});
        }
        std::sort(distances.begin(), distances.end());
        if (others > 0 && !distances.empty())
            cores[i] = distances[std::min(others, distances.size()) - 1];
    }
    for (TreeEdge& link : links)
        link.distance = std::max({link.distance, cores[link.a], cores[link.b]});
    return links;
}

} // namespace

std::vector<TreeEdge> spanningTree(Rows rows, int minimumSamples, const Work& work) {
    const std::vector<double> cores = squaredCoreDistances(rows, minimumSamples, work.stop);
    std::vector<TreeEdge> edges = Prim(std::move(rows), cores).run(work);
    sortEdges(edges);
    return edges;
}

std::vector<TreeEdge> spanningTreeOfNeighbours(const FaceGraph& graph, const Rows& rows, int minimumSamples,
                                               const Work& work) {
    std::vector<TreeEdge> links = linksOf(graph, rows, minimumSamples, work.stop);
    sortEdges(links);
    std::vector<TreeEdge> edges;
    DisjointSets parts(graph.faces.size());
    const auto connect = [&](double squared, std::uint32_t a, std::uint32_t b) {
        const std::uint32_t rootOfA = parts.find(a);
        const std::uint32_t rootOfB = parts.find(b);
        if (rootOfA == rootOfB)
            return;
        parts.join(rootOfA, rootOfB);
        edges.push_back(edgeOf(squared, a, b));
    };
    for (const TreeEdge& link : links)
        connect(link.distance, link.a, link.b);
    for (std::uint32_t i = 1; i < graph.faces.size(); ++i)
        connect(kUnconnected * kUnconnected, 0, i);
    return edges;
}

} // namespace kith::grouping
