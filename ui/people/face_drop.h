// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/people/person_rows.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <vector>

class QDropEvent;
class QListView;

namespace kith::ui {

class PersonDelegate;

/// Lets faces be dropped on the rows of a list of people: on a person, on Ignored and on Deleted. The row
/// under the pointer is highlighted when it would take them. Whatever else is dragged is left to others.
class FaceDrop : public QObject {
    Q_OBJECT
public:
    /// The list shows a PersonListModel through the delegate.
    FaceDrop(QListView& list, PersonDelegate& delegate);

Q_SIGNALS:
    void dropped(const kith::ui::PersonRow& row, const std::vector<kith::model::FaceId>& faces);

private:
    bool eventFilter(QObject* object, QEvent* event) override;
    /// Highlights the row below the pointer when it takes faces; whether it does.
    bool aim(const QDropEvent& event);
    void setTarget(const QModelIndex& index);

    QListView& m_list;
    PersonDelegate& m_delegate;
    QPersistentModelIndex m_target;
};

} // namespace kith::ui
