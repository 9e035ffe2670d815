// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/person_commands.h"

#include "core/session/people_topic.h"
#include "ui/faces/birth_date_dialog.h"
#include "ui/faces/person_chooser.h"
#include "ui/labels/face_commands.h"
#include "ui/people/people_index.h"
#include "ui/shared/notices.h"
#include "ui/style/icon.h"
#include "ui/style/question_box.h"
#include "ui/style/text.h"

#include <QInputDialog>
#include <QMenu>

namespace kith::ui {

namespace {
constexpr int kDialogWidth = 340;
} // namespace

PersonCommands::PersonCommands(session::PeopleTopic& people, FaceCommands& faces, const Shared& shared,
                               QWidget* parent)
    : QObject(parent)
    , m_people(people)
    , m_faces(faces)
    , m_shared(shared)
    , m_parent(parent) {}

void PersonCommands::showMenu(model::PersonId person, const std::vector<model::FaceId>& ofThem,
                              const QPoint& global) {
    const auto known = m_people.find(person);
    if (!known) {
        return;
    }
    auto* menu = new QMenu(m_parent);
    menu->setObjectName(QStringLiteral("personMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* objectName, const QIcon& icon, const QString& text, auto slot) {
        QAction* action = menu->addAction(icon, text, this, slot);
        action->setObjectName(QString::fromLatin1(objectName));
        return action;
    };
    add("personRename", icon(QStringLiteral("edit"), Tint::Dim), withKey(tr("Rename…"), Qt::Key_F2),
        [this, person] { rename(person); });
    add("personTogether", icon(QStringLiteral("faces"), Tint::Dim), tr("Photos together with…"),
        [this, person] { chooseTogether(person); })
        ->setEnabled(m_shared.people.people().size() > 1);
    add("personMerge", icon(QStringLiteral("person"), Tint::Dim), tr("Merge into…"), [this, person] {
        merge(person);
    })->setEnabled(m_shared.people.people().size() > 1);
    menu->addSeparator();
    const QRect below(global, QSize(1, 1));
    add("personSplit", icon(QStringLiteral("plus"), Tint::Green), tr("Split the selected faces off…"),
        [this, ofThem, below] { m_faces.name(ofThem, below); })
        ->setEnabled(!ofThem.empty());
    add("personCover", icon(QStringLiteral("photo"), Tint::Dim), tr("Use the selected face as picture"),
        [this, person, ofThem] {
            m_shared.notices.attempt([&] { m_people.setCover(person, ofThem.front()); });
        })
        ->setEnabled(!ofThem.empty());
    menu->addSeparator();
    add("personFavourite", icon(QStringLiteral("star"), Tint::Orange),
        known->favourite ? tr("No favourite any more") : tr("Favourite"),
        [this, person, make = !known->favourite] {
            m_shared.notices.attempt([&] { m_people.setFavourite(person, make); });
        });
    add("personHide", icon(QStringLiteral("ignore"), Tint::Dim),
        known->hidden ? tr("Show again") : tr("Hide"),
        [this, person, hide = !known->hidden] { setHidden(person, hide); });
    add("personBirthDate", {}, tr("Birth date…"), [this, person] { askForBirthDate(person); });
    add("personNotes", {}, tr("Notes…"), [this, person] { writeNotes(person); });
    menu->addSeparator();
    add("personDelete", icon(QStringLiteral("unname"), Tint::Orange),
        tr("Delete %1, keep the faces").arg(qt(known->name)), [this, person] { remove(person); });
    menu->popup(global);
}

void PersonCommands::rename(model::PersonId person) {
    auto* dialog = new QInputDialog(m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("renameDialog"));
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("What is the name of this person?"));
    dialog->setTextValue(m_shared.people.nameOf(person));
    dialog->setOkButtonText(tr("Rename"));
    dialog->resize(kDialogWidth, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, person](const QString& name) {
        const auto namesake = m_people.findByName(name.toStdString());
        if (namesake && namesake->id != person) {
            askToMerge(person, *namesake);
        } else {
            m_shared.notices.attempt([&] { m_people.rename(person, name.toStdString()); });
        }
    });
    dialog->open();
}

/// Whoever gives a second person the name of a first has found out that the two are one, or mistyped.
void PersonCommands::askToMerge(model::PersonId person, const model::Person& namesake) {
    const QString name = m_shared.people.nameOf(person);
    const QString other = qt(namesake.name);
    ask(m_parent,
        {QStringLiteral("mergeNamesakes"), tr("Rename"), tr("Is %1 the same person as %2?").arg(name, other),
         tr("%2 is there already. Merged, all faces of %1 become %2's. This can be undone.").arg(name, other),
         tr("Merge")},
        [this, person, into = namesake.id] { mergeInto(person, into); });
}

void PersonCommands::chooseTogether(model::PersonId person) {
    auto* chooser = new PersonChooser(
        m_shared, person,
        {tr("Photos together"), tr("Who else is on the photos of %1?").arg(m_shared.people.nameOf(person)),
         tr("Show")},
        m_parent);
    connect(chooser, &PersonChooser::chosen, this,
            [this, person](model::PersonId other) { Q_EMIT togetherWanted(person, other); });
    chooser->open();
}

void PersonCommands::merge(model::PersonId person) {
    const QString name = m_shared.people.nameOf(person);
    auto* chooser = new PersonChooser(
        m_shared, person,
        {tr("Merge"), tr("Who is the same person as %1? The name chosen here stays.").arg(name), tr("Merge")},
        m_parent);
    connect(chooser, &PersonChooser::chosen, this,
            [this, person](model::PersonId into) { mergeInto(person, into); });
    chooser->open();
}

void PersonCommands::mergeInto(model::PersonId person, model::PersonId into) {
    const QString name = m_shared.people.nameOf(person);
    if (m_shared.notices.attempt([&] { m_people.merge(person, into); })) {
        Q_EMIT merged(into);
        Q_EMIT carriedOut(tr("%1 is part of %2 now.").arg(name, m_shared.people.nameOf(into)));
    }
}

void PersonCommands::askForBirthDate(model::PersonId person) {
    const auto known = m_people.find(person);
    if (!known) {
        return;
    }
    auto* dialog = new BirthDateDialog(qt(known->name), known->birthDate, m_parent);
    connect(dialog, &BirthDateDialog::answered, this,
            [this, person](const std::optional<model::CalendarDate>& date) {
                m_shared.notices.attempt([&] { m_people.setBirthDate(person, date); });
            });
    dialog->open();
}

void PersonCommands::writeNotes(model::PersonId person) {
    const auto known = m_people.find(person);
    if (!known) {
        return;
    }
    auto* dialog = new QInputDialog(m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("notesDialog"));
    dialog->setWindowTitle(tr("Notes"));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setLabelText(tr("What you want to remember about %1").arg(qt(known->name)));
    dialog->setTextValue(qt(known->notes));
    dialog->setOkButtonText(tr("Save"));
    dialog->resize(kDialogWidth, 240);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, person](const QString& notes) {
        m_shared.notices.attempt([&] { m_people.setNotes(person, notes.toStdString()); });
    });
    dialog->open();
}

void PersonCommands::setHidden(model::PersonId person, bool hidden) {
    const QString name = m_shared.people.nameOf(person);
    if (m_shared.notices.attempt([&] { m_people.setHidden(person, hidden); }) && hidden) {
        Q_EMIT carriedOut(tr("%1 is hidden. The menu of PEOPLE shows hidden people.").arg(name));
    }
}

void PersonCommands::remove(model::PersonId person) {
    const QString name = m_shared.people.nameOf(person);
    if (m_shared.notices.attempt([&] { m_people.remove(person); })) {
        Q_EMIT carriedOut(tr("%1 is deleted, the faces are unnamed.").arg(name));
    }
}

} // namespace kith::ui
