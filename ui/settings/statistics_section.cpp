// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/statistics_section.h"

#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/settings/people_chart.h"
#include "ui/settings/reliability_chart.h"
#include "ui/shared/notices.h"
#include "ui/style/controls.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"

#include <QVBoxLayout>

namespace kith::ui {

namespace {
constexpr int kJobRefreshMs = 1000;
}

QString otherFigures(const model::LibraryStats& stats) {
    QStringList parts;
    const auto add = [&parts](std::int64_t count, const QString& text) {
        if (count > 0) {
            parts << text;
        }
    };
    add(stats.pending, StatisticsSection::tr("%Ln photo(s) to scan", nullptr, pluralOf(stats.pending)));
    add(stats.failed, StatisticsSection::tr("%Ln unreadable", nullptr, pluralOf(stats.failed)));
    add(stats.missing, StatisticsSection::tr("%Ln missing", nullptr, pluralOf(stats.missing)));
    add(stats.skipped, StatisticsSection::tr("%Ln of other kinds", nullptr, pluralOf(stats.skipped)));
    add(stats.faces.ignored,
        StatisticsSection::tr("%Ln face(s) ignored", nullptr, pluralOf(stats.faces.ignored)));
    add(stats.faces.deleted, StatisticsSection::tr("%Ln deleted", nullptr, pluralOf(stats.faces.deleted)));
    return parts.join(QStringLiteral(" · "));
}

StatisticsSection::StatisticsSection(const Topics& topics, const Shared& shared, QWidget* parent)
    : SettingsCard(QStringLiteral("statisticsCard"), tr("Statistics"), parent)
    , m_topics(topics)
    , m_shared(shared)
    , m_reliability(new ReliabilityChart(this)) {
    auto* figures = new QWidget(this);
    auto* row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(36);
    m_photos = addFigure(row, QStringLiteral("photoFigure"), tr("Photos"));
    m_faces = addFigure(row, QStringLiteral("faceFigure"), tr("Faces"));
    m_named = addFigure(row, QStringLiteral("namedFigure"), tr("Named"));
    m_people = addFigure(row, QStringLiteral("peopleFigure"), tr("People"));
    m_unknown = addFigure(row, QStringLiteral("unknownFigure"), tr("Unknown people"));
    row->addStretch();
    addWide(figures);
    m_rest = addSentence({});
    addPlot(tr("Faces per person"), new PeopleChart(shared, this));
    addPlot(tr("How far probabilities hold"), m_reliability);
    addSentence(
        tr("Each face with a name is tried as if it had none; the larger a dot, the more faces. On the "
           "dashed line names are right as often as their probability says, above it more often, "
           "below it less."));
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &StatisticsSection::refresh);
    connect(&topics.faces, &session::FaceTopic::countsChanged, this, &StatisticsSection::scheduleRefresh);
    connect(&topics.photos, &session::PhotoTopic::foldersChanged, this, &StatisticsSection::scheduleRefresh);
    connect(&topics.jobs, &session::JobTopic::idle, this, &StatisticsSection::scheduleRefresh);
    connect(&topics.suggestions, &session::SuggestionTopic::reliabilityMeasured, this,
            [this](const model::ReliabilityTable& table, const model::Sentence& message) {
                if (message.isEmpty()) {
                    m_reliability->setTable(table);
                } else {
                    m_reliability->setMessage(sentenceText(message));
                }
            });
}

void StatisticsSection::addPlot(const QString& caption, QWidget* plot) {
    auto* heading = makeHeading(this, caption);
    heading->setStyleSheet(QStringLiteral("font-size: 13px"));
    heading->setContentsMargins(0, 8, 0, 0);
    addWide(heading);
    addWide(plot);
}

TabularLabel* StatisticsSection::addFigure(QHBoxLayout* row, const QString& objectName,
                                           const QString& caption) {
    auto* figure = new TabularLabel(this);
    figure->setObjectName(objectName);
    figure->setProperty("title", true);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(figure);
    column->addWidget(makeDimLabel(this, caption));
    row->addLayout(column);
    return figure;
}

void StatisticsSection::scheduleRefresh() {
    if (isVisible() && !m_refresh.isActive()) {
        m_refresh.start(m_topics.jobs.isRunning() ? kJobRefreshMs : 0);
    }
}

void StatisticsSection::showEvent(QShowEvent* event) {
    SettingsCard::showEvent(event);
    refresh();
}

void StatisticsSection::refresh() {
    m_shared.notices.attempt([this] {
        const model::LibraryStats stats = m_topics.photos.stats();
        m_photos->setText(number(stats.photos));
        m_faces->setText(number(stats.faces.all));
        m_named->setText(number(stats.faces.all - stats.faces.unlabelled));
        m_people->setText(number(stats.people));
        m_unknown->setText(number(stats.unknown));
        const QString rest = otherFigures(stats);
        m_rest->setText(rest);
        m_rest->setVisible(!rest.isEmpty());
        if (!m_topics.jobs.isRunning()) {
            m_topics.suggestions.measureReliability();
        }
    });
}

} // namespace kith::ui
