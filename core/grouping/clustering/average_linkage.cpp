// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/average_linkage.h"

#include "core/grouping/clustering/fitted_clustering.h"
#include "core/grouping/neighbours/neighbour_graph.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace kith::grouping {

namespace {

double meanSimilarity(const GroupSum& a, const GroupSum& b) {
    return static_cast<double>(a.sum.dot(b.sum)) / (a.weight * b.weight);
}

/// Mean similarity of the pairs within a group of two or more.
double innerSimilarity(const GroupSum& group) {
    return (static_cast<double>(group.sum.squaredNorm()) - group.squares) /
           (group.weight * group.weight - group.squares);
}

double scatter(const GroupSum& group) {
    const double effectiveFaces = group.weight * group.weight / group.squares;
    return fitted::kSharedScatter + (1.0 - fitted::kSharedScatter) / effectiveFaces;
}

/// What becomes of a mean similarity on the part of one group.
struct Scale {
    double scatter = 1.0;
    double doubt = 0.0;
};

Scale scaleOf(const GroupSum& group) {
    return {scatter(group), group.doubt / group.weight};
}

double linkSimilarity(double mean, const Scale& a, const Scale& b) {
    return (mean - std::min(a.doubt, b.doubt)) / std::sqrt(a.scatter * b.scatter);
}

/// What joining a group asks of it alone, again and again.
struct Alone {
    Scale scale;
    double inner = 0.0;
};

Alone alone(const GroupSum& group) {
    return {scaleOf(group), group.faces > 1 ? innerSimilarity(group) : 1.0};
}

struct Join {
    double similarity = 0.0;
    std::uint32_t a = 0; ///< < b
    std::uint32_t b = 0;
    std::uint32_t versionA = 0;
    std::uint32_t versionB = 0;
};

struct Worse {
    bool operator()(const Join& x, const Join& y) const {
        return x.similarity != y.similarity ? x.similarity < y.similarity
                                            : std::tie(x.a, x.b) > std::tie(y.a, y.b);
    }
};

class Linkage {
public:
    explicit Linkage(std::vector<GroupSum> groups)
        : m_groups(std::move(groups))
        , m_into(m_groups.size())
        , m_versions(m_groups.size(), 0)
        , m_links(m_groups.size())
        , m_seen(m_groups.size(), 0) {
        std::iota(m_into.begin(), m_into.end(), 0U);
        for (const GroupSum& group : m_groups)
            m_alone.push_back(alone(group));
    }

    void link(std::uint32_t a, std::uint32_t b) {
        m_links[a].push_back(b);
        m_links[b].push_back(a);
        offer(a, b);
    }

    void run(const std::function<bool(double, std::size_t)>& mayJoin, const std::stop_token& stop) {
        std::size_t left = m_groups.size();
        while (!m_joins.empty()) {
            const Join join = m_joins.top();
            m_joins.pop();
            if (join.versionA != m_versions[join.a] || join.versionB != m_versions[join.b] ||
                clash(m_groups[join.a].constraints, m_groups[join.b].constraints))
                continue;
            if (!mayJoin(join.similarity, left))
                break;
            throwIfStopped(stop);
            merge(join.a, join.b);
            --left;
        }
    }

    std::vector<std::uint32_t> take() {
        for (std::uint32_t i = 0; i < m_into.size(); ++i)
            m_into[i] = root(i);
        return std::move(m_into);
    }

private:
    std::uint32_t root(std::uint32_t group) {
        while (m_into[group] != group)
            group = m_into[group] = m_into[m_into[group]];
        return group;
    }

    void offer(std::uint32_t a, std::uint32_t b) {
        if (a > b)
            std::swap(a, b);
        const double mean = meanSimilarity(m_groups[a], m_groups[b]);
        const bool areRelatives =
            m_groups[a].faces > 1 && m_groups[b].faces > 1 &&
            mean < fitted::kLeastShareOfInner * std::min(m_alone[a].inner, m_alone[b].inner);
        if (!areRelatives)
            m_joins.push({linkSimilarity(mean, m_alone[a].scale, m_alone[b].scale), a, b, m_versions[a],
                          m_versions[b]});
    }

    void merge(std::uint32_t a, std::uint32_t b) { // a < b survives, so that names do not depend on history
        m_groups[a].add(m_groups[b]);
        m_alone[a] = alone(m_groups[a]);
        m_groups[b] = {};
        m_into[b] = a;
        ++m_versions[a];
        ++m_versions[b];
        ++m_stamp;
        std::vector<std::uint32_t> links;
        for (const auto* list : {&m_links[a], &m_links[b]})
            for (const std::uint32_t other : *list)
                if (const std::uint32_t group = root(other); group != a && m_seen[group] != m_stamp) {
                    m_seen[group] = m_stamp;
                    links.push_back(group);
                }
        m_links[b] = {};
        m_links[a] = std::move(links);
        for (const std::uint32_t group : m_links[a])
            offer(a, group);
    }

    std::vector<GroupSum> m_groups;
    std::vector<Alone> m_alone;
    std::vector<std::uint32_t> m_into;
    std::vector<std::uint32_t> m_versions; ///< outdates the joins offered before a merge
    std::vector<std::vector<std::uint32_t>> m_links;
    std::vector<std::uint32_t> m_seen; ///< stamp of the merge that last met a group
    std::uint32_t m_stamp = 0;
    std::priority_queue<Join, std::vector<Join>, Worse> m_joins;
};

} // namespace

void GroupSum::add(const GroupSum& other) {
    if (faces == 0)
        sum = other.sum;
    else
        sum += other.sum;
    weight += other.weight;
    squares += other.squares;
    doubt += other.doubt;
    faces += other.faces;
    addAll(constraints, other.constraints);
}

double linkSimilarity(const GroupSum& a, const GroupSum& b) {
    return linkSimilarity(meanSimilarity(a, b), scaleOf(a), scaleOf(b));
}

double leastMeanSimilarity(double limit) {
    return limit * fitted::kSharedScatter;
}

double linkSimilarityWithin(const GroupSum& group, const GroupSum& member) {
    GroupSum others;
    others.sum = group.sum - member.sum;
    others.weight = group.weight - member.weight;
    others.squares = group.squares - member.squares;
    others.doubt = group.doubt - member.doubt;
    return linkSimilarity(others, member);
}

std::vector<std::uint32_t> joinByAverageLinkage(std::vector<GroupSum> groups,
                                                std::vector<std::pair<std::uint32_t, std::uint32_t>> links,
                                                const std::function<bool(double, std::size_t)>& mayJoin,
                                                const std::stop_token& stop) {
    for (auto& [a, b] : links)
        if (a > b)
            std::swap(a, b);
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
    Linkage linkage(std::move(groups));
    for (const auto& [a, b] : links)
        if (a != b)
            linkage.link(a, b);
    linkage.run(mayJoin, stop);
    return linkage.take();
}

} // namespace kith::grouping
