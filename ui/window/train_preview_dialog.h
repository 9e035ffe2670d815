// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/train_preview.h"
#include "ui/shared/shared.h"

#include <QDialog>

namespace kith::ui {

/// What a Train would change, with the faces, and a button that trains.
class TrainPreviewDialog : public QDialog {
    Q_OBJECT
public:
    TrainPreviewDialog(const model::TrainPreview& preview, const Shared& shared, QWidget* parent);

Q_SIGNALS:
    void trainRequested();
};

} // namespace kith::ui
