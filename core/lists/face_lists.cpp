// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/face_lists.h"

#include "core/lists/likely_persons.h"

#include <algorithm>
#include <bit>
#include <unordered_set>

namespace kith::lists {

namespace {

using model::ClusterId;
using model::FaceEntry;
using model::FaceMark;
using model::FaceRow;
using model::FaceScope;
using model::PersonId;

bool isIn(const model::FaceFilter& filter, const FaceEntry& face) {
    const bool isActive = face.mark == FaceMark::Active;
    switch (filter.scope) {
    case FaceScope::All:
        return isActive;
    case FaceScope::Unlabelled:
        return isActive && !face.person.isValid();
    case FaceScope::Person:
        return isActive && (face.person == filter.person ||
                            (filter.together.isValid() && face.person == filter.together));
    case FaceScope::Unknown:
        return isActive && !face.person.isValid() && face.cluster == filter.cluster;
    case FaceScope::Ignored:
        return face.mark == FaceMark::Ignored;
    case FaceScope::Deleted:
        return face.mark == FaceMark::Deleted;
    }
    return false;
}

/// Of one cluster.
struct ClusterFaces {
    std::int64_t count = 0; ///< active
    model::FaceId best;     ///< active, of the best quality, ties by id
    float bestQuality = -1.0F;
    bool hasName = false;     ///< of an active face
    bool hasNameless = false; ///< active or not
};
using Clusters = std::unordered_map<ClusterId, ClusterFaces>;

Clusters clustersOf(std::span<const FaceEntry> entries) {
    Clusters clusters;
    for (const FaceEntry& face : entries) {
        if (!face.cluster.isValid())
            continue;
        ClusterFaces& cluster = clusters[face.cluster];
        cluster.hasNameless = cluster.hasNameless || !face.person.isValid();
        if (face.mark != FaceMark::Active)
            continue;
        ++cluster.count;
        cluster.hasName = cluster.hasName || face.person.isValid();
        if (face.quality > cluster.bestQuality) {
            cluster.best = face.id;
            cluster.bestQuality = face.quality;
        }
    }
    return clusters;
}

/// Looks only at clusters with named and nameless faces: there are few.
LikelyPersons likelyPersons(const ListedLibrary& library, const Clusters& clusters) {
    LikelyPersons likely;
    for (const FaceEntry& face : library.entries) {
        if (face.mark == FaceMark::Active && face.person.isValid() && face.cluster.isValid() &&
            clusters.at(face.cluster).hasNameless)
            likely.addNamed(face.cluster, face.person);
    }
    for (const model::Rejection& refused : library.refused)
        likely.refuse(refused.face, refused.person);
    return likely;
}

/// Where each of the rows stands: its group's place, then what its group is sorted by.
struct Place {
    std::int64_t group = 0;
    std::int64_t order = 0; ///< ascending
    std::size_t row = 0;    ///< rows are by id
    auto operator<=>(const Place&) const = default;
};

/// Persons with most rows first, each before the faces that are likely theirs (who names some faces of a
/// group finds the others below), then unknown persons with most rows, then nobody.
class GroupPlaces {
public:
    GroupPlaces(const std::vector<FaceRow>& rows, std::span<const PersonId> personsByName) {
        for (const FaceRow& row : rows) {
            if (row.person.isValid())
                ++m_persons[row.person];
            else if (row.cluster.isValid())
                ++m_clusters[row.cluster];
        }
        std::vector<PersonId> persons(personsByName.begin(), personsByName.end());
        std::ranges::stable_sort(persons, std::ranges::greater(), [&](PersonId person) {
            const auto found = m_persons.find(person);
            return found == m_persons.end() ? 0 : found->second;
        });
        for (const PersonId person : persons) {
            m_persons[person] = m_next;
            m_next += 2; // the faces that are likely this person's are between
        }
        std::vector<std::pair<std::int64_t, ClusterId>> clusters;
        for (const auto& [cluster, size] : m_clusters)
            clusters.emplace_back(-size, cluster);
        std::ranges::sort(clusters);
        for (const auto& [size, cluster] : clusters)
            m_clusters[cluster] = m_next++;
    }

    std::int64_t of(const FaceRow& row) const {
        if (row.person.isValid())
            return m_persons.at(row.person);
        if (row.cluster.isValid())
            return m_clusters.at(row.cluster);
        // The names may be newer than the entries: whoever was deleted in between is nobody.
        const auto likely = m_persons.find(row.likely);
        return likely != m_persons.end() ? likely->second + 1 : m_next;
    }

private:
    std::unordered_map<PersonId, std::int64_t> m_persons; ///< number of rows, then place
    std::unordered_map<ClusterId, std::int64_t> m_clusters;
    std::int64_t m_next = 0;
};

std::int64_t orderOf(const FaceRow& row, model::FaceSort sort) {
    // The bits of floats that are not negative have the order of the floats.
    return sort == model::FaceSort::Quality
               ? -static_cast<std::int64_t>(std::bit_cast<std::uint32_t>(row.quality))
               : -row.takenAt;
}

std::vector<FaceRow> sorted(const std::vector<FaceRow>& rows, const GroupPlaces& groups,
                            model::FaceSort sort) {
    std::vector<Place> places(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        places[i] = {groups.of(rows[i]), orderOf(rows[i], sort), i};
    std::ranges::sort(places);
    std::vector<FaceRow> result(rows.size());
    std::ranges::transform(places, result.begin(), [&](const Place& place) { return rows[place.row]; });
    return result;
}

/// Leaves the faces on photos where both persons are.
void keepPhotosOfBoth(std::vector<FaceRow>& rows, const model::FaceFilter& filter) {
    std::unordered_set<model::PhotoId> first;
    std::unordered_set<model::PhotoId> second;
    for (const FaceRow& row : rows)
        (row.person == filter.person ? first : second).insert(row.photo);
    std::erase_if(
        rows, [&](const FaceRow& row) { return !first.contains(row.photo) || !second.contains(row.photo); });
}

} // namespace

std::vector<FaceRow> listFaces(const ListedLibrary& library, const model::FaceFilter& filter) {
    const Clusters clusters = clustersOf(library.entries);
    const LikelyPersons likely = likelyPersons(library, clusters);
    std::vector<FaceRow> rows;
    for (const FaceEntry& face : library.entries) {
        if (!isIn(filter, face))
            continue;
        FaceRow& row = rows.emplace_back();
        row.id = face.id;
        row.photo = face.photo;
        row.person = face.person;
        row.takenAt = face.takenAt;
        row.quality = face.quality;
        if (face.person.isValid() || !face.cluster.isValid())
            continue;
        const ClusterFaces& cluster = clusters.at(face.cluster);
        if (cluster.hasName)
            row.likely = likely.of(face.id, face.cluster);
        else if (cluster.count > 0) // else it has no active faces and is nobody shown
            row.cluster = face.cluster;
    }
    if (filter.scope == FaceScope::Person && filter.together.isValid())
        keepPhotosOfBoth(rows, filter);
    return sorted(rows, GroupPlaces(rows, library.personsByName), filter.sort);
}

model::FaceCounts countFaces(std::span<const FaceEntry> entries) {
    model::FaceCounts counts;
    for (const FaceEntry& face : entries) {
        counts.all += face.mark == FaceMark::Active ? 1 : 0;
        counts.unlabelled += face.mark == FaceMark::Active && !face.person.isValid() ? 1 : 0;
        counts.ignored += face.mark == FaceMark::Ignored ? 1 : 0;
        counts.deleted += face.mark == FaceMark::Deleted ? 1 : 0;
    }
    return counts;
}

std::unordered_map<PersonId, NamedFaces> namedFaces(std::span<const FaceEntry> entries) {
    std::unordered_map<PersonId, NamedFaces> persons;
    for (const FaceEntry& face : entries) {
        if (face.mark != FaceMark::Active || !face.person.isValid())
            continue;
        NamedFaces& person = persons[face.person];
        ++person.count;
        person.lastNamed = std::max(person.lastNamed, face.namedAt);
        if (face.quality > person.bestQuality) {
            person.best = face.id;
            person.bestQuality = face.quality;
        }
    }
    return persons;
}

std::vector<model::UnknownSummary> unknownPersons(std::span<const FaceEntry> entries) {
    std::vector<model::UnknownSummary> unknown;
    for (const auto& [cluster, faces] : clustersOf(entries)) {
        if (!faces.hasName && faces.count > 0)
            unknown.push_back({cluster, static_cast<int>(cluster.value), faces.count, faces.best});
    }
    std::ranges::sort(unknown, {}, &model::UnknownSummary::id);
    return unknown;
}

} // namespace kith::lists
