// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "ui/shared/shared.h"

#include <QObject>
#include <QRect>

#include <vector>

namespace kith::session {
class FaceTopic;
}

namespace kith::ui {

class LabelPopup;

/// What the user does to selected faces, the same in every tab. Failures are reported, never thrown.
class FaceCommands : public QObject {
    Q_OBJECT
public:
    FaceCommands(session::FaceTopic& faces, LabelPopup& popup, const Shared& shared, QObject* parent);

    /// Opens the label popup below `anchor` (global).
    void name(const std::vector<model::FaceId>& faces, const QRect& anchor);
    bool label(const std::vector<model::FaceId>& faces, model::PersonId person);
    bool unname(const std::vector<model::FaceId>& faces);
    /// "Not this person", for faces that are not named.
    bool reject(const std::vector<model::FaceId>& faces, model::PersonId person);
    /// The same in one step for faces that are taken for different people; named ones lose the name.
    bool reject(const std::vector<model::FacePerson>& refused);
    bool ignore(const std::vector<model::FaceId>& faces);
    bool remove(const std::vector<model::FaceId>& faces);
    bool restore(const std::vector<model::FaceId>& faces);
    /// Asks first: it cannot be undone.
    void emptyBin(QWidget* parent);

Q_SIGNALS:
    /// Faces left the list they were in, or got a name without the popup; the sentence tells where they are.
    void movedAway(const QString& sentence);
    /// The label popup was answered and the faces have their name.
    void named(const std::vector<kith::model::FaceId>& faces);

private:
    void labelAsKnown(model::PersonId person);
    void labelAsNew(const QString& name);

    session::FaceTopic& m_faces;
    LabelPopup& m_popup;
    Shared m_shared;
};

} // namespace kith::ui
