// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/face_drop.h"

#include "ui/people/person_delegate.h"
#include "ui/people/person_list_model.h"
#include "ui/tiles/face_drag.h"

#include <QDropEvent>
#include <QListView>

namespace kith::ui {

namespace {
bool takesFaces(const PersonRow& row) {
    return row.kind == PersonRow::Kind::Person || row.kind == PersonRow::Kind::Ignored ||
           row.kind == PersonRow::Kind::Deleted;
}
} // namespace

FaceDrop::FaceDrop(QListView& list, PersonDelegate& delegate)
    : QObject(&list)
    , m_list(list)
    , m_delegate(delegate) {
    list.viewport()->setAcceptDrops(true);
    list.viewport()->installEventFilter(this);
}

void FaceDrop::setTarget(const QModelIndex& index) {
    m_target = index;
    m_delegate.setDropTarget(index);
    m_list.viewport()->update();
}

bool FaceDrop::aim(const QDropEvent& event) {
    const QModelIndex index = m_list.indexAt(event.position().toPoint());
    const bool takes =
        index.isValid() && takesFaces(static_cast<const PersonListModel*>(index.model())->at(index.row()));
    setTarget(takes ? index : QModelIndex());
    return takes;
}

bool FaceDrop::eventFilter(QObject* object, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDropEvent*>(event);
        if (facesOf(*drag->mimeData()).empty()) {
            drag->ignore(); // a folder, perhaps: the window takes it
        } else {
            // Entering is accepted anywhere, else no moves would follow.
            drag->setAccepted(aim(*drag) || event->type() == QEvent::DragEnter);
        }
        return true;
    }
    case QEvent::DragLeave:
        setTarget({});
        return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        const auto faces = facesOf(*drop->mimeData());
        const bool takes = !faces.empty() && aim(*drop);
        drop->setAccepted(takes);
        const PersonRow row =
            takes ? static_cast<const PersonListModel*>(m_target.model())->at(m_target.row()) : PersonRow();
        setTarget({});
        if (takes) {
            Q_EMIT dropped(row, faces);
        }
        return true;
    }
    default:
        return QObject::eventFilter(object, event);
    }
}

} // namespace kith::ui
