// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/empty_bin.h"

#include "core/session/face_topic.h"
#include "ui/shared/notices.h"
#include "ui/shared/text.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace kith::ui {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("kith::ui::EmptyBin", text);
}
} // namespace

void askToEmptyBin(session::FaceTopic& faces, Notices& notices, QWidget* parent) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Empty the bin"),
                                tr("Erase %1 for good?").arg(faceCount(faces.counts().deleted)),
                                QMessageBox::Cancel, parent);
    box->setObjectName(QStringLiteral("emptyBinConfirmation"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Their thumbnails and recognition data are erased from the library file. "
                               "This cannot be undone. Your photos are not touched."));
    QPushButton* erase = box->addButton(tr("Empty bin"), QMessageBox::DestructiveRole);
    erase->setObjectName(QStringLiteral("emptyBinConfirm"));
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(erase, &QPushButton::clicked, box,
                     [&faces, &notices] { notices.attempt([&faces] { faces.emptyBin(); }); });
    box->open();
}

} // namespace kith::ui
