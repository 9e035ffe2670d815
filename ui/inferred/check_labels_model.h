// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/label_doubt.h"
#include "ui/shared/diffed_list_model.h"
#include "ui/tiles/tile_model.h"

#include <unordered_map>
#include <vector>

namespace kith::ui {

class PeopleIndex;

using LabelDoubtModel = DiffedListModel<TileModel, model::LabelDoubt>;

/// Named faces whose name is more probably wrong than right, most suspicious first. A face keeps the place
/// that it had when it was first seen, so that answers move nothing.
class CheckLabelsModel : public LabelDoubtModel {
    Q_OBJECT
public:
    CheckLabelsModel(const PeopleIndex& people, QObject* parent);

    /// Of all doubts the ones worth a look.
    void setDoubts(const std::vector<model::LabelDoubt>& doubts);
    void remove(const std::vector<model::FaceId>& faces);
    const model::LabelDoubt& doubtAt(int row) const { return rows()[static_cast<std::size_t>(row)]; }

    QVariant data(const QModelIndex& index, int role) const override;
    model::FaceId faceAt(int row) const override { return doubtAt(row).face; }
    model::PhotoId photoAt(int /*row*/) const override { return {}; }
    GroupKey groupOf(int /*row*/) const override { return 0; }
    TileInfo tileAt(int row) const override;
    TileHeading headingFor(int firstRow, int count) const override;
    int rowOf(model::FaceId face) const override;

protected:
    std::int64_t keyOf(const model::LabelDoubt& doubt) const override { return doubt.face.value; }

private:
    const PeopleIndex& m_people;
    std::unordered_map<model::FaceId, double> m_placed; ///< suspicion when first seen
};

} // namespace kith::ui
