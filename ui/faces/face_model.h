// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/face_list.h"
#include "ui/shared/diffed_list_model.h"
#include "ui/tiles/tile_model.h"

namespace kith::session {
class FaceTopic;
}

namespace kith::ui {

class PeopleIndex;

using FaceRowsModel = DiffedListModel<TileModel, model::FaceRow>;

/// The faces of one filter, in groups by person.
class FaceModel : public FaceRowsModel {
    Q_OBJECT
public:
    FaceModel(session::FaceTopic& faces, PeopleIndex& people, QObject* parent);

    const model::FaceFilter& filter() const { return m_filter; }
    /// Another scope or person starts a new list; another order keeps selection and place.
    void setFilter(const model::FaceFilter& filter);
    /// Asks the library again and announces the differences.
    void refresh();

    QVariant data(const QModelIndex& index, int role) const override;
    model::FaceId faceAt(int row) const override { return at(row).id; }
    model::PhotoId photoAt(int row) const override { return at(row).photo; }
    GroupKey groupOf(int row) const override;
    TileInfo tileAt(int row) const override { return {at(row).id, {}, {}}; }
    TileHeading headingFor(int firstRow, int count) const override;
    int rowOf(model::FaceId face) const override;
    bool isNamed(int row) const { return at(row).person.isValid(); }
    /// Whom the faces are shown as or taken for: their name, else the person under whose name they are
    /// grouped, else the suggestion that is probable enough to be shown. Faces without any are left out.
    std::vector<model::FacePerson> takenFor(const QModelIndexList& faces) const;

protected:
    std::int64_t keyOf(const model::FaceRow& row) const override { return row.id.value; }

private:
    const model::FaceRow& at(int row) const { return rows()[static_cast<std::size_t>(row)]; }
    QString nameAt(int row) const;
    QString toolTipAt(int row) const;

    session::FaceTopic& m_faces;
    PeopleIndex& m_people;
    model::FaceFilter m_filter;
};

} // namespace kith::ui
