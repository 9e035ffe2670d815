// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/person.h"
#include "ui/shared/shared.h"

#include <QObject>

#include <vector>

class QPoint;
class QWidget;

namespace kith::session {
class PeopleTopic;
}

namespace kith::ui {

class FaceCommands;

/// What the user does to a person in the sidebar. Failures are reported, never thrown.
class PersonCommands : public QObject {
    Q_OBJECT
public:
    PersonCommands(session::PeopleTopic& people, FaceCommands& faces, const Shared& shared, QWidget* parent);

    /// `ofThem`: the selected faces that are this person, the current one first.
    void showMenu(model::PersonId person, const std::vector<model::FaceId>& ofThem, const QPoint& global);
    void rename(model::PersonId person);

Q_SIGNALS:
    /// The photos on which both are.
    void togetherWanted(kith::model::PersonId person, kith::model::PersonId other);
    /// The sentence tells what was done; it can be undone.
    void carriedOut(const QString& sentence);
    void merged(model::PersonId into);

private:
    void chooseTogether(model::PersonId person);
    void merge(model::PersonId person);
    void mergeInto(model::PersonId person, model::PersonId into);
    void askToMerge(model::PersonId person, const model::Person& namesake);
    void askForBirthDate(model::PersonId person);
    void writeNotes(model::PersonId person);
    void remove(model::PersonId person);
    void setHidden(model::PersonId person, bool hidden);

    session::PeopleTopic& m_people;
    FaceCommands& m_faces;
    Shared m_shared;
    QWidget* m_parent;
};

} // namespace kith::ui
