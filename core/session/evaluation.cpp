// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/evaluation.h"

#include "core/jobs/evaluate/evaluate_job.h"
#include "core/jobs/model_choices.h"

namespace kith::session {

std::string evaluate(const EvaluationOrder& order,
                     const std::function<void(const model::Progress&)>& progressed, std::stop_token stop) {
    return jobs::runEvaluate(
        {{{}, order.settings, jobs::standardModelFolders(), order.workers}, order.folder}, progressed,
        std::move(stop));
}

} // namespace kith::session
