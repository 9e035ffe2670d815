// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_sidebar.h"

#include "ui/people/face_drop.h"
#include "ui/people/person_delegate.h"
#include "ui/people/person_list_model.h"
#include "ui/shared/shared.h"
#include "ui/style/icon.h"
#include "ui/style/tokens.h"
#include "ui/tiles/thumbnail_cache.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace kith::ui {

PersonSidebar::PersonSidebar(const Shared& shared, QWidget* parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PersonListModel(this)) {
    setObjectName(QStringLiteral("sidebar"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(200); // "Unknown 012" and its count
    prepareFilter();
    prepareList(shared.thumbnails);
    connectList();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 8);
    column->setSpacing(8);
    auto* fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(8, 0, 8, 0);
    fieldRow->addWidget(m_filter);
    column->addLayout(fieldRow);
    column->addWidget(m_list);
}

void PersonSidebar::prepareFilter() {
    m_filter->setObjectName(QStringLiteral("personFilter"));
    m_filter->setPlaceholderText(tr("Find a person"));
    m_filter->setAccessibleName(tr("Find a person"));
    m_filter->setToolTip(tr("Show only people whose name contains this (/)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAcceptDrops(false);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &PersonSidebar::rowsWanted);
}

void PersonSidebar::prepareList(ThumbnailCache& thumbnails) {
    m_list->setObjectName(QStringLiteral("personList"));
    m_list->setAccessibleName(tr("People"));
    m_list->setModel(m_model);
    auto* delegate = new PersonDelegate(thumbnails, 8, m_list);
    m_list->setItemDelegate(delegate);
    connect(new FaceDrop(*m_list, *delegate), &FaceDrop::dropped, this, &PersonSidebar::facesDropped);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&thumbnails, &ThumbnailCache::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
}

void PersonSidebar::connectList() {
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (m_filling || !index.isValid() || m_model->at(index.row()).isHeading()) {
                    return;
                }
                m_current = m_model->at(index.row());
                m_changedByPress = true;
                Q_EMIT chosen(m_current);
            });
    connect(m_list, &QListView::pressed, this, [this](const QModelIndex& index) {
        const bool again = !std::exchange(m_changedByPress, false);
        if (again && index == m_list->currentIndex() && !m_model->at(index.row()).isHeading() &&
            QApplication::mouseButtons() == Qt::LeftButton) {
            Q_EMIT chosen(m_current);
        }
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->at(index.row()).kind == PersonRow::Kind::PeopleHeading) {
            askOrder(m_list->viewport()->mapToGlobal(m_list->visualRect(index).bottomLeft()));
        }
    });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](QPoint point) {
        const QModelIndex index = m_list->indexAt(point);
        if (index.isValid()) {
            Q_EMIT contextMenuRequested(m_model->at(index.row()), m_list->viewport()->mapToGlobal(point));
        }
    });
}

void PersonSidebar::setRows(std::vector<PersonRow> rows, const PersonRow& successor) {
    m_filling = true;
    m_model->setRows(std::move(rows));
    const int row = m_model->find(m_current.kind, m_current.id);
    if (row >= 0) {
        m_current = m_model->at(row);
        m_list->setCurrentIndex(m_model->index(row));
    }
    const bool stays = successor.kind == m_current.kind && successor.id == m_current.id;
    // Else the list would mark a neighbour, whose faces are not those that are shown.
    if (row < 0 && (stays || !m_filter->text().isEmpty())) {
        m_list->setCurrentIndex({});
    }
    m_filling = false;
    // Somebody who is filtered out stays chosen; somebody who is gone does not.
    if (row < 0 && !stays && m_filter->text().isEmpty() && m_model->rowCount() > 0) {
        choose(successor.kind, successor.id);
    }
}

PersonRow PersonSidebar::current() const {
    return m_current;
}

void PersonSidebar::choose(PersonRow::Kind kind, std::int64_t id) {
    const int row = std::max(0, m_model->find(kind, id));
    if (row >= m_model->rowCount()) {
        return;
    }
    m_filling = true;
    m_list->setCurrentIndex(m_model->index(row));
    m_filling = false;
    m_current = m_model->at(row);
    Q_EMIT chosen(m_current);
}

PersonSelection PersonSidebar::selection() const {
    return {m_filter->text(), m_order, m_hidden};
}

void PersonSidebar::setOrder(PersonOrder order) {
    if (m_order != order) {
        m_order = order;
        Q_EMIT rowsWanted();
    }
}

void PersonSidebar::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void PersonSidebar::askOrder(QPoint global) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, PersonOrder order) {
        QAction* action = menu->addAction(text, this, [this, order] { setOrder(order); });
        action->setCheckable(true);
        action->setChecked(m_order == order);
    };
    add(tr("By number"), PersonOrder::ByNumber);
    add(tr("By name"), PersonOrder::ByName);
    add(tr("Last named first"), PersonOrder::ByRecent);
    if (m_offersHidden) {
        menu->addSeparator();
        QAction* hidden = menu->addAction(tr("Show hidden people"), this, [this](bool shown) {
            m_hidden = shown ? HiddenPeople::Shown : HiddenPeople::LeftOut;
            Q_EMIT rowsWanted();
        });
        hidden->setObjectName(QStringLiteral("showHiddenPeople"));
        hidden->setCheckable(true);
        hidden->setChecked(m_hidden == HiddenPeople::Shown);
    }
    menu->popup(global);
}

bool PersonSidebar::eventFilter(QObject* object, QEvent* event) {
    if (object == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            for (int row = 0; row < m_model->rowCount(); ++row) {
                const auto kind = m_model->at(row).kind;
                if (!m_filter->text().isEmpty() &&
                    (kind == PersonRow::Kind::Person || kind == PersonRow::Kind::Unknown)) {
                    m_list->setCurrentIndex(m_model->index(row));
                    break;
                }
            }
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace kith::ui
