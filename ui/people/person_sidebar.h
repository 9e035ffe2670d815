// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/person_rows.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace kith::ui {

class PersonListModel;
class ThumbnailCache;
struct Shared;

/// Filter field and list of people; the owner fills in the rows.
class PersonSidebar : public QWidget {
    Q_OBJECT
public:
    PersonSidebar(const Shared& shared, QWidget* parent);

    /// successor: chosen in place of a chosen one who is gone ("All …" unless there is somebody); the gone
    /// one itself stays chosen, with no row to show it.
    void setRows(std::vector<PersonRow> rows, const PersonRow& successor = {});
    /// The chosen row; the first one ("All …") unless the user chose another.
    PersonRow current() const;
    /// Falls back to the first row when there is no such row.
    void choose(PersonRow::Kind kind, std::int64_t id = 0);
    /// What the user wants to see of the people.
    PersonSelection selection() const;
    PersonOrder order() const { return m_order; }
    void setOrder(PersonOrder order);
    /// Adds "Show hidden people" to the menu of the order.
    void offerHiddenPeople() { m_offersHidden = true; }
    void focusFilter();

Q_SIGNALS:
    /// Also when the chosen one is clicked again.
    void chosen(const PersonRow& row);
    /// Filter text, order or hidden people changed: rows are wanted.
    void rowsWanted();
    /// Faces were dragged here from the grid.
    void facesDropped(const kith::ui::PersonRow& row, const std::vector<kith::model::FaceId>& faces);
    void contextMenuRequested(const PersonRow& row, QPoint global);

private:
    void prepareFilter();
    void prepareList(ThumbnailCache& thumbnails);
    void connectList();
    void askOrder(QPoint global);
    bool eventFilter(QObject* object, QEvent* event) override;

    QLineEdit* m_filter;
    QListView* m_list;
    PersonListModel* m_model;
    PersonOrder m_order = PersonOrder::ByNumber;
    HiddenPeople m_hidden = HiddenPeople::LeftOut;
    bool m_offersHidden = false;
    PersonRow m_current;
    bool m_filling = false;
    bool m_changedByPress = false;
};

} // namespace kith::ui
