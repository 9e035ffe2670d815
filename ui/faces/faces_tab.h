// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/queries.h"
#include "ui/shared/person_rows.h"
#include "ui/shared/shared.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace kith::session {
class FaceTopic;
class JobTopic;
class JournalTopic;
class PeopleTopic;
class PhotoTopic;
} // namespace kith::session

namespace kith::ui {

class EmptyState;
class FaceCommands;
class FaceModel;
class FacesToolbar;
class PersonCommands;
class PersonSidebar;
class PhotoPane;
class TileView;

struct FacesTopics {
    session::FaceTopic& faces;
    session::PeopleTopic& people;
    session::PhotoTopic& photos;
    session::JobTopic& jobs;
    session::JournalTopic& journal;
};

/// People on the left, their faces in the middle, the photo of the chosen face on the right.
class FacesTab : public QWidget {
    Q_OBJECT
public:
    FacesTab(const FacesTopics& topics, FaceCommands& commands, const Shared& shared, QWidget* parent);

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);
    /// "4,512 faces · 1,240 named · 3 people", for the status bar.
    QString summary() const;
    /// What the keyboard begins with. (A focus proxy would make Tab skip the people.)
    QWidget* mainList() const;

Q_SIGNALS:
    void summaryChanged();
    void addFolderRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildLayout();
    void connectToolbar();
    void connectLibrary();
    void addShortcuts();
    void scheduleRefresh();
    void refresh();
    void refreshSidebar();
    void choose(const PersonRow& row);
    void showEmptyState();
    void pick(model::FaceId face);
    void startDrawing();
    void selectionMade();
    void nameSelection();
    void removeSelection();
    void setTileSize(int side);
    void setSort(model::FaceSort sort);
    void setPaneShown(bool shown);
    void rescan();
    void showFaceMenu(QPoint point);
    void addLabelling(QMenu& menu, const model::FaceDetails& details,
                      const std::vector<model::FaceId>& faces);
    void addPhoto(QMenu& menu, const model::Photo& photo);
    void showPersonMenu(const PersonRow& row, QPoint global);
    void showUnknownMenu(model::ClusterId unknown, QPoint global);
    void takeDropped(const PersonRow& row, const std::vector<model::FaceId>& faces);

    FacesTopics m_topics;
    FaceCommands& m_commands;
    Shared m_shared;
    QTimer m_refresh;
    bool m_isStale = false; ///< something changed while the page was not seen
    PersonCommands* m_people;
    PersonSidebar* m_sidebar;
    FaceModel* m_model;
    TileView* m_grid;
    FacesToolbar* m_toolbar;
    PhotoPane* m_pane;
    EmptyState* m_empty;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    qint64 m_lastRefreshMs = 0;
};

} // namespace kith::ui
