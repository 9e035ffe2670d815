// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_details.h"
#include "core/model/face_list.h"
#include "core/model/photo.h"
#include "ui/faces/faces_topics.h"
#include "ui/people/person_rows.h"
#include "ui/shared/page_refresh.h"
#include "ui/shared/shared.h"

#include <QItemSelectionModel>
#include <QWidget>

class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace kith::ui {

class EmptyState;
class FaceCommands;
class FaceModel;
class FacesToolbar;
class PersonCommands;
class PersonSidebar;
class PhotoPane;
class TileView;
class WhyPanel;

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
    /// Below the faces, where it is explained whom one is taken for; hidden most of the time.
    QWidget* lowerPanel() const { return m_lower; }

Q_SIGNALS:
    void summaryChanged();
    void addFolderRequested();

private:
    void mousePressEvent(QMouseEvent* event) override;
    void buildLayout();
    void connectToolbar();
    void connectLibrary();
    void addShortcuts();
    void refresh();
    void refreshSidebar();
    PersonRow successorOfChosen() const;
    void choose(const PersonRow& row);
    void showTogether(model::PersonId person, model::PersonId other);
    void showList(const model::FaceFilter& filter);
    void showEmptyState();
    void pick(model::FaceId face);
    void startDrawing();
    void selectionMade();
    model::PersonId chosenPerson() const;
    void nameSelection();
    void removeSelection();
    void refuseSelection();
    void goOnWith(model::FaceId next, QItemSelectionModel::SelectionFlag how);
    void setTileSize(int side);
    void toggleWhy();
    void explain();
    void setSort(model::FaceSort sort);
    void updateSimilarity(model::FaceSort sort);
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
    PageRefresh m_refresh;
    PersonCommands* m_people;
    PersonSidebar* m_sidebar;
    FaceModel* m_model;
    TileView* m_grid;
    FacesToolbar* m_toolbar;
    PhotoPane* m_pane;
    EmptyState* m_empty;
    QWidget* m_lower;
    WhyPanel* m_why = nullptr; ///< made when it is asked for first
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    model::FaceId m_lastNamed;
};

} // namespace kith::ui
