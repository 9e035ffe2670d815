// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_control.h"
#include "core/vision/face_pipeline.h"

#include <QThreadPool>

#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace kith::jobs {

/// Vision pipelines on threads of a pool of its own, one each, made when a thread first has work. The
/// functions are for one thread; only `work` is called on the team's.
class PipelineTeam {
public:
    /// workers: 0 = one per core.
    PipelineTeam(const model::LibrarySettings& settings, vision::ModelCatalog catalog, int workers);

    using Work = std::function<void(vision::FacePipeline& pipeline, std::size_t index)>;
    /// Calls work once for every index below count, lower ones first, and blocks until all are done. What
    /// work or the making of a pipeline (weights missing) throws first ends the run and is thrown here; a
    /// stopped run throws model::Error(Cancelled).
    void run(std::size_t count, const Work& work, PauseGate& gate, const std::stop_token& stop);

    int workers() const { return static_cast<int>(m_pipelines.size()); }
    /// Of all pipelines together.
    vision::StageTimes times() const;

private:
    model::LibrarySettings m_settings;
    vision::ModelCatalog m_catalog;
    std::vector<std::unique_ptr<vision::FacePipeline>> m_pipelines;
    QThreadPool m_pool;
};

} // namespace kith::jobs
