// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/similarity_search.h"

#include "core/grouping/neighbours/group_centres.h"
#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/storage/queries/face_queries.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/embedding_store.h"

#include <algorithm>
#include <unordered_map>

namespace kith::jobs {

namespace {

using Part = grouping::GroupCentres::Part;

/// A face with its group by number.
struct Placed {
    model::GroupSimilarity similarity;
    std::size_t group = 0;
    Part part = Part::Member;
};

class Groups {
public:
    /// By face.
    explicit Groups(const std::vector<model::FaceRow>& rows) {
        for (const model::FaceRow& row : rows) {
            const model::PersonId person = row.groupPerson();
            if (!person.isValid() && !row.cluster.isValid()) {
                continue;
            }
            m_faces.push_back({{row.id, person, row.cluster, 0.0F},
                               numberOf(person, row.cluster),
                               row.person.isValid() || row.cluster.isValid() ? Part::Member : Part::Guest});
        }
        std::ranges::sort(m_faces, {}, [](const Placed& placed) { return placed.similarity.face; });
    }

    std::size_t count() const { return m_persons.size() + m_clusters.size(); }
    /// Null where it is in no group.
    const Placed* find(model::FaceId face) const {
        const auto found =
            std::ranges::lower_bound(m_faces, face, {}, [](const Placed& p) { return p.similarity.face; });
        return found == m_faces.end() || found->similarity.face != face ? nullptr : &*found;
    }

private:
    std::size_t numberOf(model::PersonId person, model::ClusterId cluster) {
        return person.isValid() ? m_persons.try_emplace(person, count()).first->second
                                : m_clusters.try_emplace(cluster, count()).first->second;
    }

    std::vector<Placed> m_faces;
    std::unordered_map<model::PersonId, std::size_t> m_persons;
    std::unordered_map<model::ClusterId, std::size_t> m_clusters;
};

} // namespace

std::vector<model::GroupSimilarity> findSimilarities(const LibraryAccess& access, std::stop_token stop) {
    storage::Database database(access.library);
    const storage::EmbeddingStore store(database);
    const model::ModelId model = store.findModel(access.settings.embedding.embedder);
    const Groups groups(storage::FaceQueries(database).list({}));
    const auto forEachPlaced = [&](auto use) {
        store.forEachSample(model, [&](const storage::FaceSampleRow& row) {
            grouping::throwIfStopped(stop);
            if (const Placed* placed = groups.find(row.face)) {
                use(*placed, model::fromStored(row.embedding), row.quality);
            }
        });
    };
    grouping::GroupCentres centres(groups.count());
    forEachPlaced([&](const Placed& placed, const model::Embedding& embedding, double quality) {
        if (placed.part == Part::Member) {
            centres.add(placed.group, embedding, quality);
        }
    });
    std::vector<model::GroupSimilarity> found;
    forEachPlaced([&](const Placed& placed, const model::Embedding& embedding, double quality) {
        found.push_back(placed.similarity);
        found.back().similarity = centres.similarity(placed.group, embedding, quality, placed.part);
    });
    return found;
}

} // namespace kith::jobs
