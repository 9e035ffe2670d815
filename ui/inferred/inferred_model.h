// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suggestion.h"
#include "core/model/suggestion_row.h"
#include "ui/inferred/suggestion_order.h"
#include "ui/shared/diffed_list_model.h"
#include "ui/tiles/tile_model.h"

#include <vector>

namespace kith::session {
class FaceTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

class PeopleIndex;

using SuggestionRowsModel = DiffedListModel<TileModel, model::SuggestionRow>;

/// How many suggestions somebody has.
struct SuggestionCount {
    model::PersonId person;
    std::int64_t count = 0;
};

/// The suggestions of one source from a probability up, in groups by suggested person, best first. Setters
/// take effect at the next refresh(). While the user answers, groups and rows keep their places although
/// their sizes and probabilities change (SuggestionOrder); a new question (source, probability, person,
/// Train) sorts them anew.
class InferredModel : public SuggestionRowsModel {
    Q_OBJECT
public:
    struct Topics {
        session::SuggestionTopic& suggestions;
        session::FaceTopic& faces;
        PeopleIndex& people;
    };
    InferredModel(const Topics& topics, QObject* parent);

    model::SuggestionSource source() const { return m_source; }
    double minimum() const { return m_minimum; }
    model::PersonId person() const { return m_person; }
    void setSource(model::SuggestionSource source);
    void setMinimum(double probability);
    /// Shows one suggested person alone; none shows all.
    void setPerson(model::PersonId person);
    /// From this probability on the mark of a tile is full.
    void setCertain(double probability) { m_certain = probability; }
    void sortAnew() { m_order.forget(); }
    /// Nothing new comes before this face in its group.
    void setCurrent(model::FaceId face) { m_current = face; }
    /// Asks the library again and announces the differences.
    void refresh();

    /// Of all persons, whoever is shown; most suggestions first.
    const std::vector<SuggestionCount>& counts() const { return m_counts; }
    /// Suggestions of all persons.
    std::int64_t total() const { return m_total; }

    QVariant data(const QModelIndex& index, int role) const override;
    model::FaceId faceAt(int row) const override { return at(row).face; }
    model::PhotoId photoAt(int row) const override { return at(row).photo; }
    model::PersonId personAt(int row) const { return at(row).person; }
    GroupKey groupOf(int row) const override { return groupKey(at(row).person); }
    TileInfo tileAt(int row) const override;
    TileHeading headingFor(int firstRow, int count) const override;
    int rowOf(model::FaceId face) const override;

protected:
    std::int64_t keyOf(const model::SuggestionRow& row) const override { return row.face.value; }

private:
    const model::SuggestionRow& at(int row) const { return rows()[static_cast<std::size_t>(row)]; }
    void countPeople(const std::vector<model::SuggestionRow>& rows);
    QString differenceAt(int row) const;
    QString guessAt(int row) const;
    QString toolTipAt(int row) const;

    Topics m_topics;
    model::SuggestionSource m_source = model::SuggestionSource::Classification;
    double m_minimum = 0.5;
    double m_certain = 0.9;
    model::PersonId m_person;
    bool m_startOver = false;
    SuggestionOrder m_order;
    model::FaceId m_current;
    std::vector<SuggestionCount> m_counts;
    std::int64_t m_total = 0;
};

} // namespace kith::ui
