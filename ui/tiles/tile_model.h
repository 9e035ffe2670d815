// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QAbstractListModel>
#include <QString>

#include <cstdint>
#include <optional>

namespace kith::ui {

/// Rows with the same key lie next to each other and share a heading.
using GroupKey = std::int64_t;

inline GroupKey groupKey(model::PersonId person, model::ClusterId cluster = {}) {
    return person.isValid() ? person.value * 2 + 1 : (cluster.isValid() ? cluster.value * 2 : 0);
}

/// What a tile shows besides the face.
struct TileInfo {
    model::FaceId face;
    std::optional<double> probability;
    QString differs;      ///< what the other source says, empty where both agree
    double certain = 0.9; ///< from this probability on the mark is full
};

enum class HeadingAction { Quiet, Confirm };

struct TileHeading {
    model::FaceId avatar;
    QString icon; ///< shown where there is no avatar
    QString title;
    QString count;
    QString action;
    HeadingAction actionKind = HeadingAction::Quiet;
};

/// A flat list of faces in groups: what a TileView shows.
class TileModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        FaceIdRole = Qt::UserRole + 1, ///< qlonglong
        PhotoIdRole,                   ///< qlonglong
        NameRole,                      ///< QString: the person's name, "Unknown 012" or empty
        ProbabilityRole,               ///< double, invalid where there is none
        QualityRole                    ///< double
    };
    using QAbstractListModel::QAbstractListModel;

    QHash<int, QByteArray> roleNames() const override {
        auto names = QAbstractListModel::roleNames();
        names.insert(FaceIdRole, "faceId");
        names.insert(PhotoIdRole, "photoId");
        names.insert(NameRole, "name");
        names.insert(ProbabilityRole, "probability");
        names.insert(QualityRole, "quality");
        return names;
    }

    virtual model::FaceId faceAt(int row) const = 0;
    virtual model::PhotoId photoAt(int row) const = 0;
    virtual GroupKey groupOf(int row) const = 0;
    virtual TileInfo tileAt(int row) const = 0;
    virtual TileHeading headingFor(int firstRow, int count) const = 0;
    /// -1 when the face is not in the list.
    virtual int rowOf(model::FaceId face) const = 0;
};

} // namespace kith::ui
