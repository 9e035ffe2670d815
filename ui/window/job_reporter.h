// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/photo.h"
#include "core/model/progress.h"
#include "core/model/scan_summary.h"
#include "core/model/suggestion.h"
#include "core/model/train_summary.h"

#include <QObject>

namespace kith::session {
class JobTopic;
class JournalTopic;
} // namespace kith::session

namespace kith::ui {

class JobStatusBar;
class MessageBar;
class Notices;

/// Tells in the status bar how a job goes and in the message bar how it ended, with the one thing the user
/// may want to do next.
class JobReporter : public QObject {
    Q_OBJECT
public:
    JobReporter(session::JobTopic& jobs, session::JournalTopic& journal, Notices& notices,
                JobStatusBar& status, MessageBar& messages, QObject* parent);

    /// Tells what the newest step of the journal did, with a button that takes it back.
    void offerUndo(const QString& sentence);
    /// What was offered would not bring everything back any more.
    void forgetOffer();

Q_SIGNALS:
    void problemsRequested();

private:
    void tellScan(model::JobEnd end, const model::ScanSummary& summary, const model::Sentence& message);
    void tellTrain(model::JobEnd end, const model::TrainSummary& summary, const model::Sentence& message);
    void tellPreview(model::JobEnd end, const model::Sentence& message);
    void offerTrain();
    void withdrawOffer();
    void forgetUndoneTrain();

    session::JobTopic& m_jobs;
    session::JournalTopic& m_journal;
    Notices& m_notices;
    JobStatusBar& m_status;
    MessageBar& m_messages;
    QString m_offer; ///< the sentence beside the Undo that was offered last
    model::StepId m_offered;
    model::StepId m_trained;                      ///< the Train that the status bar tells of
    QString m_ungrouped;                          ///< what the scan found that no Train has followed yet
    model::JobKind m_kind = model::JobKind::None; ///< of the job that was started last
    std::int64_t m_unread = 0;                    ///< photos of the scan that the running Train belongs to
};

} // namespace kith::ui
