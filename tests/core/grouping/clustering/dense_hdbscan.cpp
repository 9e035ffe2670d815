// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/grouping/clustering/dense_hdbscan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <set>

namespace kith::test {

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
using Points = std::vector<std::size_t>;

/// A set of points connected at a distance, and the sets that are connected below it.
struct Component {
    double distance = 0.0;
    Points points;
    std::vector<std::unique_ptr<Component>> parts;
};

/// Raises the distance level by level; at each level everything that it connects becomes one component.
class Levels {
public:
    explicit Levels(DistanceMatrix distances)
        : m_distances(std::move(distances)) {
        for (std::size_t i = 0; i < m_distances.size(); ++i) {
            m_components.push_back(std::make_unique<Component>());
            m_components.back()->points = {i};
            m_active.insert(i);
        }
        for (const std::size_t i : m_active)
            m_nearest.push_back(nearestOf(i));
    }

    std::unique_ptr<Component> run() {
        while (m_active.size() > 1) {
            double level = kInfinite;
            for (const std::size_t i : m_active)
                level = std::min(level, m_nearest[i]);
            for (std::size_t i = 0; i < m_nearest.size(); ++i)
                if (m_active.contains(i) && m_nearest[i] == level)
                    join(connectedAt(level, i), level);
        }
        return std::move(m_components[*m_active.begin()]);
    }

private:
    double nearestOf(std::size_t i) const {
        double nearest = kInfinite;
        for (const std::size_t j : m_active)
            if (j != i)
                nearest = std::min(nearest, m_distances.at(i, j));
        return nearest;
    }

    Points connectedAt(double level, std::size_t start) const {
        Points found{start};
        std::set<std::size_t> seen{start};
        for (std::size_t next = 0; next < found.size(); ++next)
            for (const std::size_t j : m_active)
                if (m_distances.at(found[next], j) == level && j != found[next] && seen.insert(j).second)
                    found.push_back(j);
        return found;
    }

    void join(const Points& members, double level) {
        auto joined = std::make_unique<Component>();
        joined->distance = level;
        const std::size_t kept = members.front();
        for (const std::size_t member : members) {
            Component& part = *m_components[member];
            joined->points.insert(joined->points.end(), part.points.begin(), part.points.end());
            joined->parts.push_back(std::move(m_components[member]));
            if (member != kept)
                m_active.erase(member);
        }
        for (const std::size_t member : members)
            for (const std::size_t j : m_active) {
                const double distance = std::min(m_distances.at(kept, j), m_distances.at(member, j));
                m_distances.at(kept, j) = distance;
                m_distances.at(j, kept) = distance;
            }
        m_components[kept] = std::move(joined);
        m_nearest[kept] = nearestOf(kept);
    }

    DistanceMatrix m_distances;
    std::vector<std::unique_ptr<Component>> m_components;
    std::set<std::size_t> m_active;
    std::vector<double> m_nearest;
};

struct Group {
    Group* parent = nullptr;
    double born = kInfinite;
    std::map<std::size_t, double> left; ///< distance at which each of its points is no longer in it
    double ends = 0.0;
    std::vector<std::unique_ptr<Group>> children;

    double stability() const {
        double sum = 0.0;
        for (const auto& [point, distance] : left)
            sum += 1.0 / distance - 1.0 / born;
        return sum;
    }
};

void follow(Group& group, const Component* component, std::size_t minimumSize) {
    while (true) {
        std::vector<const Component*> large;
        for (const auto& part : component->parts) {
            if (part->points.size() >= minimumSize)
                large.push_back(part.get());
            else
                for (const std::size_t point : part->points)
                    group.left[point] = component->distance;
        }
        if (large.size() == 1) {
            component = large.front();
            continue;
        }
        group.ends = component->distance;
        for (const Component* part : large) {
            for (const std::size_t point : part->points)
                group.left[point] = component->distance;
            auto child = std::make_unique<Group>();
            child->parent = &group;
            child->born = component->distance;
            follow(*child, part, minimumSize);
            group.children.push_back(std::move(child));
        }
        return;
    }
}

struct Best {
    double stability = 0.0;
    std::vector<const Group*> groups;
};

Best bestBelow(const Group& group);

Best bestOf(const Group& group) {
    Best below = bestBelow(group);
    const double own = group.stability();
    const bool isWorthMore = own >= below.stability || own / below.stability > 1.0 - 1e-9;
    return isWorthMore ? Best{own, {&group}} : below;
}

Best bestBelow(const Group& group) {
    Best best;
    for (const auto& child : group.children) {
        const Best part = bestOf(*child);
        best.stability += part.stability;
        best.groups.insert(best.groups.end(), part.groups.begin(), part.groups.end());
    }
    return best;
}

double probabilityOf(const Group& group, double left) {
    const double lambda = 1.0 / left;
    return std::isinf(lambda) ? 1.0 : lambda / (1.0 / group.ends);
}

} // namespace

DistanceMatrix::DistanceMatrix(std::span<const model::Embedding> points)
    : m_size(points.size())
    , m_distances(points.size() * points.size(), 0.0) {
    for (std::size_t a = 0; a < m_size; ++a)
        for (std::size_t b = 0; b < a; ++b) {
            const float* other = points[b].data();
            double sum = 0.0;
            for (const float value : points[a]) {
                const double difference = static_cast<double>(value) - static_cast<double>(*other++);
                sum += difference * difference;
            }
            at(a, b) = at(b, a) = std::sqrt(sum);
        }
}

DistanceMatrix DistanceMatrix::mutualReachability(int minimumSamples) const {
    std::vector<double> core;
    for (std::size_t a = 0; a < m_size; ++a) {
        const auto row = m_distances.begin() + static_cast<std::ptrdiff_t>(a * m_size);
        std::vector<double> sorted(row, row + static_cast<std::ptrdiff_t>(m_size));
        const auto sample =
            sorted.begin() +
            static_cast<std::ptrdiff_t>(std::min(static_cast<std::size_t>(minimumSamples), m_size) - 1);
        std::nth_element(sorted.begin(), sample, sorted.end());
        core.push_back(*sample);
    }
    DistanceMatrix mutual = *this;
    for (std::size_t a = 0; a < m_size; ++a)
        for (std::size_t b = 0; b < m_size; ++b)
            mutual.at(a, b) = std::max({at(a, b), core[a], core[b]});
    return mutual;
}

DenseClusters denseHdbscan(DistanceMatrix distances, std::size_t minimumSize, double epsilon) {
    DenseClusters result;
    result.labels.assign(distances.size(), -1);
    result.probabilities.assign(distances.size(), 1.0);
    const std::unique_ptr<Component> all = Levels(std::move(distances)).run();
    Group root;
    follow(root, all.get(), minimumSize);
    std::map<std::size_t, const Group*> selected; // by first point
    for (const Group* group : bestBelow(root).groups) {
        while (group->born < epsilon && group->parent != &root)
            group = group->parent;
        selected[group->left.begin()->first] = group;
    }
    int label = 0;
    for (const auto& [first, group] : selected) {
        for (const auto& [point, left] : group->left) {
            result.labels[point] = label;
            result.probabilities[point] = probabilityOf(*group, left);
        }
        ++label;
    }
    return result;
}

} // namespace kith::test
