// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/empty_bin.h"

#include "core/session/face_topic.h"
#include "ui/shared/notices.h"
#include "ui/style/question_box.h"
#include "ui/style/text.h"

#include <QCoreApplication>

namespace kith::ui {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("kith::ui::EmptyBin", text);
}
} // namespace

void askToEmptyBin(session::FaceTopic& faces, Notices& notices, QWidget* parent) {
    ask(parent,
        {QStringLiteral("emptyBin"), tr("Empty the bin"),
         tr("Erase %1 for good?").arg(faceCount(faces.counts().deleted)),
         tr("Thumbnails and recognition data are erased from the library file. "
            "This cannot be undone. Your photos are not touched."),
         tr("Empty bin")},
        [&faces, &notices] { notices.attempt([&faces] { faces.emptyBin(); }); });
}

} // namespace kith::ui
