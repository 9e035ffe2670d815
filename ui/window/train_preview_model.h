// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suggestion.h"
#include "core/model/train_preview.h"
#include "core/model/train_summary.h"
#include "ui/tiles/tile_model.h"

#include <vector>

namespace kith::ui {

class PeopleIndex;

/// What a Train would change as faces under headings: by person what is new, what was somebody else until
/// now and what goes; then the unknown persons that come and go.
class TrainPreviewModel : public TileModel {
    Q_OBJECT
public:
    TrainPreviewModel(const model::TrainPreview& preview, const PeopleIndex& people, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    model::FaceId faceAt(int row) const override { return at(row).face; }
    model::PhotoId photoAt(int /*row*/) const override { return {}; }
    GroupKey groupOf(int row) const override { return at(row).group; }
    TileInfo tileAt(int row) const override;
    TileHeading headingFor(int firstRow, int count) const override;
    int rowOf(model::FaceId face) const override;

private:
    struct Row {
        model::FaceId face;
        int group = 0;                     ///< place in m_headings
        std::optional<double> probability; ///< none for unknown persons
        QString text;                      ///< what changes for this face, in words
        QString before;                    ///< who it was until now; empty where that is nobody
    };
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void addPerson(const model::PersonChanges& changes, const PeopleIndex& people);
    void addUnknown(const model::UnknownFaces& unknown, const QString& what);

    std::vector<Row> m_rows;
    std::vector<TileHeading> m_headings;
};

/// The figures that a Train would tell.
model::TrainSummary summaryOf(const model::TrainPreview& preview);

} // namespace kith::ui
