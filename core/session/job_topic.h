// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"
#include "core/model/progress.h"
#include "core/model/scan_summary.h"
#include "core/model/sentence.h"
#include "core/model/suggestion.h"
#include "core/model/train_preview.h"
#include "core/model/train_summary.h"

#include <QObject>

#include <utility>
#include <vector>

namespace kith::session {

class FolderRemover;
class JobRunner;
class LibraryState;
class TraceEraser;
struct JobResult;

/// Long work on pool threads. One job runs at a time; requests made meanwhile are queued (equal ones once).
/// While a scan runs, FaceTopic::facesAdded announces faces as they are stored.
class JobTopic : public QObject {
    Q_OBJECT
public:
    /// `remover` writes beside the jobs; `eraser` is held up while one runs.
    JobTopic(LibraryState& state, JobRunner& runner, const FolderRemover& remover, TraceEraser& eraser);
    /// Cancels the running job and waits for it.
    ~JobTopic() override;

    /// Looks for new and changed photos in every folder. As long as a library has never been trained, a
    /// scan that finishes and leaves faces is followed by a Train by itself.
    void scan();
    /// Looks every photo up again, keeping labelled faces with their ids by overlap and finding deleted
    /// ones again; the given photos, or the whole library when the list is empty.
    void rescan(const std::vector<model::PhotoId>& photos = {});
    void train();
    /// Works out what train() would change, see jobs::previewTrain.
    void previewTrain();

    void pause();
    void resume();
    /// Stops the running job within a second, with everything found so far kept, and clears the queue.
    void cancel();

    bool isRunning() const;
    /// Something writes faces by itself: a job, or a folder that is removed.
    bool isWriting() const;
    /// kind None while nothing runs.
    model::Progress progress() const;

Q_SIGNALS:
    void started(model::JobKind kind);
    /// About ten times a second.
    void progressed(const model::Progress& progress);
    /// `message` is a sentence for the user when the end is Failed, else empty.
    void scanEnded(model::JobEnd end, const model::ScanSummary& summary, const model::Sentence& message);
    void trainEnded(model::JobEnd end, const model::TrainSummary& summary, const model::Sentence& message);
    /// The preview is empty unless the end is Finished.
    void trainPreviewed(model::JobEnd end, const model::TrainPreview& preview,
                        const model::Sentence& message);
    /// Nothing runs and nothing is queued.
    void idle();

private:
    void prepare(model::JobKind kind);
    void finish(const JobResult& result);
    void tellTrained();
    void noteChanged(const std::vector<model::FaceId>& faces);
    bool isFirstTrainDue() const;

    LibraryState& m_state;
    JobRunner& m_runner;
    const FolderRemover& m_remover;
    TraceEraser& m_eraser;
    std::vector<std::pair<model::FaceId, int>> m_clustersBefore; ///< while a Train runs: face, cluster number
    std::vector<model::FaceId> m_changedMeanwhile;               ///< by commands, while a Train runs
};

} // namespace kith::session
