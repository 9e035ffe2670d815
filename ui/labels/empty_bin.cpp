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
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::EmptyBin)
};
} // namespace

void askToEmptyBin(session::FaceTopic& faces, Notices& notices, QWidget* parent) {
    ask(parent,
        {QStringLiteral("emptyBin"), Words::tr("Empty the bin"),
         Words::tr("Erase %Ln face(s) for good?", nullptr, pluralOf(faces.counts().deleted)),
         Words::tr("Thumbnails and recognition data are erased from the library file. "
                   "This cannot be undone. Your photos are not touched."),
         Words::tr("Empty bin")},
        [&faces, &notices] { notices.attempt([&faces] { faces.emptyBin(); }); });
}

} // namespace kith::ui
