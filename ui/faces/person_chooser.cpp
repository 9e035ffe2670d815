// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/person_chooser.h"

#include "ui/people/name_match.h"
#include "ui/people/people_index.h"
#include "ui/people/person_delegate.h"
#include "ui/people/person_list_model.h"
#include "ui/style/controls.h"
#include "ui/style/text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

PersonChooser::PersonChooser(const Shared& shared, model::PersonId except, const Words& words,
                             QWidget* parent)
    : QDialog(parent)
    , m_shared(shared)
    , m_except(except)
    , m_model(new PersonListModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this)) {
    setObjectName(QStringLiteral("personChooser"));
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(340, 420);
    auto* question = new QLabel(words.question, this);
    question->setWordWrap(true);
    m_field->setObjectName(QStringLiteral("chooserField"));
    m_field->setPlaceholderText(tr("Find a person"));
    m_field->setAccessibleName(tr("Find a person"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("chooserList"));
    m_list->setAccessibleName(tr("People"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PersonDelegate(shared.thumbnails, 4, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_take = makeButton(this, {QStringLiteral("chooserTake"), words.verb, {}, {}}, ButtonKind::Primary);
    m_take->setDefault(true);
    auto* cancel = makeButton(this, {QStringLiteral("chooserCancel"), tr("Cancel"), {}, {}});
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(question);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_field, &QLineEdit::textChanged, this, &PersonChooser::refill);
    connect(m_list, &QListView::doubleClicked, this, &PersonChooser::take);
    connect(m_take, &QPushButton::clicked, this, &PersonChooser::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    refill();
    m_field->setFocus();
}

void PersonChooser::refill() {
    struct Match {
        NameMatch how;
        const model::PersonSummary* person;
    };
    std::vector<Match> matches;
    for (const auto& person : m_shared.people.people()) {
        const NameMatch how = matchName(m_field->text(), qt(person.person.name));
        if (how != NameMatch::None && person.person.id != m_except) {
            matches.push_back({how, &person});
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        const bool hiddenA = a.person->person.hidden;
        const bool hiddenB = b.person->person.hidden;
        return hiddenA != hiddenB ? hiddenB : a.how < b.how;
    });
    std::vector<PersonRow> rows;
    for (const Match& match : matches) {
        rows.push_back({PersonRow::Kind::Person,
                        match.person->person.id.value,
                        match.person->avatar,
                        {},
                        qt(match.person->person.name),
                        match.person->person.hidden ? tr("hidden · %1").arg(number(match.person->faceCount))
                                                    : number(match.person->faceCount)});
    }
    m_model->setRows(std::move(rows));
    m_list->setCurrentIndex(m_model->index(0));
    m_take->setEnabled(m_model->rowCount() > 0);
}

bool PersonChooser::eventFilter(QObject* object, QEvent* event) {
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const int row = m_list->currentIndex().row() + step;
        if (step != 0 && row >= 0 && row < m_model->rowCount()) {
            m_list->setCurrentIndex(m_model->index(row));
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

void PersonChooser::take() {
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid()) {
        Q_EMIT chosen(model::PersonId(m_model->at(index.row()).id));
        accept();
    }
}

} // namespace kith::ui
