// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/privacy_section.h"

#include "core/session/face_topic.h"
#include "ui/labels/empty_bin.h"
#include "ui/shared/notices.h"
#include "ui/style/controls.h"
#include "ui/style/text.h"

#include <QLabel>

namespace kith::ui {

PrivacySection::PrivacySection(session::FaceTopic& faces, const Shared& shared, QWidget* parent)
    : SettingsCard(QStringLiteral("privacyCard"), tr("Privacy"), parent)
    , m_faces(faces)
    , m_shared(shared)
    , m_empty(makeButton(this,
                         {QStringLiteral("settingsEmptyBin"), tr("Empty bin…"), tr("Empty the bin"),
                          tr("Erase the deleted faces for good")},
                         ButtonKind::Danger)) {
    addSentence(
        tr("Everything stays on this computer. Photos, faces and names are never sent anywhere, and your "
           "photo files are never changed."));
    addRow(tr("Deleted faces"), m_empty);
    m_bin = addExplanation();
    m_bin->setObjectName(QStringLiteral("binText"));
    connect(m_empty, &QPushButton::clicked, this, [this] { askToEmptyBin(m_faces, m_shared.notices, this); });
    connect(&faces, &session::FaceTopic::countsChanged, this, &PrivacySection::refresh);
}

void PrivacySection::showEvent(QShowEvent* event) {
    SettingsCard::showEvent(event);
    refresh();
}

void PrivacySection::refresh() {
    if (!isVisible()) {
        return;
    }
    m_shared.notices.attempt([this] {
        const auto deleted = m_faces.counts().deleted;
        m_empty->setEnabled(deleted > 0);
        m_bin->setText(
            deleted == 0
                ? tr("The bin is empty.")
                : tr("%Ln face(s) in the bin: thumbnails and recognition data are kept until it is emptied.",
                     nullptr, pluralOf(deleted)));
    });
}

} // namespace kith::ui
