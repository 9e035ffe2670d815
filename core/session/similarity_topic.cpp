// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/similarity_topic.h"

#include "core/jobs/questions/similarity_search.h"
#include "core/session/library_state.h"

#include <algorithm>
#include <utility>

namespace kith::session {

namespace {

bool isInGroup(const model::FaceRow& row) {
    return row.groupPerson().isValid() || row.cluster.isValid();
}

bool isSameGroup(const model::FaceRow& a, const model::FaceRow& b) {
    return a.person == b.person && a.cluster == b.cluster && a.likely == b.likely;
}

} // namespace

SimilarityTopic::SimilarityTopic(LibraryState& state)
    : m_state(state) {
    const auto count = [this](const auto&... faces) { m_changes += (faces.empty() && ...) ? 0 : 1; };
    const LibraryChanges* changes = &m_state.changes();
    connect(changes, &LibraryChanges::journalled, this,
            [count](const auto& change) { count(change.added, change.faces, change.removed); });
    connect(changes, &LibraryChanges::facesStored, this,
            [count](const auto& stored) { count(stored.added, stored.changed, stored.removed); });
    connect(changes, &LibraryChanges::trained, this, count);
}

const model::GroupSimilarity* SimilarityTopic::find(const model::FaceRow& row) const {
    const auto found = std::ranges::lower_bound(m_known, row.id, {}, &model::GroupSimilarity::face);
    const bool holds = found != m_known.end() && found->face == row.id &&
                       found->person == row.groupPerson() && found->cluster == row.cluster;
    return holds ? &*found : nullptr;
}

void SimilarityTopic::order(std::vector<model::FaceRow>& rows, model::FaceSort sort) {
    if (sort != model::FaceSort::Typical && sort != model::FaceSort::Odd) {
        return;
    }
    const float sign = sort == model::FaceSort::Typical ? -1.0F : 1.0F;
    constexpr float kLast = 2.0F; // beyond every similarity of either sign
    bool allKnown = true;
    std::vector<std::pair<float, model::FaceRow>> group;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last =
            std::find_if_not(first, rows.end(), [&](const auto& row) { return isSameGroup(row, *first); });
        if (isInGroup(*first)) {
            group.clear();
            for (auto row = first; row != last; ++row) {
                const model::GroupSimilarity* known = find(*row);
                allKnown = allKnown && known != nullptr;
                group.emplace_back(known != nullptr ? sign * known->similarity : kLast, *row);
            }
            std::ranges::stable_sort(group, {}, [](const auto& keyed) { return keyed.first; });
            std::ranges::transform(group, first, [](const auto& keyed) { return keyed.second; });
        }
        first = last;
    }
    if (!allKnown) {
        refresh();
    }
}

bool SimilarityTopic::isOutdated() const {
    return m_knownAt != m_changes || m_embedder != m_state.settings().embedding.embedder;
}

void SimilarityTopic::refresh() {
    if (!isWorking() && isOutdated()) {
        start();
    }
}

void SimilarityTopic::start() {
    m_knownAt = m_changes;
    m_embedder = m_state.settings().embedding.embedder;
    m_search.start([access = m_state.libraryAccess()](
                       std::stop_token stop) { return jobs::findSimilarities(access, std::move(stop)); },
                   // Where the search failed, the list stays by date. Reading the list tells what is wrong
                   // with the file.
                   [this](std::vector<model::GroupSimilarity>& found, const model::Sentence& /*message*/) {
                       m_known = std::move(found);
                       Q_EMIT changed();
                   });
}

} // namespace kith::session
