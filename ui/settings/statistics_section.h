// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_stats.h"
#include "ui/settings/settings_card.h"
#include "ui/shared/shared.h"

#include <QTimer>

class QHBoxLayout;

namespace kith::session {
class FaceTopic;
class JobTopic;
class PhotoTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

class ReliabilityChart;
class TabularLabel;

/// What is in the library, in figures and as bars.
class StatisticsSection : public SettingsCard {
    Q_OBJECT
public:
    struct Topics {
        session::PhotoTopic& photos;
        session::FaceTopic& faces;
        session::JobTopic& jobs;
        session::SuggestionTopic& suggestions;
    };
    StatisticsSection(const Topics& topics, const Shared& shared, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    TabularLabel* addFigure(QHBoxLayout* row, const QString& objectName, const QString& caption);
    void addPlot(const QString& caption, QWidget* plot);
    void scheduleRefresh();
    void refresh();

    Topics m_topics;
    Shared m_shared;
    QTimer m_refresh;
    TabularLabel* m_photos = nullptr;
    TabularLabel* m_faces = nullptr;
    TabularLabel* m_named = nullptr;
    TabularLabel* m_people = nullptr;
    TabularLabel* m_unknown = nullptr;
    QLabel* m_rest = nullptr;
    ReliabilityChart* m_reliability;
};

/// What the big figures leave out: "12 photos missing · 3 unreadable · …"; empty where there is nothing.
QString otherFigures(const model::LibraryStats& stats);

} // namespace kith::ui
