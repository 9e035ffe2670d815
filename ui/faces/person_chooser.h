// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/shared/shared.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QPushButton;

namespace kith::ui {

class PersonListModel;

/// Asks for one of the named people, except one: a field that filters, and the list.
class PersonChooser : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;    ///< of the window
        QString question; ///< above the list
        QString verb;     ///< on the button
    };
    PersonChooser(const Shared& shared, model::PersonId except, const Words& words, QWidget* parent);

Q_SIGNALS:
    void chosen(kith::model::PersonId person);

private:
    bool eventFilter(QObject* object, QEvent* event) override;
    void refill();
    void take();

    Shared m_shared;
    model::PersonId m_except;
    PersonListModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QPushButton* m_take;
};

} // namespace kith::ui
