// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/face_commands.h"

#include "core/model/error.h"
#include "core/session/face_topic.h"
#include "ui/labels/empty_bin.h"
#include "ui/labels/label_popup.h"
#include "ui/people/people_index.h"
#include "ui/shared/notices.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"

#include <algorithm>

namespace kith::ui {

FaceCommands::FaceCommands(session::FaceTopic& faces, LabelPopup& popup, const Shared& shared,
                           QObject* parent)
    : QObject(parent)
    , m_faces(faces)
    , m_popup(popup)
    , m_shared(shared) {
    connect(&popup, &LabelPopup::personChosen, this, &FaceCommands::labelAsKnown);
    connect(&popup, &LabelPopup::newPersonRequested, this, &FaceCommands::labelAsNew);
}

void FaceCommands::name(const std::vector<model::FaceId>& faces, const QRect& anchor) {
    m_popup.open(faces, anchor);
}

void FaceCommands::labelAsKnown(model::PersonId person) {
    const auto faces = m_popup.faces();
    if (m_shared.notices.attempt([&] { m_faces.label(faces, person); })) {
        m_popup.dismiss();
        Q_EMIT named(faces);
    }
}

void FaceCommands::labelAsNew(const QString& name) {
    const auto faces = m_popup.faces();
    try {
        m_faces.labelAsNew(faces, name.toStdString());
    } catch (const model::Error& error) {
        m_popup.showError(errorText(error)); // beside the field it is about
        return;
    }
    m_popup.dismiss();
    Q_EMIT named(faces);
}

bool FaceCommands::label(const std::vector<model::FaceId>& faces, model::PersonId person) {
    const bool done = m_shared.notices.attempt([&] { m_faces.label(faces, person); });
    if (done && !faces.empty()) {
        Q_EMIT movedAway(tr("%Ln face(s) named %1.", nullptr, pluralOf(std::ssize(faces)))
                             .arg(m_shared.people.nameOf(person)));
        Q_EMIT named(faces);
    }
    return done;
}

bool FaceCommands::reject(const std::vector<model::FaceId>& faces, model::PersonId person) {
    return m_shared.notices.attempt([&] { m_faces.reject(faces, person); });
}

bool FaceCommands::reject(const std::vector<model::FacePerson>& refused) {
    if (refused.empty()) {
        return false;
    }
    const bool done = m_shared.notices.attempt([&] { m_faces.reject(refused); });
    if (done) {
        const int count = pluralOf(std::ssize(refused));
        const model::PersonId person = refused.front().person;
        const bool isOne = std::all_of(refused.begin(), refused.end(),
                                       [&](const auto& face) { return face.person == person; });
        Q_EMIT movedAway(
            isOne ? tr("%Ln face(s) are not %1.", nullptr, count).arg(m_shared.people.nameOf(person))
                  : tr("%Ln face(s) are not who they were taken for.", nullptr, count));
    }
    return done;
}

bool FaceCommands::unname(const std::vector<model::FaceId>& faces) {
    return m_shared.notices.attempt([&] { m_faces.removeLabel(faces); });
}

bool FaceCommands::ignore(const std::vector<model::FaceId>& faces) {
    const bool done = m_shared.notices.attempt([&] { m_faces.ignore(faces); });
    if (done && !faces.empty()) {
        Q_EMIT movedAway(tr("%Ln face(s) moved to Ignored.", nullptr, pluralOf(std::ssize(faces))));
    }
    return done;
}

bool FaceCommands::remove(const std::vector<model::FaceId>& faces) {
    const bool done = m_shared.notices.attempt([&] { m_faces.remove(faces); });
    if (done && !faces.empty()) {
        Q_EMIT movedAway(tr("%Ln face(s) moved to Deleted.", nullptr, pluralOf(std::ssize(faces))));
    }
    return done;
}

bool FaceCommands::restore(const std::vector<model::FaceId>& faces) {
    return m_shared.notices.attempt([&] { m_faces.restore(faces); });
}

void FaceCommands::emptyBin(QWidget* parent) {
    askToEmptyBin(m_faces, m_shared.notices, parent);
}

} // namespace kith::ui
