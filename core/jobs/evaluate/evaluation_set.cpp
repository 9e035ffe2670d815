// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluate/evaluation_set.h"

#include "core/folders/folder_path.h"
#include "core/model/error.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>
#include <optional>
#include <system_error>

namespace kith::jobs {
namespace {

namespace fs = std::filesystem;
using model::Error;
using model::ErrorKind;
using model::SentenceCode;

/// What the folder holds and is not hidden, by name.
std::vector<fs::path> visibleEntries(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (!it->path().filename().string().starts_with('.')) {
            entries.push_back(it->path());
        }
    }
    if (error) {
        throw Error(ErrorKind::Unreadable,
                    {SentenceCode::FolderUnlisted, {folder.string(), error.message()}});
    }
    std::ranges::sort(entries);
    return entries;
}

bool isPhoto(const fs::path& file) {
    std::error_code ignored;
    return fs::is_regular_file(file, ignored) && image::formatByExtension(file).isReadable();
}

/// What one photo gave.
struct PhotoFaces {
    std::optional<vision::FoundFace> central;
    std::int64_t faces = 0;
    std::int64_t takenAt = 0;
    bool readable = true;
};

PhotoFaces findFaces(vision::FacePipeline& pipeline, const fs::path& path) {
    PhotoFaces found;
    try {
        const image::PhotoFile file = image::readPhotoFile(path);
        found.takenAt = file.takenAt.value_or(0);
        image::PhotoPixels photo(file);
        std::vector<vision::FoundFace> faces = pipeline.findFaces(photo);
        found.faces = static_cast<std::int64_t>(faces.size());
        const auto fromCentre = [&photo](const vision::FoundFace& face) {
            const model::Point centre = face.box.centre();
            return std::hypot((centre.x - 0.5) * photo.width(), (centre.y - 0.5) * photo.height());
        };
        if (const auto nearest = std::ranges::min_element(faces, {}, fromCentre); nearest != faces.end()) {
            found.central = std::move(*nearest);
        }
    } catch (const Error&) {
        found.readable = false;
    }
    return found;
}

/// Counts photos as they are done; any thread.
class PhotoCounter {
public:
    PhotoCounter(std::size_t total, const std::function<void(const model::Progress&)>& progressed)
        : m_progressed(progressed) {
        m_progress.stage = SentenceCode::FindingFaces;
        m_progress.total = static_cast<std::int64_t>(total);
    }

    void count(const PhotoFaces& found) {
        const std::scoped_lock lock(m_mutex);
        m_progress.done += 1;
        m_progress.faces += found.faces;
        m_progress.failed += found.readable ? 0 : 1;
        const double elapsed = std::chrono::duration<double>(Clock::now() - m_start).count();
        m_progress.perSecond = static_cast<double>(m_progress.done) / std::max(elapsed, 1e-3);
        m_progress.secondsLeft =
            static_cast<double>(m_progress.total - m_progress.done) / m_progress.perSecond;
        m_progressed(m_progress);
    }

private:
    using Clock = std::chrono::steady_clock;
    const std::function<void(const model::Progress&)>& m_progressed;
    std::mutex m_mutex;
    Clock::time_point m_start = Clock::now();
    model::Progress m_progress;
};

} // namespace

EvaluationPhotos listEvaluationPhotos(const fs::path& folder) {
    EvaluationPhotos set;
    for (const fs::path& person : visibleEntries(folders::checkedFolder(folder.string()))) {
        std::error_code ignored;
        if (!fs::is_directory(person, ignored)) {
            continue;
        }
        const std::size_t before = set.photos.size();
        for (const fs::path& file : visibleEntries(person)) {
            if (isPhoto(file)) {
                set.photos.push_back({file, set.persons});
            }
        }
        set.persons += set.photos.size() > before ? 1 : 0;
    }
    if (set.persons < 2) {
        throw Error(ErrorKind::Invalid,
                    {set.persons == 0 ? SentenceCode::FolderOfNobody : SentenceCode::FolderOfOnePerson,
                     {folder.string()}});
    }
    return set;
}

EvaluationFaces findCentralFaces(const EvaluationPhotos& set, PipelineTeam& team,
                                 const std::function<void(const model::Progress&)>& progressed,
                                 const std::stop_token& stop) {
    std::vector<PhotoFaces> perPhoto(set.photos.size());
    PhotoCounter counter(perPhoto.size(), progressed);
    PauseGate neverPaused;
    const auto work = [&](vision::FacePipeline& pipeline, std::size_t index) {
        perPhoto[index] = findFaces(pipeline, set.photos[index].file);
        counter.count(perPhoto[index]);
    };
    team.run(perPhoto.size(), work, neverPaused, stop);

    EvaluationFaces faces;
    faces.embeddings.reserve(perPhoto.size()); // samples point into it
    for (std::size_t i = 0; i < perPhoto.size(); ++i) {
        const PhotoFaces& found = perPhoto[i];
        faces.found += found.faces;
        faces.unreadable += found.readable ? 0 : 1;
        if (found.central) {
            const auto id = static_cast<std::int64_t>(i + 1);
            faces.embeddings.push_back(found.central->embedding);
            faces.samples.push_back({model::FaceId(id),
                                     model::PhotoId(id),
                                     &faces.embeddings.back(),
                                     found.central->quality,
                                     found.takenAt,
                                     model::PersonId(),
                                     {}});
            faces.truth.push_back(set.photos[i].person);
        }
    }
    return faces;
}

} // namespace kith::jobs
