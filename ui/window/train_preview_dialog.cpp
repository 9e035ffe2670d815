// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/train_preview_dialog.h"

#include "ui/style/controls.h"
#include "ui/tiles/tile_view.h"
#include "ui/window/job_text.h"
#include "ui/window/train_preview_model.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr int kTile = 88;
}

TrainPreviewDialog::TrainPreviewDialog(const model::TrainPreview& preview, const Shared& shared,
                                       QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("trainPreviewDialog"));
    setWindowTitle(tr("What Train would change"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(parent != nullptr ? std::min(920, parent->width() - 40) : 920,
           parent != nullptr ? std::min(640, parent->height() - 40) : 640);
    auto* summary = makeHeading(this, tr("Train would bring %1.").arg(trainResult(summaryOf(preview))));
    summary->setObjectName(QStringLiteral("trainPreviewSummary"));
    summary->setWordWrap(true);
    auto* hint = makeDimLabel(this, tr("Nothing has been changed yet. Names that you gave never change."));
    auto* view = new TileView(shared.thumbnails, this);
    view->setObjectName(QStringLiteral("trainPreviewGrid"));
    view->setAccessibleName(tr("Faces that Train would suggest somebody else for"));
    view->setTileModel(new TrainPreviewModel(preview, shared.people, this));
    view->setTileSize(kTile);
    auto* close = makeButton(this, {QStringLiteral("closeTrainPreviewButton"), tr("Close"), {}, {}});
    auto* train = makeButton(this,
                             {QStringLiteral("trainNowButton"),
                              tr("Train now"),
                              {},
                              tr("Do what is shown here. It can be undone.")},
                             ButtonKind::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(train);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(20, 0, 20, 0);
    words->setSpacing(4);
    words->addWidget(summary);
    words->addWidget(hint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(12);
    column->addLayout(words);
    column->addWidget(view, 1);
    buttons->setContentsMargins(20, 0, 20, 0);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(train, &QPushButton::clicked, this, [this] {
        Q_EMIT trainRequested();
        accept();
    });
    view->setFocus();
}

} // namespace kith::ui
