// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_details.h"
#include "core/model/face_list.h"
#include "core/model/photo.h"
#include "core/model/suggestion.h"
#include "ui/faces/faces_topics.h"
#include "ui/people/person_rows.h"
#include "ui/shared/shared.h"

#include <QWidget>

class QMenu;
class QSettings;

namespace kith::ui {

class FaceBrowser;
class FaceCommands;
class FaceModel;
class FacesToolbar;
class PersonCommands;
class PersonSidebar;
class TileView;
struct BrowserTraits;

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
    QWidget* lowerPanel() const;

Q_SIGNALS:
    void summaryChanged();
    void addFolderRequested();

private:
    BrowserTraits browserTraits();
    void connectToolbar();
    void connectBrowser();
    void connectPeople();
    void connectLibrary();
    void addKeys();
    void refresh();
    void refreshSidebar();
    PersonRow successorOfChosen() const;
    void choose(const PersonRow& row);
    void showTogether(model::PersonId person, model::PersonId other);
    void showList(const model::FaceFilter& filter);
    void showEmptyState();
    void pick(model::FaceId face);
    void drawn(model::FaceId face);
    void selectionMade();
    model::PersonId chosenPerson() const;
    void nameSelection();
    void removeSelection();
    void refuseSelection();
    model::SuggestionSource surerSource(model::FaceId face) const;
    void setSort(model::FaceSort sort);
    void updateSimilarity(model::FaceSort sort);
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
    PersonCommands* m_people;
    FaceModel* m_model;
    FacesToolbar* m_toolbar = nullptr; ///< made while the browser is
    FaceBrowser* m_browser;
    PersonSidebar* m_sidebar; ///< of the browser, as the grid is
    TileView* m_grid;
    model::FaceId m_lastNamed;
};

} // namespace kith::ui
