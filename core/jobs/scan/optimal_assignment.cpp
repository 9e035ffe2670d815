// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/optimal_assignment.h"

#include <algorithm>
#include <limits>

namespace kith::jobs {

namespace {

/// Shortest augmenting paths with potentials on a square of costs; place 0 of every list is a helper.
class Assignment {
public:
    explicit Assignment(const std::vector<std::vector<double>>& gains)
        : m_gains(gains)
        , m_side(std::max(gains.size(), gains.empty() ? 0 : gains.front().size()))
        , m_rowPotential(m_side + 1)
        , m_columnPotential(m_side + 1)
        , m_rowOf(m_side + 1)
        , m_cameFrom(m_side + 1) {
        for (std::size_t row = 1; row <= m_side; ++row)
            place(row);
    }

    std::vector<std::optional<std::size_t>> pairs() const {
        std::vector<std::optional<std::size_t>> columns(m_gains.size());
        for (std::size_t column = 1; column <= m_side; ++column) {
            if (cost(m_rowOf[column], column) < 0.0)
                columns[m_rowOf[column] - 1] = column - 1;
        }
        return columns;
    }

private:
    double cost(std::size_t row, std::size_t column) const {
        const bool isReal = row <= m_gains.size() && column <= m_gains[row - 1].size();
        return isReal ? -std::max(0.0, m_gains[row - 1][column - 1]) : 0.0;
    }

    void place(std::size_t row) {
        constexpr double kFar = std::numeric_limits<double>::max();
        std::vector<double> distance(m_side + 1, kFar);
        std::vector<bool> isDone(m_side + 1);
        m_rowOf[0] = row;
        std::size_t at = 0;
        do {
            isDone[at] = true;
            double step = kFar;
            std::size_t next = 0;
            for (std::size_t column = 1; column <= m_side; ++column) {
                if (isDone[column])
                    continue;
                const double reduced =
                    cost(m_rowOf[at], column) - m_rowPotential[m_rowOf[at]] - m_columnPotential[column];
                if (reduced < distance[column]) {
                    distance[column] = reduced;
                    m_cameFrom[column] = at;
                }
                if (distance[column] < step) {
                    step = distance[column];
                    next = column;
                }
            }
            for (std::size_t column = 0; column <= m_side; ++column) {
                if (isDone[column]) {
                    m_rowPotential[m_rowOf[column]] += step;
                    m_columnPotential[column] -= step;
                } else {
                    distance[column] -= step;
                }
            }
            at = next;
        } while (m_rowOf[at] != 0);
        for (; at != 0; at = m_cameFrom[at])
            m_rowOf[at] = m_rowOf[m_cameFrom[at]];
    }

    const std::vector<std::vector<double>>& m_gains;
    std::size_t m_side;
    std::vector<double> m_rowPotential;
    std::vector<double> m_columnPotential;
    std::vector<std::size_t> m_rowOf;
    std::vector<std::size_t> m_cameFrom;
};

} // namespace

std::vector<std::optional<std::size_t>> optimalAssignment(const std::vector<std::vector<double>>& gains) {
    return Assignment(gains).pairs();
}

} // namespace kith::jobs
