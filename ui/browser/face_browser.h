// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/browser/browser_frame.h"
#include "ui/browser/browser_traits.h"
#include "ui/shared/page_refresh.h"
#include "ui/shared/shared.h"

#include <QWidget>

#include <functional>
#include <vector>

class QKeySequence;
class QSettings;

namespace kith::ui {

class EmptyState;
class PersonSidebar;
class PhotoPane;
class TileModel;
class TileView;
class WhyPanel;

/// A list of faces to work in: people on the left, the faces of a model in the middle, the photo of the
/// current one on the right, and whom it is taken for along the lower edge. It joins these parts, has the
/// keys that they share, and remembers how they lie; which faces are listed and what is done to them is its
/// owner's. A list of something else than faces is a view of its own in a BrowserFrame.
class FaceBrowser : public QWidget {
    Q_OBJECT
public:
    /// What becomes of the selection once the selected faces left their place.
    enum class GoOn {
        Selecting, ///< the next face is selected
        Unselected ///< the keyboard goes on there, but nothing is selected that was not asked for
    };

    /// The model and the topics must outlive the browser.
    FaceBrowser(const BrowserTopics& topics, TileModel& model, BrowserTraits traits, const Shared& shared,
                QWidget* parent);

    PersonSidebar& sidebar() const { return *m_sidebar; }
    TileView& grid() const { return *m_grid; }
    PhotoPane& pane() const { return *m_pane; }
    EmptyState& emptyState() const { return *m_empty; }
    QWidget* lowerPanel() const { return m_frame.lowerPanel(); }
    /// Decides when refreshWanted() is emitted. It hears of faces, people and jobs by itself.
    PageRefresh& refreshes() { return m_refreshes; }

    /// Where the keyboard is; none when it is on no face.
    model::FaceId currentFace() const;
    void setTileSize(int side);
    void setPaneShown(bool shown);
    void setWhyShown(bool shown);
    bool isWhyShown() const;
    void toggleWhy() { setWhyShown(!isWhyShown()); }
    /// Shows photo and reasons of the current face anew.
    void followCurrent();
    /// The reasons alone, where they are seen.
    void explain();
    /// The empty state stands in for a list without rows. Returns whether it does.
    bool showListOrEmptyState();

    /// The command gets the selected faces, is not called without any, and tells whether it went through:
    /// then the keyboard goes on with the nearest face that remains.
    void carryOut(const std::function<bool(const std::vector<model::FaceId>& faces)>& command, GoOn how);
    /// In the list as it is after listWanted(); the keyboard stays where it is when the face is not in it.
    void goOnWith(model::FaceId next, GoOn how);
    /// The key works while the focus is at or in `where`.
    void addKey(const QKeySequence& key, QWidget& where, const std::function<void()>& slot);

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    /// The library changed, and the page is seen.
    void refreshWanted();
    /// The rows of the list alone, within the emission.
    void listWanted();
    void currentChanged(kith::model::FaceId face);
    void tileSizeChanged(int side);
    void paneShownChanged(bool shown);
    void whyShownChanged(bool shown);
    /// Keys on the list.
    void nameRequested();
    void refuseRequested();
    void ignoreRequested();
    void removeRequested();

private:
    void mousePressEvent(QMouseEvent* event) override;
    void connectParts();
    void connectLibrary();
    void addKeys();

    BrowserTopics m_topics;
    TileModel& m_model;
    BrowserTraits m_traits;
    Shared m_shared;
    PageRefresh m_refreshes;
    PersonSidebar* m_sidebar;
    TileView* m_grid;
    QWidget* m_toolbar;
    PhotoPane* m_pane;
    EmptyState* m_empty;
    BrowserFrame m_frame;
    WhyPanel* m_why = nullptr; ///< made when it is asked for first
};

} // namespace kith::ui
