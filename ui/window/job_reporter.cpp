// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/job_reporter.h"

#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/notices.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"
#include "ui/window/job_status_bar.h"
#include "ui/window/job_text.h"

#include <algorithm>
#include <utility>

namespace kith::ui {

JobReporter::JobReporter(session::JobTopic& jobs, session::JournalTopic& journal, Notices& notices,
                         JobStatusBar& status, MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_journal(journal)
    , m_notices(notices)
    , m_status(status)
    , m_messages(messages) {
    using Jobs = session::JobTopic;
    const auto showProgress = [this] { m_status.showProgress(m_jobs.progress()); };
    connect(&jobs, &Jobs::started, this, [this](model::JobKind kind) { m_kind = kind; });
    connect(&jobs, &Jobs::started, this, showProgress);
    connect(&jobs, &Jobs::progressed, this, showProgress);
    connect(&jobs, &Jobs::idle, this, [this] { m_status.showIdle(); });
    connect(&jobs, &Jobs::idle, this, &JobReporter::offerTrain);
    connect(&jobs, &Jobs::scanEnded, this, &JobReporter::tellScan);
    connect(&jobs, &Jobs::trainEnded, this, &JobReporter::tellTrain);
    connect(&jobs, &Jobs::trainPreviewed, this,
            [this](model::JobEnd end, const model::TrainPreview&, const model::Sentence& message) {
                tellPreview(end, message);
            });
    connect(&journal, &session::JournalTopic::journalChanged, this, &JobReporter::withdrawOffer);
    connect(&journal, &session::JournalTopic::journalChanged, this, &JobReporter::forgetUndoneTrain);
    connect(&status, &JobStatusBar::pauseRequested, this, [this] { m_jobs.pause(); });
    connect(&status, &JobStatusBar::resumeRequested, this, [this] { m_jobs.resume(); });
    connect(&status, &JobStatusBar::cancelRequested, this, [this] { m_jobs.cancel(); });
    if (jobs.isRunning()) {
        showProgress();
    }
}

void JobReporter::tellScan(model::JobEnd end, const model::ScanSummary& summary,
                           const model::Sentence& message) {
    m_unread = 0;
    if (m_kind == model::JobKind::Rescan && end != model::JobEnd::Finished) {
        // What was not looked at again is as it was: no later scan goes on with it.
        const bool failed = end == model::JobEnd::Failed;
        m_messages.showMessage(failed ? MessageTone::Error : MessageTone::Info,
                               failed ? sentenceText(message)
                                      : tr("Re-scan stopped. What was found so far is kept."));
        return;
    }
    switch (end) {
    case model::JobEnd::Failed:
        m_messages.showMessage(MessageTone::Error, sentenceText(message), tr("Try again"),
                               [this] { m_jobs.scan(); });
        return;
    case model::JobEnd::Cancelled:
        m_messages.showMessage(
            MessageTone::Info,
            tr("Scan stopped. What was found so far is kept; the next scan goes on from there."), tr("Go on"),
            [this] { m_jobs.scan(); });
        return;
    case model::JobEnd::Finished:
        break;
    }
    m_unread = summary.failed;
    if (m_kind == model::JobKind::Scan && summary.faces > 0 && summary.failed == 0) {
        m_ungrouped = scanResult(summary);
    }
    if (summary.failed > 0) {
        m_messages.showMessage(MessageTone::Info, scanResult(summary),
                               tr("Show them", nullptr, pluralOf(summary.failed)),
                               [this] { Q_EMIT problemsRequested(); });
    } else {
        m_messages.showMessage(MessageTone::Info, scanResult(summary));
    }
}

/// The first scan is followed by a Train; after the others nothing else says that the new faces wait for one.
void JobReporter::offerTrain() {
    if (const QString sentence = std::exchange(m_ungrouped, {}); !sentence.isEmpty()) {
        m_messages.showMessage(MessageTone::Info, sentence + QLatin1Char(' ') + tr("Train groups them."),
                               tr("Train"), [this] { m_jobs.train(); });
    }
}

void JobReporter::tellTrain(model::JobEnd end, const model::TrainSummary& summary,
                            const model::Sentence& message) {
    const std::int64_t unread = std::exchange(m_unread, 0);
    m_ungrouped.clear();
    if (end == model::JobEnd::Failed) {
        m_messages.showMessage(MessageTone::Error, sentenceText(message), tr("Try again"),
                               [this] { m_jobs.train(); });
        return;
    }
    if (end == model::JobEnd::Cancelled) {
        m_messages.showMessage(MessageTone::Info, tr("Train stopped. Nothing was changed."));
        return;
    }
    const QString result = trainResult(summary);
    m_status.setTrainResult(result);
    const auto newest = m_journal.history(1);
    m_trained = newest.empty() ? model::StepId() : newest.front().id;
    const QString sentence = tr("Train: %1.").arg(result);
    if (unread > 0) {
        m_messages.showMessage(MessageTone::Info, sentence + QLatin1Char(' ') + unreadSentence(unread),
                               tr("Show them", nullptr, pluralOf(unread)),
                               [this] { Q_EMIT problemsRequested(); });
    } else if (changedAnything(summary)) {
        offerUndo(sentence);
    } else {
        m_messages.showMessage(MessageTone::Info, sentence);
    }
}

/// What a finished one has to tell is in its dialog.
void JobReporter::tellPreview(model::JobEnd end, const model::Sentence& message) {
    if (end == model::JobEnd::Failed) {
        m_messages.showMessage(MessageTone::Error, sentenceText(message), tr("Try again"),
                               [this] { m_jobs.previewTrain(); });
    } else if (end == model::JobEnd::Cancelled) {
        m_messages.showMessage(MessageTone::Info, tr("Preview stopped. Nothing was changed."));
    }
}

/// Takes back the newest step alone: the offer is void once another step is the newest.
void JobReporter::offerUndo(const QString& sentence) {
    const auto newest = m_journal.history(1);
    if (newest.empty()) {
        m_messages.showMessage(MessageTone::Info, sentence);
        return;
    }
    m_offer = sentence;
    m_offered = newest.front().id;
    m_messages.showMessage(MessageTone::Info, sentence, tr("Undo"), [this, step = m_offered] {
        const auto now = m_journal.history(1);
        if (!now.empty() && now.front().id == step && !now.front().undone) {
            m_notices.attempt([this] { m_journal.undo(); });
        }
    });
}

/// The status bar tells of no Train that was taken back.
void JobReporter::forgetUndoneTrain() {
    if (!m_trained.isValid()) {
        return;
    }
    const auto steps = m_journal.history();
    const auto train = std::ranges::find(steps, m_trained, &model::HistoryEntry::id);
    if (train != steps.end() && train->undone) {
        m_status.setTrainResult({});
        m_trained = {};
    }
}

/// An Undo that would do nothing, or take back something else, is no offer.
void JobReporter::withdrawOffer() {
    if (m_offer.isEmpty()) {
        return;
    }
    const auto now = m_journal.history(1);
    if (now.empty() || now.front().id != m_offered || now.front().undone) {
        forgetOffer();
    }
}

void JobReporter::forgetOffer() {
    if (!m_offer.isEmpty()) {
        m_messages.withdraw(m_offer);
        m_offer.clear();
    }
}

} // namespace kith::ui
