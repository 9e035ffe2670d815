// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/library_section.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/photo_topic.h"
#include "ui/settings/folder_row.h"
#include "ui/shared/notices.h"
#include "ui/style/controls.h"
#include "ui/style/error_text.h"
#include "ui/style/question_box.h"
#include "ui/style/text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kith::ui {

namespace {

constexpr int kJobRefreshMs = 1000;

} // namespace

QString problemSentence(std::int64_t failed, std::int64_t skipped) {
    QStringList sentences;
    if (failed > 0) {
        sentences << LibrarySection::tr("%Ln file(s) could not be read.", nullptr, pluralOf(failed));
    }
    if (skipped > 0) {
        sentences << LibrarySection::tr("%Ln file(s) of other kinds were left alone.", nullptr,
                                        pluralOf(skipped));
    }
    return sentences.join(QLatin1Char(' '));
}

LibrarySection::LibrarySection(const Topics& topics, const Shared& shared, QWidget* parent)
    : SettingsCard(QStringLiteral("libraryCard"), tr("Library folders"), parent)
    , m_topics(topics)
    , m_shared(shared)
    , m_folders(new QVBoxLayout) {
    auto* add = makeButton(this, {QStringLiteral("settingsAddFolder"),
                                  tr("Add folder…"),
                                  {},
                                  tr("Photos stay where they are; Kith never changes them")});
    addToHeading(add);
    auto* list = new QWidget(this);
    list->setLayout(m_folders);
    m_folders->setContentsMargins(0, 0, 0, 0);
    m_folders->setSpacing(2);
    addWide(list);
    m_none = addSentence(tr("No folder yet. Add one with photos of people, or drop it on this window."));
    m_none->setObjectName(QStringLiteral("noFolders"));
    addWide(makeProblemLine());
    connect(add, &QPushButton::clicked, this, &LibrarySection::addFolderRequested);
    connectLibrary();
}

QWidget* LibrarySection::makeProblemLine() {
    m_problemLine = new QWidget(this);
    m_problemText = makeDimLabel(m_problemLine, {});
    m_problemText->setObjectName(QStringLiteral("problemText"));
    auto* show = makeButton(m_problemLine, {QStringLiteral("settingsProblems"), tr("Show them…"), {}, {}},
                            ButtonKind::Link);
    m_retry = makeButton(m_problemLine,
                         {QStringLiteral("problemRetry"), tr("Retry"), tr("Try the unreadable files again"),
                          tr("Look at the unreadable files again")});
    auto* row = new QHBoxLayout(m_problemLine);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_problemText);
    row->addWidget(show);
    row->addStretch();
    row->addWidget(m_retry);
    connect(show, &QPushButton::clicked, this, &LibrarySection::problemsRequested);
    connect(m_retry, &QPushButton::clicked, this, &LibrarySection::retry);
    return m_problemLine;
}

void LibrarySection::connectLibrary() {
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &LibrarySection::refresh);
    connect(&m_topics.photos, &session::PhotoTopic::foldersChanged, this, &LibrarySection::scheduleRefresh);
    connect(&m_topics.photos, &session::PhotoTopic::folderRemovalFailed, this,
            [this](const model::Sentence& message) { m_shared.notices.report(sentenceText(message)); });
    connect(&m_topics.faces, &session::FaceTopic::countsChanged, this, &LibrarySection::scheduleRefresh);
    connect(&m_topics.jobs, &session::JobTopic::started, this, &LibrarySection::scheduleRefresh);
    connect(&m_topics.jobs, &session::JobTopic::progressed, this, &LibrarySection::scheduleRefresh);
    connect(&m_topics.jobs, &session::JobTopic::idle, this, &LibrarySection::scheduleRefresh);
}

/// Counting takes a moment in a large library: nothing is counted while nobody looks, and once a second
/// while a job runs.
void LibrarySection::scheduleRefresh() {
    if (isVisible() && !m_refresh.isActive()) {
        m_refresh.start(m_topics.jobs.isRunning() ? kJobRefreshMs : 0);
    }
}

void LibrarySection::showEvent(QShowEvent* event) {
    SettingsCard::showEvent(event);
    refresh();
}

void LibrarySection::refresh() {
    m_shared.notices.attempt([this] {
        const auto folders = m_topics.photos.folders();
        showFolders(folders);
        showProblems(folders);
    });
}

void LibrarySection::showFolders(const std::vector<model::FolderSummary>& folders) {
    while (m_rows.size() > folders.size()) {
        m_rows.back()->deleteLater(); // the row's own button may be on the way here
        m_rows.back()->hide();
        m_rows.pop_back();
    }
    while (m_rows.size() < folders.size()) {
        m_rows.push_back(new FolderRow(this));
        m_folders->addWidget(m_rows.back());
        connect(m_rows.back(), &FolderRow::rescanRequested, this, &LibrarySection::rescan);
        connect(m_rows.back(), &FolderRow::removeRequested, this, &LibrarySection::askToRemove);
    }
    const model::JobKind running = m_topics.jobs.progress().kind;
    const bool scanning = running == model::JobKind::Scan || running == model::JobKind::Rescan;
    for (std::size_t i = 0; i < folders.size(); ++i) {
        m_rows[i]->show(folders[i], scanning);
    }
    m_none->setVisible(folders.empty());
}

void LibrarySection::showProblems(const std::vector<model::FolderSummary>& folders) {
    std::int64_t failed = 0;
    std::int64_t skipped = 0;
    for (const auto& folder : folders) {
        failed += folder.failed;
        skipped += folder.skipped;
    }
    m_problemText->setText(problemSentence(failed, skipped));
    m_problemLine->setVisible(failed + skipped > 0);
    m_retry->setVisible(failed > 0);
}

void LibrarySection::retry() {
    if (m_shared.notices.attempt([this] { m_topics.photos.retryProblems(); })) {
        m_topics.jobs.scan();
    }
}

void LibrarySection::rescan(const model::FolderSummary& summary) {
    m_shared.notices.attempt([&] {
        const auto photos = m_topics.photos.photosIn(summary.folder.path);
        if (photos.empty()) { // an empty list would be the whole library
            m_shared.notices.report(
                tr("There are no photos in %1 that could be read.").arg(shortPath(qt(summary.folder.path))));
        } else {
            m_topics.jobs.rescan(photos);
        }
    });
}

void LibrarySection::askToRemove(const model::FolderSummary& summary) {
    ask(this,
        {QStringLiteral("removeFolder"), tr("Remove folder"),
         tr("Remove %1 from Kith?").arg(shortPath(qt(summary.folder.path))),
         tr("Kith forgets the faces found there (%1) and their names. This cannot be undone. "
            "Your photos are not touched.")
             .arg(number(summary.faces)),
         tr("Remove")},
        [this, folder = summary.folder.id] {
            m_shared.notices.attempt([&] { m_topics.photos.removeFolder(folder); });
        });
}

} // namespace kith::ui
