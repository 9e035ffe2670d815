// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/job_runner.h"

#include "core/model/error.h"
#include "core/session/background/job_mailbox.h"

#include <algorithm>

namespace kith::session {

namespace {

constexpr int kMailIntervalMs = 100;

JobResult endedBy(const std::exception& error, const JobOrder& order) {
    JobResult result;
    result.order = order;
    result.end = model::JobEnd::Failed;
    result.message = model::sentenceOf(error);
    const auto* known = dynamic_cast<const model::Error*>(&error);
    if (known == nullptr) {
        result.message = {model::SentenceCode::JobBroke, {error.what()}};
    } else if (known->kind() == model::ErrorKind::Cancelled) {
        result.end = model::JobEnd::Cancelled;
        result.message = {};
    }
    return result;
}

} // namespace

struct JobRunner::Run {
    JobOrder order;
    jobs::PauseGate gate;
    bool isCancelled = false;
    JobMailbox mailbox;
};

JobRunner::JobRunner(JobFunctions functions, std::function<jobs::LibraryAccess()> access)
    : m_functions(std::move(functions))
    , m_access(std::move(access)) {
    m_mailTimer.setInterval(kMailIntervalMs);
    connect(&m_mailTimer, &QTimer::timeout, this, &JobRunner::deliverMail);
}

JobRunner::~JobRunner() {
    stop();
}

void JobRunner::request(const JobOrder& order) {
    if (std::find(m_queue.begin(), m_queue.end(), order) == m_queue.end()) {
        m_queue.push_back(order);
    }
    startNext();
}

void JobRunner::pause() {
    if (m_run && !m_run->isCancelled && !m_progress.paused) {
        m_run->gate.pause();
        m_progress.paused = true;
        Q_EMIT progressed(m_progress);
    }
}

void JobRunner::resume() {
    if (m_run && m_progress.paused) {
        m_run->gate.resume();
        m_progress.paused = false;
        Q_EMIT progressed(m_progress);
    }
}

void JobRunner::cancel() {
    m_queue.clear();
    if (m_run) {
        m_run->isCancelled = true;
        m_task.interrupt();
        m_run->gate.resume();
    }
}

void JobRunner::stop() {
    cancel();
    m_mailTimer.stop();
    m_task.stop();
    // The end of the run may wait in the event queue; without a run it is nobody's.
    m_run.reset();
}

void JobRunner::startNext() {
    if (m_run || m_queue.empty()) {
        return;
    }
    m_run = std::make_shared<Run>();
    m_run->order = std::move(m_queue.front());
    m_queue.pop_front();
    m_progress = {};
    m_progress.kind = m_run->order.kind;
    m_mailTimer.start();
    // This is told before the thread runs: a listener that notes the state of the library must not find the
    // job's work in it.
    const std::shared_ptr<Run> run = m_run;
    try {
        Q_EMIT started(m_progress.kind);
        if (run == m_run) {
            m_task.start(
                [this, run, access = m_access()](const std::stop_token& stop) { work(run, access, stop); });
        }
        if (run->isCancelled) { // by a slot of started(): before there was a thread to interrupt
            m_task.interrupt();
        }
    } catch (const std::exception& error) { // of a slot or the access: the library cannot be read
        announceEnd(run, endedBy(error, run->order));
    }
}

void JobRunner::work(const std::shared_ptr<Run>& run, const jobs::LibraryAccess& access,
                     const std::stop_token& stop) {
    try {
        announceEnd(run, carryOut(run, access, stop));
    } catch (const std::exception& error) {
        announceEnd(run, endedBy(error, run->order));
    }
}

void JobRunner::announceEnd(const std::shared_ptr<Run>& run, const JobResult& result) {
    QMetaObject::invokeMethod(
        this,
        [this, run, result] {
            if (run == m_run) {
                finish(result);
            }
        },
        Qt::QueuedConnection);
}

JobResult JobRunner::carryOut(const std::shared_ptr<Run>& run, const jobs::LibraryAccess& access,
                              const std::stop_token& stop) const {
    JobResult result;
    result.order = run->order;
    const auto progress = [run](const model::Progress& news) { run->mailbox.put(news); };
    if (run->order.kind == model::JobKind::Train) {
        result.train = m_functions.train(access, progress, run->gate, stop);
        return result;
    }
    if (run->order.kind == model::JobKind::TrainPreview) {
        result.preview = m_functions.previewTrain(access, progress, run->gate, stop);
        return result;
    }
    const jobs::ScanRequest request{access,
                                    run->order.kind == model::JobKind::Rescan ? jobs::ScanMode::Rescan
                                                                              : jobs::ScanMode::Incremental,
                                    run->order.photos};
    jobs::ScanEvents events;
    events.progressed = progress;
    events.stored = [run](const jobs::StoredFaces& faces) { run->mailbox.put(faces); };
    result.scan = m_functions.scan(request, events, run->gate, stop);
    // A stopped scan returns what it has; only the token tells that there was more to do.
    result.end = stop.stop_requested() ? model::JobEnd::Cancelled : model::JobEnd::Finished;
    return result;
}

void JobRunner::deliverMail() {
    if (!m_run) {
        return;
    }
    const JobMailbox::Mail mail = m_run->mailbox.take();
    if (mail.progress) {
        const bool paused = m_progress.paused;
        m_progress = *mail.progress;
        m_progress.kind = m_run->order.kind;
        m_progress.paused = paused;
    }
    if (!mail.faces.added.empty() || !mail.faces.changed.empty() || !mail.faces.removed.empty()) {
        Q_EMIT facesStored(mail.faces);
    }
    if (mail.progress) {
        Q_EMIT progressed(m_progress);
    }
}

void JobRunner::finish(const JobResult& result) {
    deliverMail();
    m_mailTimer.stop();
    m_run.reset();
    m_progress = {};
    Q_EMIT ended(result);
    startNext();
    if (!m_run) {
        Q_EMIT idle();
    }
}

} // namespace kith::session
