// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"
#include "ui/settings/settings_card.h"
#include "ui/shared/shared.h"

#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace kith::session {
class FaceTopic;
class JobTopic;
class PhotoTopic;
} // namespace kith::session

namespace kith::ui {

class FolderRow;

/// The folders of the library, and how many files in them could not be read.
class LibrarySection : public SettingsCard {
    Q_OBJECT
public:
    struct Topics {
        session::PhotoTopic& photos;
        session::FaceTopic& faces;
        session::JobTopic& jobs;
    };
    LibrarySection(const Topics& topics, const Shared& shared, QWidget* parent);

Q_SIGNALS:
    void addFolderRequested();
    /// The user wants the list of them.
    void problemsRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeProblemLine();
    void connectLibrary();
    void scheduleRefresh();
    void refresh();
    void showFolders(const std::vector<model::FolderSummary>& folders);
    void showProblems(const std::vector<model::FolderSummary>& folders);
    void retry();
    void rescan(const model::FolderSummary& summary);
    void askToRemove(const model::FolderSummary& summary);

    Topics m_topics;
    Shared m_shared;
    QTimer m_refresh;
    QVBoxLayout* m_folders;
    std::vector<FolderRow*> m_rows;
    QLabel* m_none = nullptr;
    QWidget* m_problemLine = nullptr;
    QLabel* m_problemText = nullptr;
    QPushButton* m_retry = nullptr;
};

/// "3 files could not be read. 12 were skipped." Empty where there are none.
QString problemSentence(std::int64_t failed, std::int64_t skipped);

} // namespace kith::ui
