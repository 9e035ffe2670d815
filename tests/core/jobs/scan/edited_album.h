// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/jobs/scan/scan_fixture.h"

#include <opencv2/core/mat.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kith::jobs {

/// Pictures of one person each, to make photos of one person or several side by side out of.
struct Portrait {
    std::string person;
    cv::Mat picture;
};

/// Of painted people: this many of each.
std::vector<Portrait> paintedPortraits(int persons, int posesEach);
/// Of real people: the photos of one face of family and celebrities. None (and the test is skipped) without
/// KITH_TEST_DATA.
std::vector<Portrait> realPortraits(std::size_t mostEach);

/// What is true of a face in a file: who it is and where.
struct TrueFace {
    std::string person;
    model::Box box;
    bool isExpected = true; ///< the name has to be there after a scan
};

/// What one look at all files gave.
struct AlbumCheck {
    int wrong = 0;    ///< names on another person's face, or where no face is
    int expected = 0; ///< names whose face is still visible
    int followed = 0; ///< of them those on their face
    std::vector<std::string> complaints;
};

/// A scanned library whose every face has its name, and files that are edited outside of the program. Keeps
/// track of what is true of each file.
class EditedAlbum : public ScanFixture {
public:
    /// A photo of these side by side, as JPEG. Before start().
    void add(const std::string& name, const std::vector<Portrait>& people);
    /// Scans and names every face that was found.
    void start();

    void mirror(const std::string& name);
    void turn(const std::string& name, int turn); ///< pixels written anew; core/model/orientation.h
    void setOrientation(const std::string& name, int orientation); ///< in the metadata alone
    /// Keeps this part of it (fractions).
    void crop(const std::string& name, const model::Box& kept);
    enum class Retouch { Exposure, Grey, Smaller, Text, Compressed };
    void retouch(const std::string& name, Retouch how);
    void tag(const std::string& name, const std::string& text);
    void move(const std::string& from, const std::string& to);
    void swap(const std::string& name, const std::string& other);
    void copy(const std::string& from, const std::string& to);
    void remove(const std::string& name);
    /// Another picture under the name.
    void replace(const std::string& name, const std::vector<Portrait>& people);

    /// What the library says against what is true. Names that did not follow are not expected from then on.
    AlbumCheck check();
    /// The person named on the face of a file, by who it truly is; empty where it has no name.
    std::string nameOn(const std::string& file, const std::string& person);
    std::vector<std::string> lostNames();
    const std::map<std::string, std::vector<TrueFace>>& files() const { return m_files; }

private:
    struct Named {
        model::Box box;
        std::string person;
    };
    std::vector<Named> namesIn(const std::string& file);
    void write(const std::string& name, const cv::Mat& picture);
    void turnFaces(const std::string& name, int turn);

    std::map<std::string, std::vector<TrueFace>> m_files;
    std::map<std::string, int> m_orientations; ///< of the metadata; 1 where there is none
    std::map<std::string, model::PersonId> m_persons;
};

} // namespace kith::jobs
