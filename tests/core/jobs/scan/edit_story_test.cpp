// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/jobs/scan/edited_album.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <iostream>
#include <random>

using namespace kith;
using jobs::AlbumCheck;
using jobs::EditedAlbum;
using jobs::Portrait;

namespace {

/// In the suite; KITH_EDIT_STORIES asks for another number.
constexpr int kStories = 3;
constexpr int kRounds = 4; ///< of edits and a scan
constexpr double kLeastFollowed = 0.98;

int storyCount() {
    const char* wanted = std::getenv("KITH_EDIT_STORIES");
    return wanted == nullptr ? kStories : std::atoi(wanted);
}

/// Somebody who edits, moves and mixes up files at random.
class Editor {
public:
    Editor(unsigned seed, EditedAlbum& album, const std::vector<Portrait>& portraits)
        : m_random(seed)
        , m_album(album)
        , m_portraits(portraits) {
        for (const int people : {1, 2, 2, 3})
            m_album.add(newName(), somePeople(people));
        m_album.start();
    }

    void act() {
        const std::string file = someFile();
        if (file.empty())
            return;
        switch (pick(14)) {
        case 0:
            return m_album.mirror(file);
        case 1:
            return m_album.turn(file, 1 + pick(8));
        case 2:
            return m_album.setOrientation(file, 1 + pick(8));
        case 3:
        case 4:
            return crop(file);
        case 5:
        case 6:
            return m_album.retouch(file, static_cast<EditedAlbum::Retouch>(pick(5)));
        case 7:
            return m_album.tag(file, "tag " + std::to_string(m_random()));
        case 8:
        case 9:
            return m_album.move(file, newName());
        case 10:
            if (const std::string other = someFile(); other != file)
                m_album.swap(file, other);
            return;
        case 11:
            return copy(file);
        case 12:
            return m_album.replace(file, somePeople(1 + pick(2)));
        default:
            if (m_album.files().size() > 3)
                m_album.remove(file);
        }
    }

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    std::string newName() {
        return (pick(2) == 0 ? "" : "sub/") + ("p" + std::to_string(++m_names)) + ".jpg";
    }
    std::string someFile() {
        auto file = m_album.files().begin();
        std::advance(file, pick(static_cast<int>(m_album.files().size())));
        return file->first;
    }

    std::vector<Portrait> somePeople(int count) {
        std::vector<Portrait> people;
        while (static_cast<int>(people.size()) < count) {
            const Portrait& next = m_portraits[m_next++ % m_portraits.size()];
            people.push_back(next);
        }
        return people;
    }

    void crop(const std::string& file) {
        const double left = 0.01 * pick(36);
        const double top = 0.01 * pick(8);
        m_album.crop(file, {left, top, 1.0 - left - 0.01 * pick(10), 1.0 - top - 0.01 * pick(8)});
    }

    /// One that is edited before the next scan need not have names: which of the two is the photo?
    void copy(const std::string& file) {
        const std::string to = newName();
        m_album.copy(file, to);
        m_album.scan();
    }

    std::mt19937 m_random;
    EditedAlbum& m_album;
    const std::vector<Portrait>& m_portraits;
    int m_names = 0;
    std::size_t m_next = 0;
};

void tellStories(const std::vector<Portrait>& portraits, unsigned firstSeed) {
    AlbumCheck sum;
    const int stories = storyCount();
    for (int story = 0; story < stories; ++story) {
        const unsigned seed = firstSeed + static_cast<unsigned>(story);
        EditedAlbum album;
        Editor editor(seed, album, portraits);
        for (int round = 0; round < kRounds; ++round) {
            for (unsigned edits = 1 + (seed + static_cast<unsigned>(round)) % 3; edits > 0; --edits)
                editor.act();
            album.scan();
            const AlbumCheck result = album.check();
            sum.wrong += result.wrong;
            sum.expected += result.expected;
            sum.followed += result.followed;
            for (const std::string& complaint : result.complaints)
                UNSCOPED_INFO("story " << seed << ", round " << round << ": " << complaint);
        }
    }
    std::cout << stories << " stories: " << sum.followed << " of " << sum.expected << " names followed, "
              << sum.wrong << " wrong" << std::endl;
    CHECK(sum.wrong == 0);
    CHECK(sum.followed >= kLeastFollowed * sum.expected);
}

} // namespace

TEST_CASE("Whatever is done to painted photos at random, no name is on another person's face") {
    tellStories(jobs::paintedPortraits(10, 4), 1'000);
}

TEST_CASE("Whatever is done to real photos at random, no name is on another person's face") {
    const auto portraits = jobs::realPortraits(4);
    if (!portraits.empty())
        tellStories(portraits, 5'000);
}
