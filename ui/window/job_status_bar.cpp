// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/job_status_bar.h"

#include "ui/style/controls.h"
#include "ui/style/text.h"
#include "ui/style/tokens.h"
#include "ui/window/job_text.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <cmath>

namespace kith::ui {

namespace {
constexpr int kSteps = 1000;
}

JobStatusBar::JobStatusBar(QWidget* parent)
    : QFrame(parent)
    , m_verb(makeDimLabel(this, {}))
    , m_subject(makeDimLabel(this, {}))
    , m_bar(new QProgressBar(this))
    , m_text(new TabularLabel(this))
    , m_result(new TabularLabel(this)) {
    setObjectName(QStringLiteral("jobStatusBar"));
    setAccessibleName(tr("Status"));
    setFixedHeight(metric::kStatusBar);
    m_verb->setObjectName(QStringLiteral("statusVerb"));
    m_subject->setObjectName(QStringLiteral("statusSubject"));
    m_subject->setProperty("strong", true);
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kSteps);
    m_bar->setFixedWidth(220);
    m_text->setObjectName(QStringLiteral("statusText"));
    m_text->setProperty("dim", true);
    m_result->setObjectName(QStringLiteral("statusResult"));
    m_result->setProperty("dim", true);
    m_result->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_pause = makeButton(
        this, {QStringLiteral("pauseButton"), tr("Pause"), {}, tr("Let the computer rest; go on later")});
    m_cancel = makeButton(
        this, {QStringLiteral("cancelButton"), tr("Cancel"), {}, tr("Stop. What was found so far is kept.")});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(12);
    row->addWidget(m_verb);
    row->addWidget(m_subject);
    row->addWidget(m_bar);
    row->addWidget(m_text, 1);
    row->addWidget(m_result);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, &JobStatusBar::refreshIdleText);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_paused ? Q_EMIT resumeRequested() : Q_EMIT pauseRequested(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_pause->setEnabled(false);
        m_text->setText(tr("Stopping…"));
        Q_EMIT cancelRequested();
    });
    setRunning(false);
}

void JobStatusBar::setRunning(bool running) {
    m_running = running;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_verb), static_cast<QWidget*>(m_subject), static_cast<QWidget*>(m_bar),
          static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_cancel)}) {
        widget->setVisible(running);
    }
    m_result->setVisible(!running && !m_trainResult.isEmpty());
    m_cancel->setEnabled(true);
    m_pause->setEnabled(true);
}

void JobStatusBar::showProgress(const model::Progress& progress) {
    if (!m_running) {
        setRunning(true);
    }
    m_paused = progress.paused;
    m_pause->setText(m_paused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->text());
    if (!m_cancel->isEnabled()) {
        return; // it says "Stopping…" until it has stopped
    }
    const JobText text = jobText(progress);
    m_verb->setText(text.verb);
    m_subject->setText(text.subject);
    m_subject->setVisible(!text.subject.isEmpty());
    m_bar->setValue(text.share < 0 ? 0 : static_cast<int>(std::lround(text.share * kSteps)));
    m_text->setText(text.figures);
    m_text->setAccessibleName(text.figures);
}

void JobStatusBar::showIdle() {
    setRunning(false);
    refreshIdleText();
}

void JobStatusBar::setSummary(const QString& summary) {
    m_summary = summary;
    refreshIdleText();
}

void JobStatusBar::setTrainResult(const QString& result) {
    m_trainResult = result;
    m_trainedAt = QDateTime::currentDateTimeUtc();
    m_minute.start();
    refreshIdleText();
}

void JobStatusBar::refreshIdleText() {
    if (m_running) {
        return;
    }
    m_text->setText(m_summary);
    m_text->setAccessibleName(m_summary);
    m_result->setVisible(!m_trainResult.isEmpty());
    if (!m_trainResult.isEmpty()) {
        const qint64 seconds = m_trainedAt.secsTo(QDateTime::currentDateTimeUtc());
        m_result->setText(tr("Last Train %1: %2").arg(agoText(seconds), m_trainResult));
        m_result->updateGeometry();
    }
}

} // namespace kith::ui
