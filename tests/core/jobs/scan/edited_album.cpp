// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/jobs/scan/edited_album.h"

#include "core/image/photo_pixels.h"
#include "core/jobs/scan/picture_move.h"
#include "core/model/orientation.h"
#include "core/storage/stores/lost_faces.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"
#include "tests/support/painted_person.h"
#include "tests/support/picture_files.h"
#include "tests/support/skip.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <utility>

namespace kith::jobs {

namespace {

namespace fs = std::filesystem;

constexpr int kTile = 300;

/// Side by side; where each one's part begins and ends (fractions of the width).
cv::Mat sideBySide(const std::vector<Portrait>& people, std::vector<std::pair<double, double>>& parts) {
    std::vector<cv::Mat> tiles;
    int width = 0;
    for (const Portrait& portrait : people) {
        const double scale = static_cast<double>(kTile) / portrait.picture.rows;
        cv::Mat tile;
        cv::resize(portrait.picture, tile, {}, scale, scale, cv::INTER_AREA);
        cv::resize(tile, tile, {tile.cols, kTile});
        width += tile.cols;
        tiles.push_back(tile);
    }
    double from = 0.0;
    for (const cv::Mat& tile : tiles) {
        const double to = from + static_cast<double>(tile.cols) / width;
        parts.emplace_back(from, to);
        from = to;
    }
    cv::Mat all;
    cv::hconcat(tiles, all);
    return all;
}

bool holds(const model::Box& box, const model::Point& point) {
    return point.x > box.x && point.x < box.x + box.width && point.y > box.y && point.y < box.y + box.height;
}

std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == ".jpg")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

std::vector<Portrait> paintedPortraits(int persons, int posesEach) {
    std::vector<Portrait> portraits;
    for (int pose = 0; pose < posesEach; ++pose) {
        for (int person = 0; person < persons; ++person) {
            const auto number = static_cast<std::uint32_t>(person);
            portraits.push_back({support::paintedName(number),
                                 support::paintPerson(number, static_cast<std::uint32_t>(pose), kTile)});
        }
    }
    return portraits;
}

std::vector<Portrait> realPortraits(std::size_t mostEach) {
    std::vector<Portrait> portraits;
    std::map<std::string, std::size_t> counts;
    const auto family = support::testData("family");
    const auto celebrities = family ? support::testData("celebrities") : std::nullopt;
    if (!celebrities)
        return {};
    const auto add = [&](const std::string& person, const fs::path& file) {
        if (counts[person]++ < mostEach)
            portraits.push_back({person, cv::imread(file.string())});
    };
    for (const fs::path& file : filesBelow(*family)) {
        const std::string stem = file.stem().string(); // "Family1-Dad2"
        if (stem.starts_with("Family"))
            add(stem.substr(0, stem.size() - 1), file);
    }
    for (const fs::path& file : filesBelow(*celebrities))
        add(file.parent_path().filename().string(), file);
    return portraits;
}

void EditedAlbum::add(const std::string& name, const std::vector<Portrait>& people) {
    std::vector<std::pair<double, double>> parts;
    write(name, sideBySide(people, parts));
    std::vector<TrueFace>& faces = m_files[name];
    faces.clear();
    for (std::size_t i = 0; i < people.size(); ++i)
        faces.push_back(
            {people[i].person, {parts[i].first, 0.0, parts[i].second - parts[i].first, 1.0}, true});
}

void EditedAlbum::start() {
    scan();
    storage::PersonStore persons(database);
    storage::LabelStore labels(database);
    for (auto& [name, faces] : m_files) {
        std::vector<TrueFace> found;
        const auto known = facts(name).faces;
        for (TrueFace& truth : faces) {
            const auto face = std::ranges::find_if(known, [&](const storage::StoredFace& candidate) {
                return std::abs(candidate.face.box.centre().x - truth.box.centre().x) < truth.box.width / 2.0;
            });
            if (face == known.end())
                continue;
            truth.box = face->face.box;
            found.push_back(truth);
            model::PersonId& person = m_persons[truth.person];
            if (!person.isValid())
                person = persons.create(truth.person, truth.person);
            labels.label(std::span(&face->face.id, 1), person);
        }
        faces = found;
    }
}

void EditedAlbum::write(const std::string& name, const cv::Mat& picture) {
    fs::create_directories(photo(name).parent_path());
    cv::imwrite(photo(name).string(), picture, {cv::IMWRITE_JPEG_QUALITY, 93});
    m_orientations[name] = 1;
}

void EditedAlbum::turnFaces(const std::string& name, int turn) {
    for (TrueFace& face : m_files.at(name))
        face.box = model::turned(face.box, turn);
}

void EditedAlbum::mirror(const std::string& name) {
    turn(name, 2);
}

void EditedAlbum::turn(const std::string& name, int turn) {
    write(name, image::upright(image::opened(photo(name)), turn));
    turnFaces(name, turn);
}

void EditedAlbum::setOrientation(const std::string& name, int orientation) {
    image::setOrientation(photo(name), orientation);
    turnFaces(name, model::turnBetween(std::exchange(m_orientations.at(name), orientation), orientation));
}

void EditedAlbum::crop(const std::string& name, const model::Box& kept) {
    const cv::Mat picture = image::opened(photo(name));
    const auto pixels = [](double fraction, int side) { return static_cast<int>(fraction * side); };
    const cv::Rect part(pixels(kept.x, picture.cols), pixels(kept.y, picture.rows),
                        pixels(kept.width, picture.cols), pixels(kept.height, picture.rows));
    write(name, picture(part));
    std::vector<TrueFace> left;
    for (TrueFace face : m_files.at(name)) {
        face.box = {(face.box.x - kept.x) / kept.width, (face.box.y - kept.y) / kept.height,
                    face.box.width / kept.width, face.box.height / kept.height};
        const double inside = shareInside(face.box);
        face.isExpected = face.isExpected && inside > 0.95;
        if (inside > 0.0)
            left.push_back(face);
    }
    m_files[name] = left;
}

void EditedAlbum::retouch(const std::string& name, Retouch how) {
    cv::Mat picture = image::opened(photo(name)).clone();
    switch (how) {
    case Retouch::Exposure:
        picture.convertTo(picture, -1, 1.2, 12.0);
        break;
    case Retouch::Grey:
        cv::cvtColor(picture, picture, cv::COLOR_BGR2GRAY);
        break;
    case Retouch::Smaller:
        cv::resize(picture, picture, {}, 0.85, 0.85, cv::INTER_AREA);
        break;
    case Retouch::Text:
        cv::putText(picture, "Summer", {8, picture.rows - 8}, cv::FONT_HERSHEY_SIMPLEX, 0.9, {255, 255, 255},
                    2);
        break;
    case Retouch::Compressed:
        break;
    }
    write(name, picture);
}

void EditedAlbum::tag(const std::string& name, const std::string& text) {
    image::setExifText(photo(name), "Exif.Image.ImageDescription", text);
}

void EditedAlbum::move(const std::string& from, const std::string& to) {
    fs::create_directories(photo(to).parent_path());
    fs::rename(photo(from), photo(to));
    m_files[to] = m_files.at(from);
    m_orientations[to] = m_orientations.at(from);
    m_files.erase(from);
}

void EditedAlbum::swap(const std::string& name, const std::string& other) {
    move(name, "swapping.jpg");
    move(other, name);
    move("swapping.jpg", other);
}

void EditedAlbum::copy(const std::string& from, const std::string& to) {
    fs::copy_file(photo(from), photo(to));
    m_files[to] = m_files.at(from);
    m_orientations[to] = m_orientations.at(from);
}

void EditedAlbum::remove(const std::string& name) {
    fs::remove(photo(name));
    m_files.erase(name);
}

void EditedAlbum::replace(const std::string& name, const std::vector<Portrait>& people) {
    add(name, people);
    for (TrueFace& face : m_files.at(name))
        face.isExpected = false;
}

std::vector<EditedAlbum::Named> EditedAlbum::namesIn(const std::string& file) {
    std::vector<Named> names;
    for (const storage::StoredFace& row : facts(file).faces) {
        if (row.face.person.isValid() && row.face.mark == model::FaceMark::Active)
            names.push_back({row.face.box, storage::PersonStore(database).find(row.face.person)->name});
    }
    return names;
}

AlbumCheck EditedAlbum::check() {
    AlbumCheck result;
    for (auto& [file, faces] : m_files) {
        std::vector<bool> isNamed(faces.size());
        for (const Named& named : namesIn(file)) {
            const auto truth = std::ranges::find_if(
                faces, [&](const TrueFace& face) { return holds(named.box, face.box.centre()); });
            const auto nearest = static_cast<std::size_t>(truth - faces.begin());
            if (nearest == faces.size() || faces[nearest].person != named.person) {
                ++result.wrong;
                result.complaints.push_back(file + " names " + named.person + " wrongly");
            } else {
                isNamed[nearest] = true;
            }
        }
        for (std::size_t i = 0; i < faces.size(); ++i) {
            result.expected += faces[i].isExpected;
            result.followed += faces[i].isExpected && isNamed[i];
            if (faces[i].isExpected && !isNamed[i])
                result.complaints.push_back(file + " lacks " + faces[i].person);
            faces[i].isExpected = isNamed[i];
        }
    }
    return result;
}

std::string EditedAlbum::nameOn(const std::string& file, const std::string& person) {
    for (const TrueFace& truth : m_files.at(file)) {
        for (const Named& named : namesIn(file)) {
            if (truth.person == person && holds(named.box, truth.box.centre()))
                return named.person;
        }
    }
    return {};
}

std::vector<std::string> EditedAlbum::lostNames() {
    std::vector<std::string> names;
    for (const model::LostFace& lost : storage::LostFaces(database).list())
        names.push_back(lost.name);
    return names;
}

} // namespace kith::jobs
