// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "ui/inferred/inferred_state.h"
#include "ui/people/person_rows.h"
#include "ui/shared/shared.h"

#include <QTimer>
#include <QWidget>

class QSettings;

namespace kith::session {
class FaceTopic;
class JobTopic;
class JournalTopic;
class PhotoTopic;
class SettingsTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

class FaceBrowser;
class FaceCommands;
class InferredModel;
class InferredToolbar;
class PersonSidebar;
class TileView;
struct BrowserTraits;

struct InferredTopics {
    session::FaceTopic& faces;
    session::PhotoTopic& photos;
    session::SuggestionTopic& suggestions;
    session::JobTopic& jobs;
    session::JournalTopic& journal;
    session::SettingsTopic& settings;
};

/// The machine's guesses, to be confirmed or rejected: suggested people on the left, their likely faces in
/// the middle, the photo of the chosen face on the right.
class InferredTab : public QWidget {
    Q_OBJECT
public:
    InferredTab(const InferredTopics& topics, FaceCommands& commands, const Shared& shared, QWidget* parent);

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);
    /// "50 suggestions for 3 people at 50 % or more · 1,240 of 4,512 faces named", for the status bar.
    QString summary() const;
    /// What the keyboard begins with. (A focus proxy would make Tab skip the people.)
    QWidget* mainList() const;
    /// Along the lower edge, where a message would lie.
    QWidget* lowerPanel() const;

Q_SIGNALS:
    void summaryChanged();
    void addFolderRequested();
    /// Nobody has a name yet: the user wants the Faces tab.
    void facesTabRequested();

private:
    BrowserTraits browserTraits();
    void connectToolbar();
    void connectBrowser();
    void connectPeople();
    void connectLibrary();
    void refresh();
    void refreshSidebar();
    void choosePerson(const PersonRow& row);
    void chooseSource(model::SuggestionSource source);
    void setMinimum(int percent);
    void keepMinimum();
    void selectionMade();
    void showEmptyState();
    void carryOut(InferredState::Action action);
    std::vector<model::FacePerson> shownSelection() const;
    void confirmSelection();
    void confirmGroup(int firstRow, int count);
    void rejectSelection();
    void nameSelection();
    void nameTaken(const std::vector<model::FaceId>& faces);
    void ignoreSelection();
    void removeSelection();
    void showFaceMenu(QPoint point);

    InferredTopics m_topics;
    FaceCommands& m_commands;
    Shared m_shared;
    QTimer m_keepMinimum; ///< the slider's value goes into the settings once it rests
    InferredModel* m_model;
    InferredToolbar* m_toolbar = nullptr; ///< made while the browser is
    FaceBrowser* m_browser;
    PersonSidebar* m_sidebar; ///< of the browser, as the grid is
    TileView* m_grid;
    InferredState::Action m_emptyAction = InferredState::Action::None;
    InferredState::Round m_round = InferredState::Round::Before;
    model::FaceId m_afterNaming; ///< where the selection goes once the popup is answered
};

} // namespace kith::ui
