// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QStringList>

#include <memory>

namespace kith::model {
struct TrainPreview;
}

namespace kith::session {
class LibrarySession;
}

namespace kith::ui {

enum class Page { Faces = 0, Inferred = 1, Settings = 2 };

/// The window of one open library: three tabs, a status bar with the running job, messages, and a drop
/// target everywhere. Remembers geometry, tab, sort and zoom in QSettings when it closes. The session must
/// outlive it; closing during a job is safe, whoever destroys the session then waits for the job to stop.
///
/// Object names that tests and assistive tools may rely on:
/// - window: facesTabButton, inferredTabButton, settingsTabButton; facesTab, inferredTab, settingsTab (the
///   pages); dropOverlay; addFolderDialog; problemsDialog with problemList and retryButton
/// - first run: welcomePage, dropTarget, welcomeAddFolder
/// - status bar: statusText (what is going on, or a summary), statusResult (the last Train), jobProgress,
///   pauseButton ("Pause" or "Resume"), cancelButton
/// - messages: messageBar, messageText, messageAction, messageClose
/// - Faces: personFilter and personList (inferredTab has its own), facesGrid, labelButton, unnameButton,
///   ignoreButton, deleteButton, restoreButton, emptyBinButton, undoButton, redoButton, historyButton,
///   selectionCount, tileSizeSlider, sortButton, rescanButton, trainButton, photoPaneButton, photoPane,
///   photoView, emptyBinConfirm, renameDialog, historyDialog with historyList
/// - Train: settingsPreviewButton and inferredTrainMenuButton with previewTrain (an action),
///   trainPreviewDialog with trainPreviewGrid and trainNowButton
/// - Check names: checkLabelsButton, checkLabelsDialog with checkLabelsGrid, keepNameButton, moveNameButton,
///   removeNameButton
/// - naming: labelPopup, labelField, labelList, labelNewPerson, labelError
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(session::LibrarySession& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds folders (for a file: the folder it lies in) and scans. What cannot be added is reported in the
    /// message bar; the rest is added all the same.
    void addFolders(const QStringList& paths);
    /// Goes on with a scan that was cut short: does nothing when no photo waits in a folder that is there.
    void resumeScan();
    void showPage(Page page);
    Page currentPage() const { return m_page; }

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Parts;
    void buildCentre();
    void buildPages();
    void connectPages();
    void addShortcuts();
    void restoreState();
    void askForFolder();
    void showProblems();
    void showTrainPreview(const model::TrainPreview& preview);
    void showSummary();

    session::LibrarySession& m_session;
    std::unique_ptr<Parts> m_parts;
    Page m_page = Page::Faces;
};

} // namespace kith::ui
