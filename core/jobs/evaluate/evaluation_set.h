// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"
#include "core/jobs/pipeline_team.h"
#include "core/model/progress.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace kith::jobs {

/// Photos whose person is known by the name of their folder.
struct EvaluationPhotos {
    struct Photo {
        std::filesystem::path file;
        int person = 0; ///< number of the folder
    };
    int persons = 0;
    std::vector<Photo> photos; ///< by folder, then by name
};

/// The photos directly in the folders that lie in `folder`; hidden ones and folders without photos do not
/// count. Throws model::Error: NotFound or Unreadable, Invalid when there are fewer than two persons.
EvaluationPhotos listEvaluationPhotos(const std::filesystem::path& folder);

/// One face per photo that shows any: the one nearest the photo's centre. Moves, but cannot be copied.
struct EvaluationFaces {
    EvaluationFaces() = default;
    EvaluationFaces(EvaluationFaces&&) = default;
    EvaluationFaces& operator=(EvaluationFaces&&) = default;

    std::vector<model::Embedding> embeddings;
    std::vector<grouping::FaceSample> samples; ///< unlabelled; samples[i].embedding is &embeddings[i]
    std::vector<int> truth;                    ///< the person of each
    std::int64_t found = 0;                    ///< faces in all photos
    std::int64_t unreadable = 0;               ///< photos
};

/// Runs the team over the photos; the result is in their order whatever the number of workers. Throws
/// model::Error: Cancelled when stopped, others when a network is missing or damaged.
EvaluationFaces findCentralFaces(const EvaluationPhotos& set, PipelineTeam& team,
                                 const std::function<void(const model::Progress&)>& progressed,
                                 const std::stop_token& stop);

} // namespace kith::jobs
