// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/label_propagation.h"

#include "core/grouping/clustering/fitted_clustering.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace kith::grouping {

namespace {

constexpr int kRounds = 30; // a handful is enough to settle; two labels may swap for ever

class Propagation {
public:
    Propagation(const NeighbourGraph& graph, double limit, std::span<const ConstraintSet> constraints)
        : m_graph(graph)
        , m_limit(limit)
        , m_constraints(constraints)
        , m_labels(graph.size())
        , m_votes(graph.size(), 0.0)
        , m_isSettled(graph.size(), false) {
        std::iota(m_labels.begin(), m_labels.end(), 0U);
        for (std::uint32_t i = 0; i < m_labels.size(); ++i)
            for (const std::uint32_t constraint : m_constraints[i]) {
                m_borne.insert(key(i, constraint));
                m_rivals[rivalOf(constraint)].push_back(i);
            }
    }

    /// Returns whether the face changed its label. A face whose neighbours and rivals are where they were at
    /// its last visit would decide as it did.
    bool visit(std::uint32_t face) {
        if (m_isSettled[face])
            return false;
        m_isSettled[face] = true;
        m_voted.clear();
        for (const Neighbour& neighbour : m_graph[face]) {
            if (neighbour.similarity < m_limit)
                break;
            const std::uint32_t label = m_labels[neighbour.index];
            if (m_votes[label] == 0.0)
                m_voted.push_back(label);
            m_votes[label] += neighbour.similarity - fitted::kVoteDiscount * m_limit;
        }
        const std::uint32_t current = m_labels[face];
        std::uint32_t best = current;
        double most = 0.0;
        for (const std::uint32_t label : m_voted)
            if ((m_votes[label] > most || (m_votes[label] == most && label < best)) && hasRoom(label, face)) {
                most = m_votes[label];
                best = label;
            }
        for (const std::uint32_t label : m_voted)
            m_votes[label] = 0.0;
        if (best == current)
            return false;
        move(face, best);
        return true;
    }

    std::vector<std::uint32_t> take() { return std::move(m_labels); }

private:
    static std::uint64_t key(std::uint32_t label, std::uint32_t constraint) {
        return (static_cast<std::uint64_t>(label) << 32U) | constraint;
    }

    bool hasRoom(std::uint32_t label, std::uint32_t face) const {
        return label == m_labels[face] ||
               std::ranges::none_of(m_constraints[face], [&](std::uint32_t constraint) {
                   return m_borne.contains(key(label, rivalOf(constraint)));
               });
    }

    void move(std::uint32_t face, std::uint32_t label) {
        for (const std::uint32_t constraint : m_constraints[face]) {
            m_borne.erase(key(m_labels[face], constraint));
            m_borne.insert(key(label, constraint));
            for (const std::uint32_t rival : m_rivals[constraint])
                m_isSettled[rival] = false;
        }
        m_labels[face] = label;
        for (const Neighbour& neighbour : m_graph[face]) {
            if (neighbour.similarity < m_limit)
                break;
            m_isSettled[neighbour.index] = false;
        }
    }

    const NeighbourGraph& m_graph;
    double m_limit;
    std::span<const ConstraintSet> m_constraints;
    std::vector<std::uint32_t> m_labels;
    std::vector<double> m_votes; ///< by label; all zero between visits
    std::vector<std::uint32_t> m_voted;
    std::vector<bool> m_isSettled; ///< need not be asked again
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
        m_rivals;                              ///< of a constraint: faces it clashes with
    std::unordered_set<std::uint64_t> m_borne; ///< label and constraint of a face under it
};

} // namespace

std::vector<std::uint32_t> propagateLabels(const NeighbourGraph& graph, double limit,
                                           std::span<const std::uint32_t> order,
                                           std::span<const ConstraintSet> constraints,
                                           const std::stop_token& stop) {
    Propagation propagation(graph, limit, constraints);
    for (int round = 0; round < kRounds; ++round) {
        throwIfStopped(stop);
        bool changed = false;
        for (const std::uint32_t face : order)
            changed = propagation.visit(face) || changed;
        if (!changed)
            break;
    }
    return propagation.take();
}

} // namespace kith::grouping
