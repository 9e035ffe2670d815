// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_list.h"
#include "ui/shared/shared.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QSlider;
class QToolButton;

namespace kith::session {
class JournalTopic;
}

namespace kith::ui {

class TabularLabel;

/// The row of commands over the faces. Only shows and enables; the tab carries out.
class FacesToolbar : public QWidget {
    Q_OBJECT
public:
    FacesToolbar(session::JournalTopic& journal, const Shared& shared, QWidget* parent);

    void setScope(model::FaceScope scope);
    void setSelected(qsizetype count, bool anyNamed);
    void setBinEmpty(bool empty);
    void setSort(model::FaceSort sort);
    void setTileSize(int side);
    void setPaneShown(bool shown);
    /// Where the label popup opens, global.
    QRect nameAnchor() const;

Q_SIGNALS:
    void nameRequested();
    void unnameRequested();
    void ignoreRequested();
    void removeRequested();
    void restoreRequested();
    void emptyBinRequested();
    void tileSizeChanged(int side);
    void sortChosen(kith::model::FaceSort sort);
    void rescanRequested();
    void trainRequested();
    void paneToggled(bool shown);

private:
    /// How much is left out where the room is narrow; each includes those before it.
    enum class Fit { Whole, ShortRescan, WithoutSlider, WithoutWords, WithoutCount, SortAsIcon };
    void addCommands(QHBoxLayout* row);
    void makeSortButton();
    void addView(QHBoxLayout* row);
    void fitInto(int width);
    void apply(Fit fit);
    void resizeEvent(QResizeEvent* event) override;

    QToolButton* m_name = nullptr;
    QToolButton* m_unname = nullptr;
    QToolButton* m_ignore = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_restore = nullptr;
    QToolButton* m_emptyBin = nullptr;
    TabularLabel* m_selected = nullptr;
    QSlider* m_size = nullptr;
    QToolButton* m_sort = nullptr;
    QPushButton* m_rescan = nullptr;
    QToolButton* m_pane = nullptr;
    model::FaceScope m_scope = model::FaceScope::All;
};

} // namespace kith::ui
