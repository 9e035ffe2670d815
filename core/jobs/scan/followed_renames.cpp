// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/followed_renames.h"

#include "core/folders/folder_walk.h"
#include "core/image/photo_file.h"
#include "core/model/error.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/photo_store.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace kith::jobs {

namespace {

using model::PhotoState;

/// A photo that is not known to be where it was, and what lies there now.
struct Suspect {
    bool isNew() const { return photo.contentHash == 0; }

    model::Photo photo;
    std::optional<folders::FileFacts> there; ///< none: no file
    std::optional<std::uint64_t> content;    ///< of that file, once it was read and could be
    std::optional<std::int64_t> takenAt;     ///< as that file says
    bool wasRead = false;
    std::optional<std::size_t> home; ///< the suspect under whose name this one's file lies
    bool isTaken = false;            ///< its name is some other's home
};

/// A new picture under a name that became free.
struct Found {
    model::FolderId folder;
    storage::NewPhoto photo;
};

struct Moves {
    std::vector<storage::Relocation> photos;
    std::vector<Found> found;
};

class Renames {
public:
    Renames(std::vector<model::Photo> photos, const std::stop_token& stop)
        : m_stop(stop) {
        for (model::Photo& photo : photos) {
            const bool isMissing = photo.state == PhotoState::Missing;
            auto there = isMissing ? std::nullopt : folders::factsOf(photo.path);
            m_suspects.push_back({std::move(photo), there, {}, {}, false, {}, false});
            const model::Photo& known = m_suspects.back().photo;
            if (m_suspects.back().isNew())
                continue;
            ++m_countOfSize[known.stamp.size];
            m_byContent[known.contentHash].push_back(m_suspects.size() - 1);
        }
    }

    /// Empty where nobody took anybody's name, or when stopped.
    Moves find() {
        // Who lost the name to another known photo is known before new names are looked at.
        for (const bool areNew : {false, true}) {
            for (std::size_t place = 0; place < m_suspects.size(); ++place) {
                if (m_stop.stop_requested())
                    return {};
                if (m_suspects[place].isNew() != areNew)
                    continue;
                if (const auto owner = ownerOf(place)) {
                    m_suspects[*owner].home = place;
                    m_suspects[place].isTaken = true;
                }
            }
        }
        return moves();
    }

private:
    /// Whose file lies at this place; none where it is still its own, or nobody's that is known. What is
    /// missing and has a new name is found when the new file is scanned.
    std::optional<std::size_t> ownerOf(std::size_t place) {
        const auto there = m_suspects[place].there;
        if (!there)
            return {};
        if (!hasOthersOfSize(place, there->stamp.size) || isAtHome(place))
            return {};
        const auto content = contentAt(place);
        const auto candidates = content ? m_byContent.find(*content) : m_byContent.end();
        if (candidates == m_byContent.end())
            return {};
        // Those that are settled are not looked at again, however many copies there are.
        std::erase_if(candidates->second, [this](std::size_t candidate) {
            return m_suspects[candidate].home.has_value() || isAtHome(candidate);
        });
        for (const std::size_t candidate : candidates->second) // by id
            if (candidate != place && m_suspects[candidate].photo.stamp.size == there->stamp.size &&
                (!m_suspects[place].isNew() || hasLeft(candidate)))
                return candidate;
        return {};
    }

    /// Otherwise the file need not be read.
    bool hasOthersOfSize(std::size_t place, std::int64_t size) const {
        const auto count = m_countOfSize.find(size);
        const bool isItself = !m_suspects[place].isNew() && m_suspects[place].photo.stamp.size == size;
        return count != m_countOfSize.end() && count->second > (isItself ? 1 : 0);
    }

    /// Another picture has its name by now. One that was edited is there still, although a copy of how it was
    /// may lie beside it.
    bool hasLeft(std::size_t place) {
        const Suspect& suspect = m_suspects[place];
        if (suspect.photo.state == PhotoState::Missing || !suspect.there)
            return false;
        contentAt(place);
        return suspect.isTaken || !suspect.takenAt || suspect.takenAt != suspect.photo.takenAt;
    }

    bool isAtHome(std::size_t place) {
        const Suspect& suspect = m_suspects[place];
        return !suspect.isNew() && suspect.there && suspect.there->stamp.size == suspect.photo.stamp.size &&
               contentAt(place) == suspect.photo.contentHash;
    }

    std::optional<std::uint64_t> contentAt(std::size_t place) {
        Suspect& suspect = m_suspects[place];
        if (!suspect.wasRead) {
            suspect.wasRead = true;
            try {
                const image::PhotoFile file = image::readPhotoFile(suspect.photo.path);
                suspect.content = file.contentHash;
                suspect.takenAt = file.takenAt;
            } catch (const model::Error&) {
                // No picture (any more): it is nobody's file.
            }
        }
        return suspect.content;
    }

    Moves moves() const {
        Moves moves;
        for (const Suspect& suspect : m_suspects) {
            if (!suspect.home)
                continue;
            const Suspect& home = m_suspects[*suspect.home];
            moves.photos.push_back({suspect.photo.id,
                                    home.photo.folder,
                                    home.photo.path,
                                    home.there->stamp,
                                    {},
                                    home.there->trace});
        }
        const std::vector<const Suspect*> free = freePlaces();
        auto next = free.begin();
        for (const bool areNew : {false, true})
            for (const Suspect& suspect : m_suspects)
                if (suspect.isTaken && !suspect.home && suspect.isNew() == areNew)
                    giveAway(**next++, suspect, moves);
        return moves;
    }

    /// Names whose photo has gone elsewhere; those without a file first.
    std::vector<const Suspect*> freePlaces() const {
        std::vector<const Suspect*> free;
        for (const Suspect& suspect : m_suspects)
            if (suspect.home && !suspect.isTaken)
                free.push_back(&suspect);
        std::ranges::stable_partition(free, [](const Suspect* place) { return !place->there; });
        return free;
    }

    /// To a photo that lost its name. What was known of one whose file is gone is not said of the new picture
    /// there: it is missing under a name that no file has.
    static void giveAway(const Suspect& place, const Suspect& lost, Moves& moves) {
        const model::Photo& name = place.photo;
        const bool isOfOther = place.there && !lost.isNew();
        const std::string path =
            isOfOther ? name.path + '~' + std::to_string(lost.photo.id.value) : name.path;
        const bool isPending = place.there && lost.isNew();
        moves.photos.push_back(
            {lost.photo.id, name.folder, path, {}, isPending ? PhotoState::Pending : PhotoState::Missing});
        if (isOfOther)
            moves.found.push_back(
                {name.folder, {name.path, place.there->stamp, PhotoState::Pending, {}, place.there->trace}});
    }

    const std::stop_token& m_stop;
    std::vector<Suspect> m_suspects;
    std::unordered_map<std::int64_t, std::int64_t> m_countOfSize; ///< of photos as they were known
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_byContent;
};

} // namespace

void followRenames(storage::Database& database, const std::stop_token& stop) {
    storage::PhotoStore photos(database);
    const Moves moves = Renames(photos.unsettled(), stop).find();
    if (moves.photos.empty())
        return;
    storage::WriteTransaction transaction(database);
    photos.relocate(moves.photos);
    for (const Found& found : moves.found)
        photos.add(found.folder, std::span(&found.photo, 1));
    transaction.commit();
}

} // namespace kith::jobs
