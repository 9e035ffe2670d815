// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/shared/shared.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace kith::ui {

class FaceStrip;
class PersonListModel;

/// Asks for the person of some faces: one field that filters the known people and names new ones. A part of
/// the window (no window of its own), so it works the same on every desktop. Stays open until the owner
/// calls close() after the choice went through, or shows what was wrong.
class LabelPopup : public QWidget {
    Q_OBJECT
public:
    LabelPopup(const Shared& shared, QWidget* window);

    /// Below `anchor` (global coordinates) where there is room.
    void open(const std::vector<model::FaceId>& faces, const QRect& anchor);
    void showError(const QString& sentence);
    const std::vector<model::FaceId>& faces() const { return m_faces; }
    void dismiss();

Q_SIGNALS:
    void personChosen(kith::model::PersonId person);
    void newPersonRequested(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void buildContents();
    void refill();
    void place();
    void fadeIn();
    void moveHighlight(int direction);
    void takeHighlighted();
    void requestNew();

    Shared m_shared;
    std::vector<model::FaceId> m_faces;
    QRect m_anchor;
    QPointer<QWidget> m_returnFocus;
    QLabel* m_title = nullptr;
    FaceStrip* m_strip = nullptr;
    QLineEdit* m_field = nullptr;
    QToolButton* m_create = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_error = nullptr;
    PersonListModel* m_model;
};

} // namespace kith::ui
