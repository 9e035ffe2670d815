// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/pipeline_team.h"

#include "core/model/error.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace kith::jobs {

PipelineTeam::PipelineTeam(const model::LibrarySettings& settings, vision::ModelCatalog catalog, int workers)
    : m_settings(settings)
    , m_catalog(std::move(catalog)) {
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    m_pipelines.resize(static_cast<std::size_t>(workers > 0 ? workers : cores));
    m_pool.setMaxThreadCount(this->workers());
}

void PipelineTeam::run(std::size_t count, const Work& work, PauseGate& gate, const std::stop_token& stop) {
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    std::mutex mutex;
    std::exception_ptr failure;
    const auto workThrough = [&](std::unique_ptr<vision::FacePipeline>& pipeline) {
        try {
            while (true) {
                gate.wait(stop);
                const std::size_t index = next++;
                if (index >= count || stop.stop_requested() || failed) {
                    return;
                }
                if (!pipeline) {
                    pipeline = std::make_unique<vision::FacePipeline>(m_settings, m_catalog);
                }
                work(*pipeline, index);
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            if (!failed.exchange(true)) {
                failure = std::current_exception();
            }
        }
    };
    for (auto& pipeline : m_pipelines) {
        m_pool.start([&workThrough, &pipeline] { workThrough(pipeline); });
    }
    m_pool.waitForDone();
    if (failure) {
        std::rethrow_exception(failure);
    }
    if (stop.stop_requested()) {
        throw model::Error(model::ErrorKind::Cancelled, model::SentenceCode::Stopped);
    }
}

vision::StageTimes PipelineTeam::times() const {
    vision::StageTimes sum;
    for (const auto& pipeline : m_pipelines) {
        if (pipeline) {
            const vision::StageTimes& times = pipeline->times();
            sum.decode += times.decode;
            sum.detect += times.detect;
            sum.refine += times.refine;
            sum.align += times.align;
            sum.embed += times.embed;
        }
    }
    return sum;
}

} // namespace kith::jobs
